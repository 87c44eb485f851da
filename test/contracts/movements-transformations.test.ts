import { expect } from "chai";
import { type Input, inputsCommitment, maxInputs } from "../../core/seal/inputs-commitment.ts";
import { cast, type Player } from "./support/cast.ts";
import { measure } from "./support/measures.ts";
import { useTransformations } from "./support/movement-suites.ts";
import {
  goods,
  handing,
  handoverOf,
  holding,
  type Sealed,
  sealBatch,
  sealBatches,
  type Transformation,
  transforming,
} from "./support/movements.ts";
import { NOW, type Stage, some } from "./support/stage.ts";

describe("Transformations", () => {
  let stage: Stage;
  let red: Sealed;
  let white: Sealed;
  const { wine, make, refusal, usedOf } = useTransformations((opened, ...grapes) => {
    [stage, red, white] = [opened, ...grapes];
  });

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

  it("opens what never moved, also two of one seal, and passes over what another movement opened before", async () => {
    const [one, two] = (await sealBatches(stage, "maker", "grape", { one: 40n, two: 60n })) as [Sealed, Sealed];
    const from = [red, one, two].map((sealed) => [sealed, 10n] as const);
    const prepared = transforming(stage, wine({ name: "prepared", total: 1n, from, opening: [white, red, one, two] }));
    await make(wine({ name: "before", total: 1n, from: [[one, 5n]] }));
    await stage.registry.send("transform", prepared.args);
    expect(await holding(stage, red, "maker")).to.deep.equal({ received: 1000n, gone: 10n, open: true });
    expect(await holding(stage, one, "maker")).to.deep.equal({ received: 40n, gone: 15n, open: true });
    expect(await holding(stage, two, "maker")).to.deep.equal({ received: 60n, gone: 10n, open: true });
    expect((await holding(stage, white, "maker")).open).to.equal(false);
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
