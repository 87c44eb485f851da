import { expect } from "chai";
import { importWorkers } from "../../../api/jobs/import-workers.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { checkImportJob, registerImportJob } from "../../../api/use-cases/imports/import-jobs.ts";
import type { Parts } from "../../../api/use-cases/parts.ts";
import { giveUp } from "../../support/give-up.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const operator = `0x${"2".repeat(16)}`;
const id = `0x${"7".repeat(16)}`;

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

  /** Giving up needs the database alone of what the workers are made of. */
  const givenUp = (job: typeof checkImportJob | typeof registerImportJob, reading: number) =>
    giveUp(importWorkers({ store } as Parts), job, { import: id, reading });
  const told = () => store.selectFrom("imports").select(["state", "problem"]).executeTakeFirstOrThrow();

  it("is left alone when it is read anew, or is not worked at", async () => {
    await givenUp(checkImportJob, 1);
    await givenUp(registerImportJob, 2);
    expect(await told()).to.deep.equal({ state: "reading", problem: null });
  });

  it("says so and waits no longer", async () => {
    await givenUp(checkImportJob, 2);
    const { state, problem } = await told();
    expect(state).to.equal("failed");
    expect(problem).to.include({ code: "server/unexpected", retry: true });
  });

  it("at its registration can be registered anew: it is checked again", async () => {
    await store.updateTable("imports").set({ state: "registering", problem: null }).execute();
    await givenUp(registerImportJob, 2);
    const { state, problem } = await told();
    expect(state).to.equal("checked");
    expect(problem).to.include({ code: "server/unexpected", retry: true });
  });
});
