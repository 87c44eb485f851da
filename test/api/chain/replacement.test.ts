import { expect } from "chai";
import { SigningKey, Transaction } from "ethers";
import { accountOf } from "../../../api/chain/account-of.ts";
import { type ForkableChain, startForkableChain } from "../../support/forkable-chain.ts";
import { openingOf, rootOf, storyOf } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorldOn, type RegistryWorld, senderKeys } from "../../support/registry-world.ts";

describe("a transaction that is not mined", () => {
  let chain: ForkableChain;
  let world: RegistryWorld;

  beforeEach(async () => {
    chain = await startForkableChain();
    world = await openWorldOn(chain);
    const submitter = world.submit();
    await world.post(...openingOf(world));
    await eventually(async () => {
      await chain.mine();
      return (await world.store.selectFrom("outbox").select("id").where("final", "=", false).execute()).length === 0;
    });
    await submitter.stop();
    await chain.automine(false);
  });

  afterEach(() => world.close());

  it("is replaced by one with the same nonce and higher fees, and the message is placed once", async () => {
    world.submit({ replaceAfterMs: 50 });
    const [id] = await world.post(storyOf(world).seal({ root: rootOf(1) }));
    await eventually(async () => (await world.row(id ?? 0n)).transactions.length >= 3);
    await chain.mine(10);
    await allSettled(world.store);
    const row = await world.row(id ?? 0n);
    expect(row.state).to.equal("mined");
    const sent = row.transactions.map(({ raw }) => Transaction.from(raw));
    expect(new Set(sent.map(({ nonce }) => nonce)).size).to.equal(1);
    const fees = sent.map(({ maxPriorityFeePerGas }) => maxPriorityFeePerGas ?? 0n);
    expect(fees.every((fee, i) => i === 0 || fee > (fees[i - 1] ?? 0n))).to.equal(true);
  });

  it("is sent under another nonce once somebody else's has taken its place for good", async () => {
    const [id] = await world.post(storyOf(world).seal({ root: rootOf(1) }));
    const submitter = world.submit();
    const { nonce } = await eventually(async () => {
      const row = await world.row(id ?? 0n);
      return row.state === "sent" && row;
    });
    await submitter.stop();
    await sendForeign(world, Number(nonce));
    world.submit();
    await eventually(async () => {
      await chain.mine();
      return (await world.row(id ?? 0n)).final;
    });
    const row = await world.row(id ?? 0n);
    expect([row.state, row.nonce]).to.deep.equal(["mined", (nonce ?? 0n) + 1n]);
    expect(row.transactions).to.have.length(2);
  });
});

/** A payment of the relayer's that nobody told the outbox of. */
async function sendForeign(world: RegistryWorld, nonce: number): Promise<void> {
  const key = new SigningKey(senderKeys.relayer);
  const fees = { maxFeePerGas: 900_000_000_000n, maxPriorityFeePerGas: 90_000_000_000n };
  const payment = Transaction.from({
    type: 2,
    chainId: world.chainId,
    nonce,
    gasLimit: 21_000n,
    to: accountOf(key),
    ...fees,
  });
  payment.signature = key.sign(payment.unsignedHash);
  await world.request({ method: "eth_sendRawTransaction", params: [payment.serialized] });
}
