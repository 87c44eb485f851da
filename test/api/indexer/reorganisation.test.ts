import { expect } from "chai";
import { type ForkableChain, startForkableChain } from "../../support/forkable-chain.ts";
import { openingOf, rootOf, storyOf } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorldOn, type RegistryWorld } from "../../support/registry-world.ts";

describe("a reorganisation", () => {
  let chain: ForkableChain;
  let world: RegistryWorld;

  beforeEach(async () => {
    chain = await startForkableChain();
    world = await openWorldOn(chain);
    const submitter = world.submit();
    await world.post(...openingOf(world));
    await eventually(async () => (await openRows(world)) === 0);
    await chain.mine(10);
    await allSettled(world.store);
    await submitter.stop();
  });

  afterEach(() => world.close());

  it("takes back the rows of the blocks that are gone, and nothing below them", async () => {
    world.index();
    const back = await chain.mark();
    const submitter = world.submit();
    await world.post(storyOf(world).seal({ root: rootOf(1) }));
    await eventually(async () => (await seals(world)).length === 1);
    await submitter.stop();
    await back();
    await chain.mine(2);
    await eventually(async () => (await seals(world)).length === 0);
    expect(await world.store.selectFrom("chainCertificates").selectAll().execute()).to.have.length(1);
    const head = (await world.request({ method: "eth_getBlockByNumber", params: ["latest", false] })) as {
      hash: string;
    };
    const cursor = () => world.store.selectFrom("chainCursor").select("headHash").executeTakeFirstOrThrow();
    await eventually(async () => (await cursor()).headHash === head.hash);
  });

  it("sends what it dropped again, the very same transaction, and places it once", async () => {
    world.index();
    const back = await chain.mark();
    world.submit();
    const [id] = await world.post(storyOf(world).seal({ root: rootOf(1) }));
    await eventually(async () => (await seals(world)).length === 1);
    const before = (await seals(world))[0]?.blockNumber;
    await back();
    await chain.mine(1);
    await eventually(async () => {
      await chain.mine(1);
      return (await world.row(id ?? 0n)).final;
    });
    const row = await world.row(id ?? 0n);
    await eventually(async () => (await seals(world))[0]?.blockNumber === row.blockNumber);
    expect(row.blockNumber).not.to.equal(before);
    expect(row.transactions).to.have.length(1);
    expect((await seals(world)).map(({ transaction }) => transaction)).to.deep.equal([row.transactions[0]?.hash]);
  });

  it("never makes a refusal of what waits for an earlier message that was taken back", async () => {
    const back = await chain.mark();
    const story = storyOf(world);
    const submitter = world.submit();
    await world.post(story.amend());
    await eventually(async () => (await openRows(world)) === 0);
    await submitter.stop();
    await back();
    const [late] = await world.post(story.amend({ version: 3n, quota: 3_000_000n }));
    world.submit();
    await eventually(async () => (await world.row(late ?? 0n)).state === "mined");
    await chain.mine(10);
    const rows = await allSettled(world.store);
    expect(rows.map((row) => row.state)).to.deep.equal(rows.map(() => "mined"));
  });

  it("stops the indexer with a clear word when the final block is another one", async () => {
    const back = await chain.mark();
    await chain.mine(20);
    const first = world.index();
    const head = BigInt(String(await world.request({ method: "eth_blockNumber" })));
    await eventually(async () => {
      const cursor = await world.store.selectFrom("chainCursor").selectAll().executeTakeFirst();
      return cursor?.head === head;
    });
    await first.stop();
    await back();
    await world.request({ method: "evm_increaseTime", params: ["0x100"] });
    await chain.mine(30);
    const error = await world.index().done.then(
      () => null,
      (thrown: Error) => thrown,
    );
    expect(error?.message).to.contain("this is another chain");
  });
});

const seals = (world: RegistryWorld) => world.store.selectFrom("chainSeals").selectAll().execute();

async function openRows(world: RegistryWorld): Promise<number> {
  const rows = await world.store.selectFrom("outbox").select("id").where("state", "in", ["queued", "sent"]).execute();
  return rows.length;
}
