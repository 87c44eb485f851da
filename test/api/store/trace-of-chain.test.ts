import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { readTrace } from "../../../api/store/read-trace.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { batchItem } from "../../../core/trace/batch-item.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const hex = (bytes: number, digit: string) => `0x${digit.repeat(bytes * 2)}`;
const gtin = "08001234567897";
const [grapes, wine] = [
  { gtin, lot: "U/1" },
  { gtin, lot: "V-1" },
];
const [grower, winery] = [hex(8, "1"), hex(8, "2")];
const sealOf = { grapes: hex(32, "a"), wine: hex(32, "b") };
const product = hex(8, "4");

describe("the trace of what the chain says", () => {
  let store: Store;
  let close: () => Promise<void>;
  before(async () => {
    ({ store, close } = await openTestStore());
    await store
      .insertInto("products")
      .values({ product, slug: "vino", name: "Vino", scheme: "DOC", unit: "millilitre", countersigned: false })
      .execute();
    await seal(sealOf.grapes, grapes.lot, grower, 1000n);
    await seal(sealOf.wine, wine.lot, winery, 700n);
  });
  after(() => close());

  async function seal(id: string, lot: string, operator: string, quantity: bigint): Promise<void> {
    const common = { root: hex(32, "5"), total: quantity, count: 1, specification: hex(32, "6"), inputs: hex(32, "0") };
    await store
      .insertInto("seals")
      .values({
        ...common,
        seal: id,
        certificate: hex(8, "3"),
        operator,
        controlBody: hex(8, "9"),
        product,
        submitBefore: 2n ** 31n,
        attestation: hex(65, "7"),
      })
      .execute();
    await store
      .insertInto("batches")
      .values({
        gtin,
        lot,
        batchKey: batchKey(gtin, lot),
        seal: id,
        leafIndex: 0,
        quantity,
        dossierRoot: hex(32, "c"),
        fields: "[]",
        proof: Buffer.alloc(0),
      })
      .execute();
  }
  const placed = (blockNumber: bigint, logIndex: number) => ({
    blockNumber,
    logIndex,
    time: 100n + blockNumber,
    transaction: hex(32, String(blockNumber)),
  });
  const ofGrapes = { seal: sealOf.grapes, batch: batchKey(gtin, grapes.lot) };
  const handOver = () =>
    store
      .insertInto("chainHandovers")
      .values({
        ...placed(1n, 0),
        ...ofGrapes,
        handover: hex(32, "d"),
        handoverId: hex(8, "5"),
        from: grower,
        to: winery,
        quantity: 900n,
        document: hex(32, "0"),
        submitBefore: 2n ** 31n,
        fromSignature: hex(65, "1"),
        toSignature: hex(65, "2"),
      })
      .execute();
  const consume = () =>
    store
      .insertInto("chainConsumptions")
      .values({ ...placed(2n, 3), ...ofGrapes, output: sealOf.wine, holder: winery, quantity: 800n })
      .execute();
  const lose = () =>
    store
      .insertInto("chainLosses")
      .values({
        ...placed(3n, 1),
        ...ofGrapes,
        lossId: hex(8, "6"),
        holder: winery,
        quantity: 100n,
        cause: hex(32, "8"),
        submitBefore: 2n ** 31n,
        signature: hex(65, "3"),
      })
      .execute();
  const told = async () =>
    ((await readTrace(store, [batchItem(grapes)], ["forward"], { most: 100 })) ?? [])
      .sort((a, b) => a.time - b.time)
      .map(({ kind, from, to, recorded, inputs, outputs }) => ({ kind, from, to, recorded, inputs, outputs }));
  const millilitres = (batch: typeof grapes, quantity: string) => ({
    item: batchItem(batch),
    quantity,
    unit: "millilitre",
  });

  it("follows handovers, transformations and losses as they come on record", async () => {
    await handOver();
    await consume();
    await lose();
    expect(await told()).to.deep.equal([
      { kind: "transfer", from: grower, to: winery, recorded: true, inputs: [millilitres(grapes, "900")], outputs: [] },
      {
        kind: "transform",
        from: winery,
        to: winery,
        recorded: true,
        inputs: [millilitres(grapes, "800")],
        outputs: [millilitres(wine, "700")],
      },
      { kind: "loss", from: winery, to: undefined, recorded: true, inputs: [millilitres(grapes, "100")], outputs: [] },
    ]);
  });

  it("goes back with a reorganisation, and comes again with the rows", async () => {
    const whole = await told();
    for (const table of ["chainHandovers", "chainConsumptions", "chainLosses"] as const)
      await store.deleteFrom(table).where("blockNumber", ">", 1n).execute();
    expect((await told()).map(({ kind }) => kind)).to.deep.equal(["transfer"]);
    await consume();
    await lose();
    expect(await told()).to.deep.equal(whole);
  });
});
