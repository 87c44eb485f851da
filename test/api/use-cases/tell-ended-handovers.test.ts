import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { tellEndedHandovers } from "../../../api/use-cases/custody/tell-ended-handovers.ts";
import { addCall, addSeal, cellar, hash, openSealStore, shop } from "./support/seal-rows.ts";

const seal = hash("5e");

const now = new Date("2026-11-22T10:00:00Z");
const seconds = BigInt(now.getTime() / 1000);
const day = 86_400n;

type Told = { readonly actor: string; readonly kind: string; readonly path: string };

describe("handovers that ended by themselves", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openSealStore());
    await addSeal(store, seal, null);
  });
  beforeEach(async () => {
    await store.deleteFrom("notices").execute();
    await store.deleteFrom("handovers").execute();
  });
  after(() => close());

  const propose = async (byte: string, submitBefore: bigint, decided: object = {}) => {
    const statement = { handover: hash(byte), handoverId: `0x${byte.repeat(8)}`, seal, batch: hash("ba") };
    const rest = { gtin: "08000000000009", lot: "L1", from: cellar, to: shop, quantity: 1n, document: null };
    await store
      .insertInto("handovers")
      .values({ ...statement, ...rest, submitBefore, fromSignature: "0x00", proposedAt: now, ...decided })
      .execute();
  };
  const accept = async (byte: string, state: "refused" | "mined", daysAgo: number) => {
    const settledAt = new Date(now.getTime() - daysAgo * Number(day) * 1000);
    const call = { operation: "handOver", subject: hash(byte), actor: shop, state, settledAt };
    const outboxId = await addCall(store, call);
    await propose(byte, seconds + day, { decision: "accepted", decidedAt: now, toSignature: "0x00", outboxId });
  };
  const tell = async (): Promise<readonly Told[]> => {
    await tellEndedHandovers({ store, jobs: { enqueue: async () => {} }, now: () => now });
    return store.selectFrom("notices").select(["actor", "kind", "path"]).orderBy("id").execute();
  };
  const toBoth = (kind: string, byte: string): readonly Told[] =>
    [cellar, shop].map((actor) => ({ actor, kind, path: `/handovers/${hash(byte)}` }));

  it("unanswered are told to both parties once, from their deadline itself on and for a week", async () => {
    await propose("11", seconds);
    await propose("22", seconds + 1n);
    await propose("33", seconds - 7n * day);
    await tell();
    expect(await tell()).to.deep.equal(toBoth("handover-expired", "11"));
  });

  it("that the registry did not take are told to both parties once, for a week", async () => {
    await accept("44", "refused", 0);
    await accept("55", "mined", 0);
    await accept("66", "refused", 8);
    await tell();
    expect(await tell()).to.deep.equal(toBoth("handover-failed", "44"));
  });

  it("because somebody refused or withdrew them were told when that was done, and are not told again", async () => {
    await propose("77", seconds - 1n, { decision: "refused", decidedAt: now, because: "cartoni bagnati" });
    await propose("88", seconds - 1n, { decision: "withdrawn", decidedAt: now });
    expect(await tell()).to.deep.equal([]);
  });

  it("are told with the other party's name, the product and the lot", async () => {
    await propose("99", seconds - 1n);
    await tell();
    const told = await store.selectFrom("notices").select(["actor", "values"]).orderBy("id").execute();
    expect(told).to.deep.equal([
      { actor: cellar, values: { partner: "Enoteca", product: "W DOC", lot: "L1", reason: "" } },
      { actor: shop, values: { partner: "Cantina", product: "W DOC", lot: "L1", reason: "" } },
    ]);
  });
});
