import { expect } from "chai";
import type { Statement } from "../../core/seal/statements.ts";
import { cast, type Player, products, shortId } from "./support/cast.ts";
import { START } from "./support/ledger.ts";
import { measure } from "./support/measures.ts";
import { grant, grantOf, NOW, type Stage, seal, useStage, YEAR } from "./support/stage.ts";

describe("Certificates", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const riserva = shortId("certificate: riserva");
  const next = shortId("certificate: next");
  const ENDS = START + YEAR;
  const recordOf = async (certificate: string) => (await stage.registry.read("certificateOf", [certificate]))[0];

  describe("grant", () => {
    const fresh = { certificate: next, from: ENDS, until: ENDS + YEAR };
    const refusal = (changes: Partial<Statement<"CertificateGrant">>, by: Player = "body") => {
      const statement = grantOf({ ...fresh, ...changes });
      return stage.registry.refusal("grant", [statement, stage.signed(by, "CertificateGrant", statement)]);
    };

    it("refuses under a stop", async () => {
      await stage.govern("stop", []);
      expect(await refusal({})).to.deep.equal(["RegistryIsStopped"]);
    });

    it("refuses at the deadline", async () => {
      expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
    });

    it("refuses the id zero, and an id twice", async () => {
      expect(await refusal({ certificate: "0x0000000000000000" })).to.deep.equal(["CertificateIdZero"]);
      expect(await refusal({ certificate: riserva })).to.deep.equal(["CertificateAlreadyGranted", riserva]);
    });

    it("refuses a product without rules", async () => {
      const product = shortId("product: none");
      expect(await refusal({ product })).to.deep.equal(["ProductUnknown", product]);
    });

    for (const quota of [0n, 2n ** 63n, 2n ** 64n - 1n]) {
      it(`refuses a quota of ${quota}`, async () => {
        expect(await refusal({ quota })).to.deep.equal(["CertificateQuotaOutOfRange", next, quota]);
      });
    }

    it("refuses an empty interval and one from the beginning of time", async () => {
      for (const [from, until] of [
        [ENDS, ENDS],
        [ENDS, ENDS - 1n],
        [0n, ENDS],
      ] as const) {
        expect(await refusal({ from, until })).to.deep.equal(["CertificateIntervalEmpty", next, from, until]);
      }
    });

    it("refuses an operator or a body that is unknown or in another role", async () => {
      const nobody = shortId("actor: nobody");
      expect(await refusal({ operator: nobody })).to.deep.equal(["ActorUnknown", nobody]);
      expect(await refusal({ controlBody: nobody })).to.deep.equal(["ActorUnknown", nobody]);
      expect(await refusal({ operator: cast.body.id })).to.deep.equal(["ActorRoleMismatch", cast.body.id, 2n, 1n]);
      const inspector = cast.inspector.id;
      expect(await refusal({ controlBody: inspector })).to.deep.equal(["ActorRoleMismatch", inspector, 3n, 2n]);
    });

    for (const held of ["maker", "body"] as const) {
      it(`refuses while a measure stands on the ${held}`, async () => {
        await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "withdrawal" });
        expect(await refusal({})).to.deep.equal(["ActorSuspended", cast[held].id, 3n]);
      });
    }

    it("refuses a body that is not accredited for the product's scheme now", async () => {
      const { scheme } = products.riserva;
      await stage.govern("accredit", [cast.body.id, scheme, START, NOW + 1n]);
      const expected = ["AccreditationNotInForce", cast.body.id, scheme, START, NOW + 1n, NOW + 1n];
      await stage.ledger.setTime(NOW + 1n);
      expect(await refusal({})).to.deep.equal(expected);
    });

    it("refuses an overlap with the pair's latest certificate, also by another body", async () => {
      const expected = ["CertificateOverlaps", next, riserva, ENDS - 1n, ENDS];
      expect(await refusal({ from: ENDS - 1n })).to.deep.equal(expected);
      expect(await refusal({ from: ENDS - 1n, controlBody: cast.rival.id }, "rival")).to.deep.equal(expected);
    });

    it("refuses a signature that is not the body's", async () => {
      const digest = stage.digest("CertificateGrant", grantOf(fresh));
      for (const by of ["maker", "rival", "stranger"] as const) {
        expect(await refusal({}, by)).to.deep.equal(["StatementNotSigned", cast.body.id, digest]);
      }
    });

    it("grants from the instant the earlier one ends, and at once to another operator or for another product", async () => {
      await grant(stage, { ...fresh, controlBody: cast.rival.id });
      await grant(stage, { certificate: shortId("certificate: carrier"), operator: cast.carrier.id });
      const { receipt, statement: s } = await grant(stage, {
        certificate: shortId("c"),
        from: ENDS,
        until: ENDS + 1n,
        product: products.wheat.id,
      });
      const [event] = stage.registry.events(receipt);
      const told = [s.certificate, s.operator, s.controlBody, s.product, s.from, s.until, s.quota, s.submitBefore];
      expect(event?.slice(0, 9)).to.deep.equal(["CertificateGranted", ...told]);
    });

    it("stores version 1 with nothing used", async () => {
      const expected = [cast.maker.id, cast.body.id, products.riserva.id, START, ENDS, 1_000_000n, 0n, 1n, 0n, 0n];
      expect((await recordOf(riserva)).toArray()).to.deep.equal(expected);
    });
  });

  describe("amend", () => {
    const amendment = (changes: Partial<Statement<"CertificateAmendment">> = {}) => ({
      certificate: riserva,
      until: ENDS,
      quota: 5000n,
      version: 2n,
      submitBefore: NOW + 1000n,
      ...changes,
    });
    const amending = (changes: Partial<Statement<"CertificateAmendment">> = {}, by: Player = "body") => {
      const statement = amendment(changes);
      return [statement, stage.signed(by, "CertificateAmendment", statement)];
    };
    const refusal = (changes: Partial<Statement<"CertificateAmendment">>, by?: Player) =>
      stage.registry.refusal("amend", amending(changes, by));
    const amend = (changes: Partial<Statement<"CertificateAmendment">>) =>
      stage.registry.send("amend", amending(changes));

    it("refuses under a stop", async () => {
      await stage.govern("stop", []);
      expect(await refusal({})).to.deep.equal(["RegistryIsStopped"]);
    });

    it("refuses at the deadline, an unknown certificate, and any version but the next", async () => {
      expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
      expect(await refusal({ certificate: next })).to.deep.equal(["CertificateUnknown", next]);
      for (const version of [0n, 1n, 3n]) {
        expect(await refusal({ version })).to.deep.equal(["CertificateVersionMismatch", riserva, version, 2n]);
      }
      await amend({});
      expect(await refusal({})).to.deep.equal(["CertificateVersionMismatch", riserva, 2n, 3n]);
    });

    it("refuses a quota out of range or below what is used, and takes exactly what is used", async () => {
      await seal(stage, { total: 700n });
      expect(await refusal({ quota: 0n })).to.deep.equal(["CertificateQuotaOutOfRange", riserva, 0n]);
      expect(await refusal({ quota: 2n ** 63n })).to.deep.equal(["CertificateQuotaOutOfRange", riserva, 2n ** 63n]);
      expect(await refusal({ quota: 699n })).to.deep.equal(["CertificateQuotaExceeded", riserva, 700n, 0n, 699n]);
      await amend({ quota: 700n });
      const record = await recordOf(riserva);
      expect([record.quota, record.used, record.version]).to.deep.equal([700n, 700n, 2n]);
    });

    it("refuses an end before the start, in the past or in this second, and ends with this second", async () => {
      expect(await refusal({ until: START - 1n })).to.deep.equal([
        "CertificateIntervalEmpty",
        riserva,
        START,
        START - 1n,
      ]);
      for (const until of [NOW - 1n, NOW]) {
        expect(await refusal({ until })).to.deep.equal(["CertificateEndsInPast", riserva, until, NOW]);
      }
      await amend({ until: NOW + 1n });
      expect((await recordOf(riserva)).until).to.equal(NOW + 1n);
    });

    it("annuls a certificate that has not begun, and another may take its place", async () => {
      await grant(stage, { certificate: next, from: ENDS, until: ENDS + YEAR });
      await amend({ certificate: next, until: ENDS });
      await grant(stage, { certificate: shortId("certificate: third"), from: ENDS, until: ENDS + YEAR });
    });

    it("refuses an end beyond the start of the one that follows, and takes exactly that start", async () => {
      await grant(stage, { certificate: next, from: ENDS + 10n, until: ENDS + YEAR });
      await grant(stage, { certificate: shortId("certificate: third"), from: ENDS + YEAR, until: ENDS + 2n * YEAR });
      const expected = ["CertificateOverlaps", next, riserva, ENDS + 10n, ENDS + 11n];
      expect(await refusal({ until: ENDS + 11n })).to.deep.equal(expected);
      await amend({ until: ENDS + 10n });
    });

    it("refuses while a measure stands on the body, and a signature that is not the body's", async () => {
      const digest = stage.digest("CertificateAmendment", amendment());
      expect(await refusal({}, "rival")).to.deep.equal(["StatementNotSigned", cast.body.id, digest]);
      await measure(stage, { subjectKind: "actor", subject: cast.body.id, kind: "suspension" });
      expect(await refusal({})).to.deep.equal(["ActorSuspended", cast.body.id, 1n]);
    });

    it("keeps what is used and the measure, and tells the whole statement", async () => {
      await seal(stage);
      await measure(stage, { subjectKind: "certificate", subject: riserva, kind: "suspension" });
      const [s, signature] = amending({ until: ENDS - 5n });
      const receipt = await stage.registry.send("amend", [s, signature]);
      const told = ["CertificateAmended", riserva, ENDS - 5n, 5000n, 2n, NOW + 1000n, signature];
      expect(stage.registry.events(receipt)).to.deep.equal([told]);
      const record = await recordOf(riserva);
      expect([record.used, record.measure]).to.deep.equal([1000n, 1n]);
    });
  });

  it("answers empty about what is not on record", async () => {
    expect((await recordOf(next)).from).to.equal(0n);
    expect((await stage.registry.read("productOf", [next]))[0].unit).to.equal(0n);
  });
});
