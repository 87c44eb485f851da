import { expect } from "chai";
import { concat, id, keccak256, TypedDataEncoder } from "ethers";
import { encodeType } from "../../core/seal/statement-hash.ts";
import type { Statement } from "../../core/seal/statements.ts";
import type { Leaf } from "../../core/seal/sum-node.ts";
import { cast, type Player, scheme, shortId } from "./support/cast.ts";
import { measure, placingOnBatch } from "./support/measures.ts";
import {
  attest,
  certificateOf,
  goods,
  handing,
  handoverOf,
  holding,
  keyOf,
  leavesOfBatches,
  type Opening,
  openMovementStage,
  type Sealed,
  sealBatch,
  sealBatches,
} from "./support/movements.ts";
import { digestOf, sign } from "./support/sign.ts";
import { grant, NOW, type Stage, some, useStage } from "./support/stage.ts";

describe("Handovers", () => {
  let stage: Stage;
  let batch: Sealed;
  useStage((opened) => {
    stage = opened;
  }, openMovementStage);
  beforeEach(async () => {
    batch = await sealBatch(stage, "maker", "grape", "L1", 1000n);
    await stage.ledger.setTime(NOW);
  });

  const hand = (changes: Partial<Statement<"Handover">> = {}, openings: readonly Opening[] = [batch.opening]) =>
    stage.registry.send("handOver", handing(stage, handoverOf(batch, changes), openings));
  const refusal = (
    changes: Partial<Statement<"Handover">> = {},
    openings: readonly Opening[] = [batch.opening],
    from?: Player,
    to?: Player,
  ) => stage.registry.refusal("handOver", handing(stage, handoverOf(batch, changes), openings, from, to));
  const idOf = (changes: Partial<Statement<"Handover">> = {}) => stage.digest("Handover", handoverOf(batch, changes));
  const at = (by: Player) => holding(stage, batch, by);

  it("refuses under a stop", async () => {
    await stage.govern("stop", []);
    expect(await refusal()).to.deep.equal(["RegistryIsStopped"]);
  });

  it("refuses what is on record, even after its deadline and whatever is opened", async () => {
    await hand();
    for (const [time, openings] of [
      [NOW, []],
      [NOW + 5000n, [batch.opening]],
    ] as const) {
      await stage.ledger.setTime(time);
      expect(await refusal({}, openings)).to.deep.equal(["MovementAlreadyPlaced", idOf(), NOW]);
    }
    expect(await at("carrier")).to.deep.equal({ received: 100n, gone: 0n, open: true });
  });

  it("refuses at the deadline, and places a second before", async () => {
    expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
    await hand({ submitBefore: NOW + 1n });
  });

  it("refuses a handover to oneself", async () => {
    expect(await refusal({ to: cast.maker.id })).to.deep.equal(["HandoverToSelf", cast.maker.id]);
  });

  it("refuses parties that are not enrolled, and a receiver that is no operator", async () => {
    for (const party of ["from", "to"] as const) {
      const expected = ["ActorUnknown", cast.stranger.id];
      expect(await refusal({ [party]: cast.stranger.id })).to.deep.equal(expected);
    }
    expect(await refusal({ to: cast.body.id })).to.deep.equal(["ActorRoleMismatch", cast.body.id, 2n, 1n]);
    expect(await refusal({ to: cast.inspector.id })).to.deep.equal(["ActorRoleMismatch", cast.inspector.id, 3n, 1n]);
    const nothing = ["HoldingNotOpen", batch.seal, batch.batch, cast.body.id];
    expect(await refusal({ from: cast.body.id })).to.deep.equal(nothing);
  });

  for (const held of ["maker", "carrier"] as const) {
    it(`refuses while a measure stands on the ${held}, and places after it`, async () => {
      await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "suspension" });
      expect(await refusal()).to.deep.equal(["ActorSuspended", cast[held].id, 1n]);
      await measure(stage, { subjectKind: "actor", subject: cast[held].id, kind: "reinstatement" });
      await hand();
    });

    it(`refuses in the second in which the key of the ${held} was replaced, and the old key after it`, async () => {
      await stage.govern("replaceKey", [cast[held].id, cast.stranger.address]);
      await stage.ledger.setTime(NOW);
      expect(await refusal()).to.deep.equal(["ActorKeyNotInForce", cast[held].id, NOW + 1n, NOW]);
      await stage.ledger.setTime(NOW + 1n);
      expect(await refusal()).to.deep.equal(["StatementNotSigned", cast[held].id, idOf()]);
      const signers = held === "maker" ? (["stranger", "carrier"] as const) : (["maker", "stranger"] as const);
      await stage.registry.send("handOver", handing(stage, handoverOf(batch), [batch.opening], ...signers));
    });
  }

  it("refuses a seal that is not on record, its own and an opening's", async () => {
    const unknown = { ...batch, seal: some(9) };
    const args = handing(stage, handoverOf(unknown));
    expect(await stage.registry.refusal("handOver", args)).to.deep.equal(["SealUnknown", some(9)]);
    const [statement, leaf, proof] = batch.opening;
    const never = { ...statement, specification: some(7) };
    const opened = stage.digest("BatchAttestation", never);
    expect(await refusal({}, [[never, leaf, proof]])).to.deep.equal(["SealUnknown", opened]);
  });

  it("refuses an opening whose leaf does not lie under its seal", async () => {
    const [first, second] = (await sealBatches(stage, "maker", "grape", { A: 3n, B: 5n, C: 7n })) as [Sealed, Sealed];
    const [statement, [key, dossier, quantity], proof] = first.opening;
    for (const wrong of [
      [statement, [key, dossier, quantity + 1n], proof],
      [statement, [key, dossier, quantity], second.opening[2]],
      [statement, [key, some(1), quantity], proof],
      [statement, [key, dossier, quantity], `${proof}00`],
    ] as const) {
      expect(await refusal({}, [wrong])).to.deep.equal(["OpeningNotIncluded", first.seal, key]);
    }
    const other: Opening = [statement, [second.batch, dossier, quantity], proof];
    expect(await refusal({}, [other])).to.deep.equal(["OpeningNotIncluded", first.seal, second.batch]);
  });

  it("refuses while a measure stands on the seal", async () => {
    for (const [kind, number] of [
      ["suspension", 1n],
      ["withdrawal", 3n],
      ["recall", 4n],
    ] as const) {
      await measure(stage, { subjectKind: "seal", subject: batch.seal, kind });
      expect(await refusal()).to.deep.equal(["SealSuspended", batch.seal, number]);
    }
  });

  it("refuses while an inspector's measure stands on the batch, also on what was handed on", async () => {
    await hand();
    await measure(stage, { subjectKind: "batch", subject: batch.batch, kind: "suspension" });
    const onward = { from: cast.carrier.id, to: cast.trader.id };
    expect(await refusal(onward, [])).to.deep.equal(["BatchSuspended", batch.batch, 1n]);
    await measure(stage, { subjectKind: "batch", subject: batch.batch, kind: "reinstatement" });
    await hand(onward, []);
  });

  it("refuses while a measure of the certifying body stands on the batch; another body's is no matter", async () => {
    const certificate = shortId("certificate: the rival's");
    await stage.govern("accredit", [cast.rival.id, scheme("QM"), 1n, 2n ** 40n - 1n]);
    await stage.govern("setProduct", [shortId("product: same"), goods.grape.rules]);
    await grant(stage, {
      certificate,
      controlBody: cast.rival.id,
      operator: cast.carrier.id,
      product: shortId("product: same"),
    });
    const theirs = { ...batch.opening[0], certificate };
    const attestation = stage.signed("carrier", "BatchAttestation", theirs);
    await stage.registry.send("register", [theirs, attestation, "0x"]);
    const place = (
      by: "body" | "rival",
      statement: typeof theirs,
      kind: "suspension" | "reinstatement",
      sequence = 1,
    ) =>
      stage.registry.send(
        "placeOnBatch",
        placingOnBatch(stage, { subjectKind: "batch", subject: batch.batch, kind, by, sequence }, [
          statement,
          batch.opening[1],
          batch.opening[2],
        ]),
      );
    await place("rival", theirs, "suspension");
    await hand({ handover: shortId("one") });
    await place("body", batch.opening[0], "suspension");
    expect(await refusal()).to.deep.equal(["BatchSuspended", batch.batch, 1n]);
    const [byInspector, byBody] = await stage.registry.read("batchMeasuresOf", [batch.batch, cast.body.id]);
    expect([byInspector.kind, byBody.kind, byBody.sequence, byBody.byInspector]).to.deep.equal([0n, 1n, 1n, false]);
    await place("body", batch.opening[0], "reinstatement", 2);
    await hand({ handover: shortId("two") });
    const [, byRival] = await stage.registry.read("batchMeasuresOf", [batch.batch, cast.rival.id]);
    expect([byRival.kind, byRival.sequence]).to.deep.equal([1n, 1n]);
  });

  it("refuses nothing as a quantity, and a giver who never had any", async () => {
    expect(await refusal({ quantity: 0n })).to.deep.equal(["MovementEmpty", batch.seal, batch.batch]);
    expect(await refusal({}, [])).to.deep.equal(["HoldingNotOpen", batch.seal, batch.batch, cast.maker.id]);
    const from = cast.trader.id;
    expect(await refusal({ from })).to.deep.equal(["HoldingNotOpen", batch.seal, batch.batch, from]);
  });

  it("refuses one above what is held, passes exactly that, then nothing more", async () => {
    await hand({ quantity: 400n });
    const over = ["HoldingExceeded", batch.seal, batch.batch, cast.maker.id, 601n, 600n];
    expect(await refusal({ quantity: 601n })).to.deep.equal(over);
    await hand({ quantity: 600n });
    expect(await at("maker")).to.deep.equal({ received: 1000n, gone: 1000n, open: true });
    expect(await refusal({ quantity: 1n })).to.deep.equal([...over.slice(0, 4), 1n, 0n]);
    const onward = { from: cast.carrier.id, to: cast.trader.id };
    expect(await refusal({ ...onward, quantity: 1001n }, [])).to.deep.equal([
      ...over.slice(0, 3),
      cast.carrier.id,
      1001n,
      1000n,
    ]);
    await hand({ ...onward, quantity: 1000n }, []);
    expect(await at("trader")).to.deep.equal({ received: 1000n, gone: 0n, open: true });
  });

  it("lets goods come back and go out again", async () => {
    await hand({ quantity: 1000n });
    await hand({ from: cast.carrier.id, to: cast.maker.id, quantity: 300n }, []);
    await hand({ quantity: 300n, handover: shortId("again") }, []);
    expect(await at("maker")).to.deep.equal({ received: 1300n, gone: 1300n, open: true });
    expect(await at("carrier")).to.deep.equal({ received: 1300n, gone: 300n, open: true });
  });

  it("refuses what would add up to 2^64 in one holding", async () => {
    const quantity = 2n ** 63n - 1n;
    const [certificate, product] = [shortId("certificate: huge"), shortId("product: huge")];
    await stage.govern("setProduct", [product, goods.grape.rules]);
    await grant(stage, { certificate, operator: cast.maker.id, product, quota: quantity });
    const { statement, openings } = attest(leavesOfBatches({ huge: quantity }), { certificate });
    await stage.registry.send("register", [statement, stage.signed("maker", "BatchAttestation", statement), "0x"]);
    const opening = openings[0] as Opening;
    const huge = { seal: stage.digest("BatchAttestation", statement), batch: keyOf("huge"), opening };
    const pass = (from: "maker" | "carrier", name: string) =>
      handing(
        stage,
        handoverOf(huge, {
          from: cast[from].id,
          to: cast[from === "maker" ? "carrier" : "maker"].id,
          quantity,
          handover: shortId(name),
        }),
        [opening],
      );
    for (const [from, name] of [
      ["maker", "1"],
      ["carrier", "2"],
      ["maker", "3"],
    ] as const) {
      await stage.registry.send("handOver", pass(from, name));
    }
    const expected = ["HoldingOutOfRange", huge.seal, huge.batch, cast.maker.id];
    expect(await stage.registry.refusal("handOver", pass("carrier", "4"))).to.deep.equal(expected);
  });

  it("refuses what either party did not sign", async () => {
    for (const by of ["carrier", "body", "stranger"] as const) {
      expect(await refusal({}, [batch.opening], by)).to.deep.equal(["StatementNotSigned", cast.maker.id, idOf()]);
    }
    for (const by of ["maker", "trader", "stranger"] as const) {
      const expected = ["StatementNotSigned", cast.carrier.id, idOf()];
      expect(await refusal({}, [batch.opening], "maker", by)).to.deep.equal(expected);
    }
  });

  it("refuses signatures over any other words, and for another chain or contract", async () => {
    const signed = handoverOf(batch);
    const digest = stage.digest("Handover", signed);
    const signatures = (["maker", "carrier"] as const).map((by) => sign(cast[by].key, digest));
    for (const changes of [
      { handover: shortId("another") },
      { to: cast.trader.id },
      { quantity: 101n },
      { document: some(0) },
      { submitBefore: NOW + 1001n },
    ]) {
      const altered = handoverOf(batch, changes);
      const [error] = await stage.registry.refusal("handOver", [altered, [batch.opening], ...signatures]);
      expect(error).to.equal("StatementNotSigned");
    }
    for (const domain of [
      { ...stage.domain, chainId: 1n },
      { ...stage.domain, verifyingContract: cast.maker.address },
    ]) {
      const elsewhere = (["maker", "carrier"] as const).map((by) =>
        sign(cast[by].key, digestOf("Handover", signed, domain)),
      );
      const refused = await stage.registry.refusal("handOver", [signed, [batch.opening], ...elsewhere]);
      expect(refused).to.deep.equal(["StatementNotSigned", cast.maker.id, digest]);
    }
  });

  it("takes no word with bits outside its type, though both parties signed just that", async () => {
    const args = handing(stage, handoverOf(batch), [batch.opening]);
    const data = stage.registry.encode("handOver", args);
    // The statement's words: handover, seal, batch, from, to, quantity, document, submitBefore.
    for (const [word, byte] of [
      [0, 31],
      [3, 31],
      [4, 31],
      [5, 0],
      [7, 0],
    ] as const) {
      const at = 2 + 2 * (4 + 32 * word + byte);
      const dirty = `${data.slice(0, at)}01${data.slice(at + 2)}`;
      const struct = concat([id(encodeType("Handover")), `0x${dirty.slice(10, 10 + 64 * 8)}`]);
      const domain = TypedDataEncoder.hashDomain({ name: "Filigrana", version: "1", ...stage.domain });
      const digest = keccak256(concat(["0x1901", domain, keccak256(struct)]));
      const signatures = (["maker", "carrier"] as const).map((by) => sign(cast[by].key, digest).slice(2));
      const given = [args[2], args[3]].map((signature) => String(signature).slice(2));
      const signed = dirty.replace(given[0] ?? "", signatures[0] ?? "").replace(given[1] ?? "", signatures[1] ?? "");
      expect(await stage.ledger.call(stage.registry.address, signed)).to.deep.equal({ ok: false, data: "0x" });
    }
    await stage.registry.send("handOver", args);
  });

  it("opens a holding once: what is opened again, by whomever, changes nothing", async () => {
    const [first, second] = (await sealBatches(stage, "maker", "grape", { A: 30n, B: 50n })) as [Sealed, Sealed];
    const both = [batch.opening, first.opening, batch.opening, first.opening];
    await hand({}, both);
    await hand({ handover: shortId("again") }, both);
    expect(await at("maker")).to.deep.equal({ received: 1000n, gone: 200n, open: true });
    expect(await holding(stage, first, "maker")).to.deep.equal({ received: 30n, gone: 0n, open: true });
    expect(await holding(stage, second, "maker")).to.deep.equal({ received: 0n, gone: 0n, open: false });
    await hand({ from: cast.carrier.id, to: cast.trader.id }, [second.opening]);
    expect(await holding(stage, second, "maker")).to.deep.equal({ received: 50n, gone: 0n, open: true });
  });

  it("counts the first leaf that is shown where one seal has the same batch twice", async () => {
    const [leaf] = leavesOfBatches({ twice: 40n }) as [Leaf];
    const { statement, openings } = attest([leaf, { ...leaf, quantity: 60n, dossierRoot: id("another") }], {
      certificate: certificateOf("maker", "grape"),
    });
    await stage.registry.send("register", [statement, stage.signed("maker", "BatchAttestation", statement), "0x"]);
    const seal = stage.digest("BatchAttestation", statement);
    const twice = { seal, batch: keyOf("twice"), opening: openings[0] as Opening };
    const args = handing(stage, handoverOf(twice, { quantity: 61n }), openings);
    const expected = ["HoldingExceeded", seal, twice.batch, cast.maker.id, 61n, 40n];
    expect(await stage.registry.refusal("handOver", args)).to.deep.equal(expected);
  });

  it("tells the whole statement, and both holdings, whoever relays", async () => {
    const s = handoverOf(batch);
    const args = handing(stage, s, [batch.opening]);
    const receipt = await stage.registry.send("handOver", args, stage.ledger.accounts[7]);
    expect((await stage.registry.read("handoverIdOf", [s]))[0]).to.equal(idOf());
    const members = [s.from, s.to, s.quantity, s.document, s.handover, s.submitBefore];
    expect(stage.registry.events(receipt)).to.deep.equal([
      ["BatchHandedOver", idOf(), s.seal, s.batch, ...members, args[2], args[3]],
    ]);
    expect(await at("maker")).to.deep.equal({ received: 1000n, gone: 100n, open: true });
    expect(await at("carrier")).to.deep.equal({ received: 100n, gone: 0n, open: true });
    expect(await at("trader")).to.deep.equal({ received: 0n, gone: 0n, open: false });
  });

  describe("cancelHandover", () => {
    const cancelling = (by: Player, signer: Player = by) => {
      const cancellation = { handover: idOf(), by: cast[by].id };
      return [handoverOf(batch), cast[by].id, stage.signed(signer, "HandoverCancellation", cancellation)];
    };

    it("refuses what is on record, what is cancelled, who is no party, and who did not sign", async () => {
      const refused = (...args: Parameters<typeof cancelling>) =>
        stage.registry.refusal("cancelHandover", cancelling(...args));
      const trader = ["HandoverCancellationNotCompetent", idOf(), cast.trader.id];
      expect(await refused("trader")).to.deep.equal(trader);
      expect((await refused("maker", "carrier"))[0]).to.equal("StatementNotSigned");
      await hand();
      expect(await refused("maker")).to.deep.equal(["MovementAlreadyPlaced", idOf(), NOW]);
    });

    for (const by of ["maker", "carrier"] as const) {
      it(`closes the door for the ${by}, under a stop and while a measure stands`, async () => {
        await stage.govern("stop", []);
        await measure(stage, { subjectKind: "actor", subject: cast[by].id, kind: "suspension" });
        const receipt = await stage.registry.send("cancelHandover", cancelling(by));
        expect(stage.registry.events(receipt)).to.deep.equal([["HandoverCancelled", idOf(), cast[by].id]]);
        await stage.govern("resume", []);
        await measure(stage, { subjectKind: "actor", subject: cast[by].id, kind: "reinstatement" });
        expect(await refusal()).to.deep.equal(["MovementCancelledBefore", idOf()]);
        const again = await stage.registry.refusal("cancelHandover", cancelling("maker"));
        expect(again).to.deep.equal(["MovementCancelledBefore", idOf()]);
        await hand({ handover: shortId("another") });
      });
    }
  });
});
