import { expect } from "chai";
import { encodeCall } from "../../../api/chain/encode-call.ts";
import { certificate, openingOf, rootOf, storyOf } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorld, type RegistryWorld } from "../../support/registry-world.ts";

describe("runSubmitter", () => {
  let world: RegistryWorld;

  beforeEach(async () => {
    world = await openWorld();
  });

  afterEach(() => world.close());

  it("places everything that was queued at once, in the order in which it depends on each other", async () => {
    const story = storyOf(world);
    await world.post(...openingOf(world), story.seal({ root: rootOf(1) }), story.seal({ root: rootOf(2) }));
    world.submit();
    const rows = await allSettled(world.store);
    expect(rows.map((row) => row.state)).to.deep.equal(rows.map(() => "mined"));
    expect(rows.every((row) => row.transactions.length === 1)).to.equal(true);
  });

  it("gives nonces in order and without a gap, past a message that is refused", async () => {
    const story = storyOf(world);
    await world.post(
      ...openingOf(world, 2000n),
      story.seal({ root: rootOf(1) }),
      story.seal({ root: rootOf(2), total: 1001n }),
      story.seal({ root: rootOf(3) }),
    );
    world.submit();
    const rows = await allSettled(world.store);
    const seals = rows.filter((row) => row.operation === "register");
    expect(seals.map((row) => row.state)).to.deep.equal(["mined", "refused", "mined"]);
    const nonces = rows.filter((row) => row.sender === "relayer" && row.nonce !== null).map((row) => Number(row.nonce));
    expect(nonces.toSorted((a, b) => a - b)).to.deep.equal(nonces.map((_, i) => i));
  });

  it("refuses with the contract's reason as a problem, and spends nothing on it", async () => {
    const story = storyOf(world);
    await world.post(...openingOf(world, 999n));
    const [id] = await world.post(story.seal({ root: rootOf(1), total: 1000n }));
    world.submit();
    await allSettled(world.store);
    const row = await world.row(id ?? 0n);
    expect(row).to.include({ state: "refused", nonce: null });
    expect(row.problem).to.deep.include({
      code: "certificate/quota-exceeded",
      status: 409,
      values: { error: "CertificateQuotaExceeded", certificate, used: "0", asked: "1000", quota: "999" },
    });
  });

  it("counts what somebody else relayed as done", async () => {
    const story = storyOf(world);
    const seal = story.seal({ root: rootOf(1) });
    await world.post(...openingOf(world), seal);
    const first = world.submit();
    await allSettled(world.store);
    await first.stop();
    const [again] = await world.post(seal);
    world.submit();
    await allSettled(world.store);
    const row = await world.row(again ?? 0n);
    expect(row).to.include({ state: "mined", nonce: null });
    expect(row.blockNumber).to.be.a("bigint");
  });

  it("holds seals while the registry is stopped, lets a measure pass them, and sends them after", async () => {
    const story = storyOf(world);
    world.submit();
    await world.post(...openingOf(world));
    await allSettled(world.store);
    await world.post(story.stop());
    await allSettled(world.store);
    const [held, measure] = await world.post(
      story.seal({ root: rootOf(1) }),
      story.measure({ subject: "0x3a4e000000000001", subjectKind: "actor", kind: "suspension" }),
    );
    await expectState(world, measure, "mined");
    await expectState(world, held, "queued");
    const lift = story.measure({
      subject: "0x3a4e000000000001",
      subjectKind: "actor",
      kind: "reinstatement",
      sequence: 2n,
    });
    const [lifted] = await world.post(lift);
    await expectState(world, lifted, "mined");
    await world.post(story.resume());
    await expectState(world, held, "mined");
  });

  it("refuses a message that says something else under an id that is taken", async () => {
    const story = storyOf(world);
    await world.post(...openingOf(world));
    const [id] = await world.post(story.grant({ quota: 5n }));
    world.submit();
    await allSettled(world.store);
    const row = await world.row(id ?? 0n);
    expect(row.state).to.equal("refused");
    expect(row.problem).to.deep.include({ code: "certificate/already-granted" });
  });

  it("refuses an act of governance by an account that is not the region's", async () => {
    const [id] = await world.post({
      sender: "relayer",
      operation: "stop",
      subject: "0x",
      calldata: encodeCall("stop", []),
    });
    world.submit();
    await allSettled(world.store);
    expect((await world.row(id ?? 0n)).problem).to.deep.include({ code: "chain/refused" });
  });
});

async function expectState(world: RegistryWorld, id: bigint | undefined, state: string): Promise<void> {
  await eventually(async () => (await world.row(id ?? 0n)).state === state);
}
