import { expect } from "chai";
import { type Input, inputsCommitment, maxInputs } from "../../core/seal/inputs-commitment.ts";
import { cast, type Player } from "./support/cast.ts";
import { measure } from "./support/measures.ts";
import {
  certificateOf,
  goods,
  handing,
  handoverOf,
  holding,
  openMovementStage,
  type Sealed,
  sealBatch,
  sealBatches,
  type Transformation,
  transforming,
} from "./support/movements.ts";
import { attestationOf, NOW, type Stage, some, useStage } from "./support/stage.ts";

describe("Transformations", () => {
  let stage: Stage;
  let red: Sealed;
  let white: Sealed;
  useStage((opened) => {
    stage = opened;
  }, openMovementStage);
  beforeEach(async () => {
    red = await sealBatch(stage, "maker", "grape", "red", 1000n);
    white = await sealBatch(stage, "maker", "grape", "white", 500n);
    await stage.ledger.setTime(NOW);
  });

  /** 700 of wine of 1,000 of grapes: exactly what the yield allows. */
  const wine = (changes: Partial<Transformation> = {}): Transformation => ({
    into: "docg",
    name: "wine",
    total: 700n,
    from: [[red, 1000n]],
    ...changes,
  });
  const make = async (t: Transformation) => {
    const { args, sealed } = transforming(stage, t);
    await stage.registry.send("transform", args);
    return sealed;
  };
  const refusal = (t: Transformation) => stage.registry.refusal("transform", transforming(stage, t).args);
  const usedOf = async (by: "maker" | "carrier", good: "grape" | "docg") =>
    (await stage.registry.read("certificateOf", [certificateOf(by, good)]))[0].used;

  it("refuses under a stop, what is on record, what was cancelled, at the deadline, and an empty seal", async () => {
    const { args, statement, sealed } = transforming(stage, wine());
    expect(await refusal(wine({ changes: { submitBefore: NOW } }))).to.deep.equal(["StatementExpired", NOW, NOW]);
    expect(await refusal(wine({ changes: { total: 0n } }))).to.deep.equal(["SealEmpty", 0n, 1n]);
    await stage.govern("stop", []);
    expect(await stage.registry.refusal("transform", args)).to.deep.equal(["RegistryIsStopped"]);
    await stage.govern("resume", []);
    const cancelled = transforming(stage, wine({ name: "cancelled" }));
    const signature = stage.signed("maker", "Cancellation", { seal: cancelled.sealed.seal, by: cast.maker.id });
    await stage.registry.send("cancel", [cancelled.statement, cast.maker.id, signature]);
    const expected = ["SealCancelledBefore", cancelled.sealed.seal];
    expect(await stage.registry.refusal("transform", cancelled.args)).to.deep.equal(expected);
    await stage.ledger.setTime(NOW + 5n);
    await stage.registry.send("transform", args);
    const placed = ["SealAlreadyPlaced", sealed.seal, NOW + 5n];
    expect(await stage.registry.refusal("transform", args)).to.deep.equal(placed);
    const [, ...signatures] = [statement, args[3], args[4]];
    expect(await stage.registry.refusal("register", [statement, ...signatures])).to.deep.equal(placed);
  });

  it("refuses no inputs and more than 64, and takes 64", async () => {
    const names = Array.from({ length: maxInputs }, (_, i) => `S${i}`);
    const small = await sealBatches(stage, "maker", "grape", Object.fromEntries(names.map((name) => [name, 10n])));
    const none = transforming(stage, wine({ shown: [], opening: [] }));
    expect(await stage.registry.refusal("transform", none.args)).to.deep.equal(["InputsCountOutOfRange", 0n]);
    const inputs = [...small, red].map(({ seal, batch }): Input => ({ seal, batch, quantity: 10n }));
    const many = transforming(stage, wine({ shown: inputs, changes: { inputs: inputsCommitment(inputs) } }));
    expect(await stage.registry.refusal("transform", many.args)).to.deep.equal(["InputsCountOutOfRange", 65n]);
    await make(wine({ total: 448n, from: small.map((each) => [each, 10n]) }));
  });

  it("refuses other inputs than those that were signed", async () => {
    const signed = { seal: red.seal, batch: red.batch, quantity: 1000n };
    for (const shown of [
      [{ ...signed, quantity: 999n }],
      [{ ...signed, batch: white.batch }],
      [signed, { seal: white.seal, batch: white.batch, quantity: 1n }],
    ]) {
      const expected = ["SealInputsMismatch", inputsCommitment([signed]), inputsCommitment(shown)];
      expect(await refusal(wine({ shown }))).to.deep.equal(expected);
    }
    const unsaid = wine({ changes: { inputs: some(0) } });
    expect(await refusal(unsaid)).to.deep.equal(["SealInputsMismatch", some(0), inputsCommitment([signed])]);
  });

  it("refuses inputs that do not ascend, and one that comes twice", async () => {
    const pair = await sealBatches(stage, "maker", "grape", { P: 40n, Q: 40n });
    const [p, q] = pair.toSorted((a, b) => (a.batch < b.batch ? -1 : 1)) as [Sealed, Sealed];
    for (const from of [[q, p], [p, p], red.seal < white.seal ? [white, red] : [red, white]]) {
      const t = wine({ total: 10n, asGiven: true, from: from.map((each) => [each, 20n] as const) });
      expect(await refusal(t)).to.deep.equal(["InputsOutOfOrder", 1n]);
    }
    await make(
      wine({
        total: 28n,
        from: [
          [q, 20n],
          [p, 20n],
        ],
      }),
    );
  });

  it("refuses while a measure stands on an input or on its seal, and on the operator", async () => {
    const both = wine({
      total: 10n,
      from: [
        [red, 10n],
        [white, 10n],
      ],
    });
    await measure(stage, { subjectKind: "batch", subject: white.batch, kind: "withdrawal" });
    expect(await refusal(both)).to.deep.equal(["BatchSuspended", white.batch, 3n]);
    await measure(stage, { subjectKind: "batch", subject: white.batch, kind: "reinstatement" });
    await measure(stage, { subjectKind: "seal", subject: red.seal, kind: "suspension" });
    expect(await refusal(both)).to.deep.equal(["SealSuspended", red.seal, 1n]);
    await measure(stage, { subjectKind: "seal", subject: red.seal, kind: "reinstatement" });
    await measure(stage, { subjectKind: "actor", subject: cast.maker.id, kind: "suspension" });
    expect(await refusal(both)).to.deep.equal(["ActorSuspended", cast.maker.id, 1n]);
  });

  it("refuses an input of nothing, unknown, not shown, another's, or of more than is held", async () => {
    const of = (from: Transformation["from"], opening?: readonly Sealed[]) =>
      refusal(wine({ total: 1n, from, ...(opening ? { opening } : {}) }));
    const theirs = await sealBatch(stage, "carrier", "grape", "theirs", 50n);
    const maker = cast.maker.id;
    expect(await of([[red, 0n]])).to.deep.equal(["MovementEmpty", red.seal, red.batch]);
    expect(await of([[{ ...red, seal: some(3) }, 5n]], [red])).to.deep.equal(["SealUnknown", some(3)]);
    expect(await of([[red, 5n]], [])).to.deep.equal(["HoldingNotOpen", red.seal, red.batch, maker]);
    expect(await of([[theirs, 5n]])).to.deep.equal(["HoldingNotOpen", theirs.seal, theirs.batch, maker]);
    expect(await of([[red, 1001n]])).to.deep.equal(["HoldingExceeded", red.seal, red.batch, maker, 1001n, 1000n]);
    await make(wine({ total: 1n, from: [[red, 900n]] }));
    const over = ["HoldingExceeded", red.seal, red.batch, maker, 101n, 100n];
    expect(await refusal(wine({ name: "more", total: 1n, from: [[red, 101n]] }))).to.deep.equal(over);
  });

  it("refuses what no yield allows, and above all a rise in rank", async () => {
    const refused = async (into: Transformation["into"], from: Sealed) =>
      refusal({ into, name: "no", total: 1n, from: [[from, 10n]] });
    const docg = await make(wine());
    expect(await refused("igt", white)).to.deep.equal(["YieldNotRuled", goods.igt.id, goods.grape.id]);
    expect(await refused("grape", docg)).to.deep.equal(["YieldNotRuled", goods.grape.id, goods.docg.id]);
    const doc = await make({ into: "doc", name: "doc", total: 300n, from: [[docg, 300n]] });
    expect(await refused("docg", doc)).to.deep.equal(["YieldNotRuled", goods.docg.id, goods.doc.id]);
    const igt = await make({ into: "igt", name: "igt", total: 200n, from: [[doc, 200n]] });
    for (const into of ["doc", "docg"] as const) {
      expect((await refused(into, igt))[0]).to.equal("YieldNotRuled");
    }
  });

  it("refuses one above what the yields allow, and takes exactly that, rounded down once", async () => {
    const over = transforming(stage, wine({ total: 701n }));
    const expected = ["YieldExceeded", over.sealed.seal, 701n, 700n];
    expect(await stage.registry.refusal("transform", over.args)).to.deep.equal(expected);
    await make(wine());
    // 3 and 5 at 333,333 parts per million: 2.67 together, and 0 and 1 had each been rounded.
    const odd = await sealBatches(stage, "maker", "grape", { three: 3n, five: 5n });
    const pasta = (total: bigint): Transformation => ({
      into: "pasta",
      name: "pasta",
      total,
      from: odd.map((each, i) => [each, i === 0 ? 3n : 5n]),
    });
    expect((await refusal(pasta(3n))).slice(2)).to.deep.equal([3n, 2n]);
    await make(pasta(2n));
  });

  it("makes one of a blend of several products, by the yield of each", async () => {
    const docg = await make(wine());
    const blend = (total: bigint): Transformation => ({
      into: "doc",
      name: "blend",
      total,
      from: [
        [docg, 200n],
        [white, 500n],
      ],
    });
    expect((await refusal(blend(551n))).slice(2)).to.deep.equal([551n, 550n]);
    const made = await make(blend(550n));
    expect(await holding(stage, docg, "maker")).to.deep.equal({ received: 700n, gone: 200n, open: true });
    expect(await holding(stage, white, "maker")).to.deep.equal({ received: 500n, gone: 500n, open: true });
    await stage.registry.send("handOver", handing(stage, handoverOf(made, { quantity: 550n }), [made.opening]));
  });

  it("splits and merges one for one without spending quota, and gives none back for what is lost", async () => {
    const before = await usedOf("maker", "grape");
    expect(before).to.equal(1500n);
    const over = transforming(stage, { into: "grape", name: "one", total: 401n, from: [[red, 400n]] });
    expect((await stage.registry.refusal("transform", over.args))[0]).to.equal("YieldExceeded");
    const one = await make({ into: "grape", name: "one", total: 400n, from: [[red, 400n]] });
    const two = await make({ into: "grape", name: "two", total: 600n, from: [[red, 600n]] });
    const merging = transforming(stage, {
      into: "grape",
      name: "merged",
      total: 900n,
      from: [
        [one, 400n],
        [two, 600n],
      ],
    });
    const receipt = await stage.registry.send("transform", merging.args);
    const names = stage.registry.events(receipt).map(([name]) => name);
    expect(names).to.deep.equal(["SealPlaced", "BatchConsumed", "BatchConsumed", "QuotaGivenBack"]);
    expect(stage.registry.events(receipt)[3]?.slice(1)).to.deep.equal([
      merging.sealed.seal,
      certificateOf("maker", "grape"),
      900n,
    ]);
    expect(await usedOf("maker", "grape")).to.equal(before);
  });

  it("spends quota for what others certified, though it is the same product", async () => {
    const theirs = await sealBatch(stage, "carrier", "grape", "theirs", 800n);
    const back = handoverOf(theirs, { from: cast.carrier.id, to: cast.maker.id, quantity: 800n });
    await stage.registry.send("handOver", handing(stage, back, [theirs.opening]));
    await make({
      into: "grape",
      name: "merged",
      total: 1700n,
      from: [
        [red, 1000n],
        [theirs, 700n],
      ],
      opening: [red],
    });
    expect(await usedOf("maker", "grape")).to.equal(1500n + 700n);
    expect(await usedOf("carrier", "grape")).to.equal(800n);
  });

  it("refuses more than the quota leaves, and takes the quota's last unit when inputs give some back", async () => {
    const certificate = certificateOf("maker", "grape");
    const rest = await sealBatch(stage, "maker", "grape", "rest", 1_000_000n - 1500n);
    const theirs = await sealBatch(stage, "carrier", "grape", "theirs", 800n);
    const back = handoverOf(theirs, { from: cast.carrier.id, to: cast.maker.id, quantity: 800n });
    await stage.registry.send("handOver", handing(stage, back, [theirs.opening]));
    const merge = (theirQuantity: bigint): Transformation => ({
      into: "grape",
      name: "merged",
      total: 1000n + theirQuantity,
      from:
        theirQuantity > 0n
          ? [
              [rest, 1000n],
              [theirs, theirQuantity],
            ]
          : [[rest, 1000n]],
    });
    const expected = ["CertificateQuotaExceeded", certificate, 1_000_000n, 1n, 1_000_000n];
    expect(await refusal(merge(1n))).to.deep.equal(expected);
    await make(merge(0n));
  });

  it("makes a processed product of its inputs, and refuses it without", async () => {
    const certificate = certificateOf("maker", "pasta");
    const bare = attestationOf({ certificate });
    const refused = await stage.registry.refusal("register", [
      bare,
      stage.signed("maker", "BatchAttestation", bare),
      "0x",
    ]);
    expect(refused).to.deep.equal(["SealInputsMissing", goods.pasta.id]);
    const pasta = await make({ into: "pasta", name: "pasta", total: 333n, from: [[red, 1000n]] });
    await make({ into: "pasta", name: "packed", total: 333n, from: [[pasta, 333n]] });
  });

  it("asks for the operator's signature, and for the body's where the rules do", async () => {
    const { sealed } = transforming(stage, wine());
    for (const signer of ["carrier", "body", "stranger"] as Player[]) {
      const expected = ["StatementNotSigned", cast.maker.id, sealed.seal];
      expect(await refusal(wine({ signer }))).to.deep.equal(expected);
    }
    const [schemeId, unit, , processed, rank] = goods.docg.rules;
    await stage.govern("setProduct", [goods.docg.id, [schemeId, unit, true, processed, rank]]);
    const { args, statement } = transforming(stage, wine());
    const expected = ["StatementNotSigned", cast.body.id, sealed.seal];
    expect(await stage.registry.refusal("transform", args)).to.deep.equal(expected);
    const signed = [...args.slice(0, 4), stage.signed("body", "BatchAttestation", statement)];
    await stage.registry.send("transform", signed);
    expect((await stage.registry.read("sealOf", [sealed.seal]))[0].countersigned).to.equal(true);
  });

  it("refuses the same in another order of acts: what went is gone", async () => {
    await stage.registry.send("handOver", handing(stage, handoverOf(red, { quantity: 1n }), [red.opening]));
    const expected = ["HoldingExceeded", red.seal, red.batch, cast.maker.id, 1000n, 999n];
    expect(await refusal(wine())).to.deep.equal(expected);
  });

  it("consumes, places the seal and tells all of it, whoever relays", async () => {
    const from = [
      [red, 800n],
      [white, 200n],
    ] as const;
    const { args, statement: s, attestation, sealed } = transforming(stage, wine({ from }));
    expect((await stage.registry.read("transform", args))[0]).to.equal(sealed.seal);
    const receipt = await stage.registry.send("transform", args, stage.ledger.accounts[7]);
    const words = [s.root, s.total, s.count, s.specification, s.inputs, s.submitBefore];
    const consumed = from
      .toSorted(([a], [b]) => (a.seal < b.seal ? -1 : 1))
      .map(([{ seal, batch }, quantity]) => ["BatchConsumed", sealed.seal, seal, batch, cast.maker.id, quantity]);
    expect(stage.registry.events(receipt)).to.deep.equal([
      ["SealPlaced", sealed.seal, s.certificate, ...words, attestation, "0x"],
      ...consumed,
    ]);
    const placed = (await stage.registry.read("sealOf", [sealed.seal]))[0].toArray();
    expect(placed).to.deep.equal([s.certificate, 700n, 1n, NOW, false, false, 0n, 0n]);
    expect(await usedOf("maker", "docg")).to.equal(700n);
    expect(await usedOf("maker", "grape")).to.equal(1500n);
  });

  it("leaves what was made before a recall of its input as it is", async () => {
    const docg = await make(wine());
    await measure(stage, { subjectKind: "batch", subject: red.batch, kind: "recall" });
    await stage.registry.send("handOver", handing(stage, handoverOf(docg), [docg.opening]));
    expect(await holding(stage, docg, "carrier")).to.deep.equal({ received: 100n, gone: 0n, open: true });
    const again = await refusal(wine({ name: "again", total: 1n, from: [[red, 1n]], opening: [] }));
    expect(again).to.deep.equal(["BatchSuspended", red.batch, 4n]);
  });
});
