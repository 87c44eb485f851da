import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { giveUpImport } from "../../../api/use-cases/imports/give-up-import.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const operator = `0x${"2".repeat(16)}`;
const id = `0x${"7".repeat(16)}`;
const reading = { from: "reading", to: "failed" } as const;

describe("an import that failed whenever it was tried", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    await store.insertInto("actorProfiles").values({ actor: operator, role: "operator", name: "Pastificio" }).execute();
    const file = Buffer.from("gtin;lot");
    const sent = { id, operator, certificate: `0x${"9".repeat(16)}`, sentBy: "test", name: "lotti.csv" };
    await store
      .insertInto("imports")
      .values({ ...sent, kind: "csv", sha256: Buffer.alloc(32), file, reading: 2 })
      .execute();
  });
  after(() => close());

  const told = () => store.selectFrom("imports").select(["state", "problem"]).executeTakeFirstOrThrow();

  it("is left alone when it is read anew, or is not worked at", async () => {
    await giveUpImport({ store }, { import: id, reading: 1 }, reading);
    await giveUpImport({ store }, { import: id, reading: 2 }, { from: "registering", to: "checked" });
    expect(await told()).to.deep.equal({ state: "reading", problem: null });
  });

  it("says so and waits no longer", async () => {
    await giveUpImport({ store }, { import: id, reading: 2 }, reading);
    const { state, problem } = await told();
    expect(state).to.equal("failed");
    expect(problem).to.include({ code: "server/unexpected", retry: true });
  });
});
