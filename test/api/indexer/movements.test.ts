import { expect } from "chai";
import { applyStep } from "../../../api/indexer/apply-step.ts";
import type { ChainStep } from "../../../api/indexer/chain-step.ts";
import type { PlacedEvent, RegistryEvent } from "../../../api/indexer/registry-event.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { readCertificate } from "../../../api/store/read-certificate.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const hex = (bytes: number, digit: string) => `0x${digit.repeat(bytes * 2)}`;
const [certificate, maker, shop] = [hex(8, "c"), hex(8, "1"), hex(8, "2")];
const header = (number: bigint, hash: string) => ({ number, hash, parentHash: hex(32, "0"), time: 1000n + number });
const [genesis, first, second] = [header(0n, hex(32, "a")), header(1n, hex(32, "b")), header(2n, hex(32, "d"))];

const granted: RegistryEvent = {
  type: "certificate-granted",
  certificate,
  operator: maker,
  controlBody: hex(8, "9"),
  product: hex(8, "7"),
  from: 1n,
  until: 9999n,
  quota: 1000n,
  submitBefore: 9999n,
  signature: "0x",
};
const sealed = (seal: string, total: bigint): RegistryEvent => ({
  type: "seal-placed",
  seal,
  certificate,
  root: hex(32, "5"),
  total,
  count: 1,
  specification: hex(32, "6"),
  inputs: hex(32, "0"),
  submitBefore: 9999n,
  attestation: "0x",
  countersignature: "0x",
});
const input = { seal: hex(32, "e"), batch: hex(32, "8") };
const handedOver: RegistryEvent = {
  type: "batch-handed-over",
  handover: hex(32, "4"),
  handoverId: hex(8, "4"),
  ...input,
  from: maker,
  to: shop,
  quantity: 30n,
  document: hex(32, "0"),
  submitBefore: 9999n,
  fromSignature: "0x",
  toSignature: "0x",
};
const split: RegistryEvent[] = [
  sealed(hex(32, "f"), 60n),
  { type: "batch-consumed", output: hex(32, "f"), ...input, holder: maker, quantity: 60n },
  { type: "quota-given-back", output: hex(32, "f"), certificate, quantity: 60n },
];
const lost: RegistryEvent = {
  type: "batch-lost",
  lossId: hex(8, "3"),
  ...input,
  holder: shop,
  quantity: 5n,
  cause: hex(32, "3"),
  submitBefore: 9999n,
  signature: "0x",
};
const cancelled: RegistryEvent = { type: "handover-cancelled", handover: hex(32, "4"), by: maker };
const ruled: RegistryEvent = { type: "yield-set", output: hex(8, "7"), input: hex(8, "6"), ppm: 700_000n };

const tables = [
  "chainHandovers",
  "chainHandoverCancellations",
  "chainConsumptions",
  "chainQuotaReturns",
  "chainLosses",
  "chainYields",
] as const;

describe("movements in the read model", () => {
  let store: Store;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ store, close } = await openTestStore());
    const { number: head, hash: headHash, time: headTime } = genesis;
    const cursor = { id: 1, registry: hex(20, "a"), head, headHash, headTime, final: 0n, finalTime: headTime };
    await store.insertInto("chainCursor").values(cursor).execute();
    await apply(genesis.hash, block(first, [granted, sealed(input.seal, 100n), ruled]));
    await apply(first.hash, block(second, [handedOver, ...split, lost, cancelled]));
  });
  afterEach(() => close());

  const block = (head: typeof first, events: RegistryEvent[]): ChainStep => ({
    type: "block",
    head,
    headers: [head],
    events: events.map((event, logIndex): PlacedEvent => {
      return { blockNumber: head.number, logIndex, time: head.time, transaction: hex(32, "7"), event };
    }),
  });
  const apply = (expected: string, step: ChainStep) =>
    store.transaction().execute((trx) => applyStep(trx, expected, step));
  const counts = () =>
    Promise.all(tables.map(async (table) => (await store.selectFrom(table).select("blockNumber").execute()).length));
  const movesOf = (actor: string) =>
    store.selectFrom("holdingChanges").select(["kind", "received", "gone"]).where("actor", "=", actor).execute();

  it("keep each of the registry's words in its table", async () => {
    expect(await counts()).to.deep.equal([1, 1, 1, 1, 1, 1]);
  });

  it("add up to what each holder received and gave", async () => {
    expect(await movesOf(shop)).to.have.deep.members([
      { kind: "handed-in", received: 30n, gone: 0n },
      { kind: "lost", received: 0n, gone: 5n },
    ]);
    expect(await movesOf(maker)).to.have.deep.members([
      { kind: "handed-out", received: 0n, gone: 30n },
      { kind: "transformed", received: 0n, gone: 60n },
    ]);
  });

  it("give the certificate back what a split consumed of it", async () => {
    expect((await readCertificate(store, certificate))?.used).to.equal(100n);
  });

  it("are gone with the blocks that a reorganisation takes back, and the quota is as it was", async () => {
    await apply(second.hash, { type: "reorg", to: first });
    expect(await counts()).to.deep.equal([0, 0, 0, 0, 0, 1]);
    expect(await movesOf(shop)).to.deep.equal([]);
    expect((await readCertificate(store, certificate))?.used).to.equal(100n);
  });
});
