import { expect } from "chai";
import { SigningKey } from "ethers";
import { accountOf } from "../../../api/chain/account-of.ts";
import type { Request } from "../../../core/chain/request.ts";
import { openingOf, rootOf, storyOf } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorld, type RegistryWorld, senderKeys } from "../../support/registry-world.ts";

/** The submitter's end at a moment of our choosing: nothing of it is heard of any more. */
class Killed extends Error {
  override readonly name = "Killed";
}

/** Asks on until the `fatal`-th call; that one never arrives, or its answer is never read. */
function mortal(request: Request, fatal: number, moment: "before" | "after"): Request {
  let calls = 0;
  return async (call) => {
    calls++;
    if (calls > fatal || (calls === fatal && moment === "before")) throw new Killed();
    const answer = await request(call);
    if (calls === fatal) throw new Killed();
    return answer;
  };
}

const seed = 20_361_121;

/** Numbers that are the same in every run (mulberry32). */
function* numbers(from: number): Generator<number, never> {
  let state = from;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}

describe(`a submitter that dies at 40 moments (seed ${seed})`, () => {
  let world: RegistryWorld;
  const chance = numbers(seed);

  before(async function () {
    this.timeout(120_000);
    world = await openWorld({ blockMs: 15 });
    const submitter = world.submit();
    await world.post(...openingOf(world));
    await allSettled(world.store);
    await submitter.stop();
    for (let i = 0; i < 40; i++) await dieOnce(world, i, chance);
    world.submit();
    await allSettled(world.store);
  });

  after(() => world.close());

  it("loses nothing that was acknowledged", async () => {
    const rows = await allSettled(world.store);
    expect(rows.filter((row) => row.state !== "mined")).to.deep.equal([]);
  });

  it("sends no message twice: as many transactions as messages", async () => {
    const rows = await allSettled(world.store);
    for (const sender of ["relayer", "region"] as const) {
      const account = accountOf(new SigningKey(senderKeys[sender]));
      const count = await world.request({ method: "eth_getTransactionCount", params: [account, "latest"] });
      // Deploying took two of the region's.
      const deployed = sender === "region" ? 2 : 0;
      expect(Number(count) - deployed).to.equal(rows.filter((row) => row.sender === sender).length);
    }
  });

  it("writes down the transaction that was mined, and the block that holds it", async () => {
    for (const row of await allSettled(world.store)) {
      const receipts = await Promise.all(
        row.transactions.map(({ hash }) => world.request({ method: "eth_getTransactionReceipt", params: [hash] })),
      );
      const found = receipts.filter((receipt) => receipt !== null) as { blockNumber: string; status: string }[];
      expect(found.map(({ blockNumber, status }) => [BigInt(blockNumber), status])).to.deep.equal([
        [row.blockNumber, "0x1"],
      ]);
    }
  });
});

async function dieOnce(world: RegistryWorld, i: number, chance: Generator<number, never>): Promise<void> {
  const story = storyOf(world);
  const at = 1 + Math.floor(chance.next().value * 30);
  const moment = chance.next().value < 0.5 ? "before" : "after";
  await world.post(story.seal({ root: rootOf(2 * i) }), story.seal({ root: rootOf(2 * i + 1) }));
  const submitter = world.submit({ request: mortal(world.request, at, moment) });
  let ended = false;
  const end = submitter.done.catch((error: Error) => {
    ended = true;
    return error.name;
  });
  // Where it had less to ask than it was given to live, it lives to the end of its work.
  await eventually(async () => ended || (await isSettled(world)));
  if (ended) expect(await end).to.equal("Killed");
  await submitter.stop().catch(() => {});
}

async function isSettled({ store }: RegistryWorld): Promise<boolean> {
  return (await store.selectFrom("outbox").select("id").where("final", "=", false).limit(1).execute()).length === 0;
}
