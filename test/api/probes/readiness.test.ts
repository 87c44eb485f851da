import { expect } from "chai";
import { limits } from "../../../api/limits.ts";
import { chainAnswers, databaseAnswers, findReady, indexerKeepsUp } from "../../../api/probes/readiness.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { rejection } from "../../support/rejection.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const present = (name: string) => ({ name, find: async () => {} });
const absent = (name: string, why: string) => ({ name, find: () => Promise.reject(new Error(why)) });

describe("readiness", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
  });
  after(() => close());

  const nodeAt = (head: number) => async () => `0x${head.toString(16)}`;
  const indexedTo = (head: bigint) =>
    store
      .insertInto("chainCursor")
      .values({
        id: 1,
        registry: `0x${"1".repeat(40)}`,
        head,
        headHash: `0x${"2".repeat(64)}`,
        headTime: 1n,
        final: 0n,
        finalTime: 1n,
        updatedAt: new Date(),
      })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ head }))
      .execute();

  it("is there when everything is", async () => {
    expect(await findReady([databaseAnswers(store), chainAnswers(nodeAt(1)), present("x")])).to.deep.equal({
      database: "ok",
      chain: "ok",
      x: "ok",
    });
  });

  it("says of each thing what is missing", async () => {
    const error = await rejection(findReady([present("one"), absent("two", "gone"), absent("three", "late")]));
    expect(error).to.be.instanceOf(FiligranaError);
    expect(error).to.deep.include({ values: { one: "ok", two: "gone", three: "late" }, retry: true });
  });

  it("does not wait for what never answers", async () => {
    const error = await rejection(findReady([{ name: "silent", find: () => new Promise(() => {}) }]));
    expect(error).to.deep.include({ values: { silent: `no answer in ${limits.probeTimeoutMs} ms` } });
  });

  it("allows the read model to lag by the bound, not by one block more", async () => {
    expect((await rejection(findReady([indexerKeepsUp(store, nodeAt(5))]))).message).to.contain("indexer");
    await indexedTo(100n);
    expect(await findReady([indexerKeepsUp(store, nodeAt(100 + limits.readyLagBlocks))])).to.deep.equal({
      indexer: "ok",
    });
    const late = await rejection(findReady([indexerKeepsUp(store, nodeAt(101 + limits.readyLagBlocks))]));
    expect(late).to.deep.include({ values: { indexer: `${limits.readyLagBlocks + 1} blocks behind` } });
  });
});
