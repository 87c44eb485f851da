import { expect } from "chai";
import { listenToChain } from "../../../api/indexer/chain-changes.ts";
import { certificate, openingOf, people, rootOf, storyOf, wine } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorld, type RegistryWorld } from "../../support/registry-world.ts";

/** Waits until the read model has come to the chain's newest block, and that is final. */
async function indexed(world: Pick<RegistryWorld, "store" | "request">) {
  const head = BigInt(String(await world.request({ method: "eth_blockNumber" })));
  return eventually(async () => {
    const cursor = await world.store.selectFrom("chainCursor").selectAll().executeTakeFirst();
    return cursor !== undefined && cursor.head >= head && cursor;
  });
}

describe("runIndexer", () => {
  let world: RegistryWorld;

  before(async () => {
    world = await openWorld();
    const story = storyOf(world);
    world.submit();
    await world.post(
      ...openingOf(world),
      story.seal({ root: rootOf(1) }),
      story.seal({ root: rootOf(2), total: 500n }),
    );
    await world.post(story.measure({ subject: certificate }), story.amend());
    await allSettled(world.store);
    world.index();
    await indexed(world);
  });

  after(() => world.close());

  it("keeps actors with their first key and role", async () => {
    const keys = await world.store
      .selectFrom("chainActorKeys")
      .select(["actor", "role", "version"])
      .orderBy("logIndex")
      .execute();
    expect(keys).to.have.deep.members([
      { actor: people.body.id, role: "control-body", version: 1 },
      { actor: people.maker.id, role: "operator", version: 1 },
      { actor: people.inspector.id, role: "inspector", version: 1 },
    ]);
  });

  it("keeps rules and accreditations under the scheme's name", async () => {
    const product = await world.store.selectFrom("chainProducts").selectAll().executeTakeFirstOrThrow();
    expect(product).to.include({ product: wine, scheme: "DOCG", unit: "millilitre", countersigned: true });
    const accreditation = await world.store.selectFrom("chainAccreditations").selectAll().executeTakeFirstOrThrow();
    expect(accreditation).to.include({ controlBody: people.body.id, scheme: "DOCG", from: 1n });
  });

  it("keeps each version of a certificate whole", async () => {
    const versions = await world.store.selectFrom("chainCertificates").selectAll().orderBy("version").execute();
    expect(versions.map((row) => [row.version, row.quota, row.operator, row.product])).to.deep.equal([
      [1, 1_000_000n, people.maker.id, wine],
      [2, 2_000_000n, people.maker.id, wine],
    ]);
  });

  it("keeps a running total of what a certificate's seals use", async () => {
    const seals = await world.store
      .selectFrom("chainSeals")
      .selectAll()
      .orderBy("blockNumber")
      .orderBy("logIndex")
      .execute();
    expect(seals.map((row) => [row.total, row.usedAfter])).to.deep.equal([
      [1000n, 1000n],
      [500n, 1500n],
    ]);
  });

  it("takes a measure's signature from the transaction and the author's role from the register", async () => {
    const measure = await world.store.selectFrom("chainMeasures").selectAll().executeTakeFirstOrThrow();
    expect(measure).to.include({
      subjectKind: "certificate",
      kind: "suspension",
      authorRole: "inspector",
      sequence: 1,
    });
    expect(measure.subject).to.equal(certificate.padEnd(66, "0"));
    expect(measure.signature).to.match(/^0x[0-9a-f]{130}$/);
  });

  it("keeps what is final apart from what is newest", async () => {
    const cursor = await indexed(world);
    expect(cursor.head - cursor.final).to.equal(2n);
  });

  it("tells who listens, in whichever process, what changed", async () => {
    const changes = listenToChain(world.databaseUrl);
    const heard: unknown[] = [];
    changes.onChange((change) => heard.push(change));
    await eventually(async () => heard.includes("missed"));
    await world.post(storyOf(world).measure({ subject: people.maker.id, subjectKind: "actor" }));
    await eventually(async () =>
      heard.some((change) => change !== "missed" && (change as { events: number }).events === 1),
    );
    await changes.close();
  });
});

describe("runIndexer, when the configuration is wrong", () => {
  it("says that the chain has no registry at the address", async () => {
    const world = await openWorld();
    const { runIndexer } = await import("../../../api/indexer/run-indexer.ts");
    const nowhere = `0x${"9".repeat(40)}`;
    const running = runIndexer({
      ...world,
      registry: nowhere,
      finality: "finalized",
      signal: new AbortController().signal,
    });
    await running.then(
      () => expect.fail("it went on"),
      (error: Error) => expect(error.message).to.contain(`no contract at ${nowhere}`),
    );
    await world.close();
  });
});
