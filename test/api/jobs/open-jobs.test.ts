import { EventEmitter, once } from "node:events";
import { expect } from "chai";
import { z } from "zod";
import { job, worker } from "../../../api/jobs/job.ts";
import { type Jobs, openJobs } from "../../../api/jobs/open-jobs.ts";
import { openStore, type Store } from "../../../api/store/open-store.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { rejection } from "../../support/rejection.ts";

const greet = job({ queue: "greet", data: z.strictObject({ name: z.string() }) });
const stumble = job({ queue: "stumble", data: z.strictObject({ name: z.string() }) });
const fall = job({ queue: "fall", data: z.strictObject({ name: z.string() }), retries: 0 });

describe("background work", () => {
  let store: Store;
  let jobs: Jobs;
  const troubles: unknown[] = [];
  const done = new EventEmitter();
  const stopping = new AbortController();
  let stumbles = 0;

  before(async () => {
    const { url } = await createTestDatabase();
    store = openStore(url);
    jobs = openJobs(url, { onTrouble: (error) => troubles.push(error) });
    const greeting = worker(greet, async ({ name }) => void done.emit("greeted", name));
    const stumbling = worker(stumble, async ({ name }) => {
      stumbles += 1;
      if (stumbles === 1) throw new Error("the first time it fails");
      done.emit("stood", name);
    });
    const falling = worker(
      fall,
      ({ name }) => Promise.reject(new Error(`${name} fell`)),
      async ({ name }) => void done.emit("given up", name),
    );
    await jobs.start([greeting, stumbling, falling], stopping.signal);
  });

  after(async () => {
    stopping.abort();
    await jobs.stop();
    await store.destroy();
  });

  it("is done once its transaction is kept", async () => {
    const greeted = once(done, "greeted");
    await store.transaction().execute((trx) => jobs.enqueue(trx, greet, { name: "Ada" }));
    expect(await greeted).to.deep.equal(["Ada"]);
  });

  it("is never begun when its transaction is not", async () => {
    const greeted = once(done, "greeted");
    const undone = store.transaction().execute(async (trx) => {
      await jobs.enqueue(trx, greet, { name: "nobody" });
      throw new Error("rolled back");
    });
    expect((await rejection(undone)).message).to.equal("rolled back");
    await store.transaction().execute((trx) => jobs.enqueue(trx, greet, { name: "Bruno" }));
    expect(await greeted).to.deep.equal(["Bruno"]);
  });

  it("is tried again when it fails, and says so", async () => {
    const stood = once(done, "stood");
    await store.transaction().execute((trx) => jobs.enqueue(trx, stumble, { name: "Clara" }));
    expect(await stood).to.deep.equal(["Clara"]);
    expect(troubles.map(String)).to.deep.equal(["Error: the first time it fails"]);
  });

  it("is given up once its last try failed, so that nobody waits for it", async () => {
    const givenUp = once(done, "given up");
    await store.transaction().execute((trx) => jobs.enqueue(trx, fall, { name: "Dino" }));
    expect(await givenUp).to.deep.equal(["Dino"]);
    expect(String(troubles.at(-1))).to.equal("Error: Dino fell");
  });

  it("refuses data that does not fit before it is queued", async () => {
    const wrong = { name: 7 } as unknown as { name: string };
    const refused = store.transaction().execute((trx) => jobs.enqueue(trx, greet, wrong));
    expect((await rejection(refused)).name).to.equal("ZodError");
  });
});
