import { expect } from "chai";
import type { Statement } from "../../core/seal/statements.ts";
import { cast, type Player, products, shortId } from "./support/cast.ts";
import { START } from "./support/ledger.ts";
import { measure } from "./support/measures.ts";
import { attestationOf, grant, NOW, type Stage, seal, some, useStage, YEAR } from "./support/stage.ts";

describe("Seals", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const riserva = shortId("certificate: riserva");
  const wheat = shortId("certificate: wheat");
  const register = (statement: Statement<"BatchAttestation">, by: Player = "maker", with_: Player | null = "body") => [
    statement,
    stage.signed(by, "BatchAttestation", statement),
    with_ === null ? "0x" : stage.signed(with_, "BatchAttestation", statement),
  ];
  const refusal = (changes: Partial<Statement<"BatchAttestation">>, by?: Player, with_?: Player | null) =>
    stage.registry.refusal("register", register(attestationOf(changes), by, with_));
  const id = (changes: Partial<Statement<"BatchAttestation">> = {}) =>
    stage.digest("BatchAttestation", attestationOf(changes));
  const recordOf = async (sealId: string) => (await stage.registry.read("sealOf", [sealId]))[0];

  describe("register", () => {
    it("refuses under a stop", async () => {
      await stage.govern("stop", []);
      expect(await refusal({})).to.deep.equal(["RegistryIsStopped"]);
    });

    it("refuses what is on record, even after its deadline", async () => {
      await seal(stage);
      expect(await refusal({})).to.deep.equal(["SealAlreadyPlaced", id(), NOW]);
      await stage.ledger.setTime(NOW + 5000n);
      expect(await refusal({})).to.deep.equal(["SealAlreadyPlaced", id(), NOW]);
    });

    it("refuses what was cancelled", async () => {
      const cancellation = { seal: id(), by: cast.maker.id };
      const signature = stage.signed("maker", "Cancellation", cancellation);
      await stage.registry.send("cancel", [attestationOf(), cast.maker.id, signature]);
      expect(await refusal({})).to.deep.equal(["SealCancelledBefore", id()]);
    });

    it("refuses at the deadline and places a second before", async () => {
      expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
      await seal(stage, { submitBefore: NOW + 1n });
    });

    it("refuses an empty seal", async () => {
      expect(await refusal({ total: 0n })).to.deep.equal(["SealEmpty", 0n, 1n]);
      expect(await refusal({ count: 0n })).to.deep.equal(["SealEmpty", 1000n, 0n]);
    });

    it("refuses a total above 2^63 - 1", async () => {
      expect(await refusal({ total: 2n ** 63n })).to.deep.equal(["SealTotalOutOfRange", 2n ** 63n]);
      const [name] = await refusal({ total: 2n ** 63n - 1n });
      expect(name).to.equal("CertificateQuotaExceeded");
    });

    it("refuses inputs, which do not come with it", async () => {
      expect(await refusal({ inputs: some(1) })).to.deep.equal(["SealInputsMismatch", some(1), some(0)]);
    });

    it("refuses a processed product without inputs, once its certificate was amended or granted anew", async () => {
      const { id: product, scheme, unit } = products.wheat;
      const amend = (version: bigint) => {
        const amendment = {
          certificate: wheat,
          until: START + YEAR,
          quota: 1_000_000n,
          version,
          submitBefore: NOW + 9n,
        };
        const signature = stage.signed("body", "CertificateAmendment", amendment);
        return stage.registry.send("amend", [amendment, signature]);
      };
      await stage.govern("setProduct", [product, [scheme, unit, false, true, 0]]);
      await seal(stage, { certificate: wheat });
      await amend(2n);
      const another = { certificate: wheat, root: some(2) };
      for (const countersigner of ["body", null] as const) {
        const refused = ["SealInputsMissing", product];
        expect(await refusal(another, "maker", countersigner)).to.deep.equal(refused);
      }
      await stage.govern("setProduct", [product, [scheme, unit, false, false, 0]]);
      await amend(3n);
      await seal(stage, another);
    });

    it("refuses a certificate that is not on record", async () => {
      const certificate = shortId("certificate: none");
      expect(await refusal({ certificate })).to.deep.equal(["CertificateUnknown", certificate]);
    });

    it("refuses before the certificate's start and at its end, and places a second before the end", async () => {
      const certificate = shortId("certificate: later");
      const from = START + YEAR;
      await grant(stage, { certificate, from, until: from + 10n });
      for (const [time, inForce] of [
        [from - 1n, false],
        [from, true],
        [from + 9n, true],
        [from + 10n, false],
      ] as const) {
        await stage.ledger.setTime(time);
        const statement = attestationOf({ certificate, submitBefore: from + 100n });
        if (inForce) await stage.registry.read("register", register(statement));
        else
          expect(await stage.registry.refusal("register", register(statement))).to.deep.equal([
            "CertificateNotInForce",
            certificate,
            from,
            from + 10n,
            time,
          ]);
      }
    });

    it("refuses while a measure stands on the certificate, and places after its reinstatement", async () => {
      for (const kind of ["suspension", "withdrawal"] as const) {
        await measure(stage, { subjectKind: "certificate", subject: riserva, kind });
        expect(await refusal({})).to.deep.equal(["CertificateSuspended", riserva, kind === "suspension" ? 1n : 3n]);
        await measure(stage, { subjectKind: "certificate", subject: riserva, kind: "reinstatement" });
      }
      await seal(stage);
    });

    for (const held of ["maker", "body"] as const) {
      it(`refuses while a measure stands on the ${held}`, async () => {
        await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "suspension" });
        expect(await refusal({})).to.deep.equal(["ActorSuspended", cast[held].id, 1n]);
        await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "reinstatement" });
        await seal(stage);
      });
    }

    it("refuses when the body's accreditation has not begun or has ended", async () => {
      const { scheme } = products.riserva;
      for (const [from, until, at] of [
        [NOW + 10n, NOW + 20n, NOW + 9n],
        [START, NOW + 15n, NOW + 15n],
      ] as const) {
        await stage.govern("accredit", [cast.body.id, scheme, from, until]);
        await stage.ledger.setTime(at);
        expect(await refusal({})).to.deep.equal(["AccreditationNotInForce", cast.body.id, scheme, from, until, at]);
      }
    });

    for (const held of ["maker", "body"] as const) {
      it(`refuses in the second in which the key of the ${held} was replaced, and the old key after it`, async () => {
        await stage.govern("replaceKey", [cast[held].id, cast.stranger.address]);
        await stage.ledger.setTime(NOW);
        expect(await refusal({})).to.deep.equal(["ActorKeyNotInForce", cast[held].id, NOW + 1n, NOW]);
        await stage.ledger.setTime(NOW + 1n);
        expect(await refusal({})).to.deep.equal(["StatementNotSigned", cast[held].id, id()]);
        const signers = held === "maker" ? (["stranger", "body"] as const) : (["maker", "stranger"] as const);
        await stage.registry.send("register", register(attestationOf(), ...signers));
      });
    }

    it("sees a measure on the body and its new key in every scheme of the body", async () => {
      await stage.govern("setProduct", [
        products.wheat.id,
        [products.wheat.scheme, products.wheat.unit, true, false, 0],
      ]);
      await measure(stage, { subjectKind: "actor", subject: cast.body.id, kind: "suspension" });
      await stage.govern("replaceKey", [cast.body.id, cast.stranger.address]);
      await stage.ledger.setTime(NOW + 20n);
      for (const certificate of [riserva, wheat]) {
        expect((await refusal({ certificate }, "maker", "stranger"))[0]).to.equal("ActorSuspended");
      }
      await measure(stage, { subjectKind: "actor", subject: cast.body.id, kind: "reinstatement" });
      for (const certificate of [riserva, wheat]) {
        expect((await refusal({ certificate }, "maker", "body"))[0]).to.equal("StatementNotSigned");
        await stage.registry.send("register", register(attestationOf({ certificate }), "maker", "stranger"));
      }
    });

    it("refuses one above what is left of the quota, places exactly what is left, then nothing more", async () => {
      await seal(stage, { total: 400_000n });
      const one = { total: 600_001n, root: some(1) };
      expect(await refusal(one)).to.deep.equal(["CertificateQuotaExceeded", riserva, 400_000n, 600_001n, 1_000_000n]);
      await seal(stage, { total: 600_000n, root: some(2) });
      expect(await refusal({ total: 1n })).to.deep.equal([
        "CertificateQuotaExceeded",
        riserva,
        1_000_000n,
        1n,
        1_000_000n,
      ]);
    });

    it("refuses an attestation that is not the operator's", async () => {
      for (const by of ["body", "carrier", "stranger"] as const) {
        expect(await refusal({}, by)).to.deep.equal(["StatementNotSigned", cast.maker.id, id()]);
      }
    });

    it("refuses without the body's countersignature where the product asks for it", async () => {
      for (const by of [null, "maker", "rival", "stranger"] as const) {
        expect(await refusal({}, "maker", by)).to.deep.equal(["StatementNotSigned", cast.body.id, id()]);
      }
    });

    it("places without one where the product does not ask, and says so", async () => {
      const statement = attestationOf({ certificate: wheat });
      await stage.registry.send("register", register(statement, "maker", null));
      expect((await recordOf(id({ certificate: wheat }))).countersigned).to.equal(false);
    });

    it("checks a countersignature that was not asked for", async () => {
      const changes = { certificate: wheat };
      expect(await refusal(changes, "maker", "stranger")).to.deep.equal([
        "StatementNotSigned",
        cast.body.id,
        id(changes),
      ]);
      await seal(stage, changes);
      expect((await recordOf(id(changes))).countersigned).to.equal(true);
    });

    it("asks for it from the moment the product's rules do", async () => {
      const { id: product, scheme, unit } = products.wheat;
      await stage.govern("setProduct", [product, [scheme, unit, true, false, 0]]);
      expect((await refusal({ certificate: wheat }, "maker", null))[0]).to.equal("StatementNotSigned");
    });

    it("stores the seal, counts its total and tells the whole statement, whoever relays", async () => {
      const s = attestationOf({ total: 12n, count: 3n });
      const args = register(s);
      expect((await stage.registry.read("register", args))[0]).to.equal(id({ total: 12n, count: 3n }));
      const receipt = await stage.registry.send("register", args, stage.ledger.accounts[7]);
      const placed = id({ total: 12n, count: 3n });
      expect(stage.registry.events(receipt)).to.deep.equal([
        ["SealPlaced", placed, riserva, s.root, 12n, 3n, s.specification, s.inputs, s.submitBefore, args[1], args[2]],
      ]);
      expect((await recordOf(placed)).toArray()).to.deep.equal([riserva, 12n, 3n, NOW, false, true, 0n, 0n]);
      expect((await stage.registry.read("certificateOf", [riserva]))[0].used).to.equal(12n);
    });
  });

  describe("cancel", () => {
    const cancel = (by: Player, signer: Player = by, statement = attestationOf()) => [
      statement,
      cast[by].id,
      stage.signed(signer, "Cancellation", { seal: stage.digest("BatchAttestation", statement), by: cast[by].id }),
    ];

    it("refuses a seal on record", async () => {
      await seal(stage);
      expect(await stage.registry.refusal("cancel", cancel("maker"))).to.deep.equal(["SealAlreadyPlaced", id(), NOW]);
    });

    it("refuses a second cancellation", async () => {
      await stage.registry.send("cancel", cancel("maker"));
      expect(await stage.registry.refusal("cancel", cancel("body"))).to.deep.equal(["SealCancelledBefore", id()]);
    });

    it("refuses under a certificate that is not on record", async () => {
      const certificate = shortId("certificate: none");
      const args = cancel("maker", "maker", attestationOf({ certificate }));
      expect(await stage.registry.refusal("cancel", args)).to.deep.equal(["CertificateUnknown", certificate]);
    });

    it("refuses anyone but the operator and the body", async () => {
      for (const by of ["rival", "carrier", "inspector", "stranger"] as const) {
        const expected = ["SealCancellationNotCompetent", id(), cast[by].id];
        expect(await stage.registry.refusal("cancel", cancel(by))).to.deep.equal(expected);
      }
    });

    it("refuses a signature that is not by the one who cancels", async () => {
      const digest = stage.digest("Cancellation", { seal: id(), by: cast.maker.id });
      expect(await stage.registry.refusal("cancel", cancel("maker", "body"))).to.deep.equal([
        "StatementNotSigned",
        cast.maker.id,
        digest,
      ]);
    });

    for (const by of ["maker", "body"] as const) {
      it(`marks the seal when the ${by} signed, also under a stop and a suspension`, async () => {
        await measure(stage, { subjectKind: "actor", subject: cast[by].id, kind: "suspension" });
        await stage.govern("stop", []);
        const receipt = await stage.registry.send("cancel", cancel(by));
        expect(stage.registry.events(receipt)).to.deep.equal([["SealCancelled", id(), cast[by].id]]);
        const record = await recordOf(id());
        expect([record.cancelled, record.sealedAt]).to.deep.equal([true, 0n]);
      });
    }
  });

  it("gives the id that ethers computes", async () => {
    expect((await stage.registry.read("sealIdOf", [attestationOf()]))[0]).to.equal(id());
  });
});
