import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { tellRefusals } from "../../../api/use-cases/tell-refusals.ts";
import { addCall, addSeal, cellar, hash, openSealStore } from "./support/seal-rows.ts";

describe("seals that the registry refused", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openSealStore());
    for (const [byte, state, daysAgo] of [
      ["11", "refused", 0],
      ["22", "mined", 0],
      ["33", "refused", 8],
    ] as const) {
      const settledAt = new Date(Date.now() - daysAgo * 86_400_000);
      const call = { operation: "register", subject: hash(byte), actor: cellar, state, settledAt };
      await addSeal(store, hash(byte), await addCall(store, call));
    }
  });
  after(() => close());

  it("are told to their operator for a week, each once", async () => {
    const tell = () => tellRefusals({ store, jobs: { enqueue: async () => {} } });
    await tell();
    await tell();
    const told = await store.selectFrom("notices").select(["actor", "kind", "path", "values"]).execute();
    expect(told.map(({ actor, kind, path }) => ({ actor, kind, path }))).to.deep.equal([
      { actor: cellar, kind: "seal-refused", path: `/seals/${hash("11")}` },
    ]);
    expect(told[0]?.values).to.include({ product: "W DOC", count: "3" });
  });
});
