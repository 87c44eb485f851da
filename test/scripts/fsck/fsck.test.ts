import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import { sql } from "kysely";
import { jsonRpc } from "../../../api/chain/json-rpc.ts";
import { readChain } from "../../../scripts/fsck/index-afresh.ts";
import { startTestChain, type TestChain } from "../../support/chain.ts";
import { openingOf } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorldOn, type RegistryWorld } from "../../support/registry-world.ts";
import { nameCast, sealLots } from "../../support/sealed-batches.ts";

describe("npm run fsck", () => {
  let chain: TestChain;
  let world: RegistryWorld;

  before(async () => {
    chain = await startTestChain();
    world = await openWorldOn({ request: jsonRpc(chain.url), stop: chain.stop });
    await nameCast(world);
    const submitter = world.submit();
    await world.post(...openingOf(world));
    await sealLots(world, ["A1", "A2"]);
    await allSettled(world.store);
    await submitter.stop();
    await readChain({ ...world, finality: "finalized" });
  });

  after(() => world.close());

  /** Runs the program on this world. */
  async function fsck(...options: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const env = {
      ...process.env,
      DATABASE_URL: world.databaseUrl,
      CHAIN_RPC_URL: chain.url,
      FILIGRANA_REGISTRY: world.registry,
    };
    const child = spawn(process.execPath, ["scripts/fsck.ts", ...options], { env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, out, err };
  }

  it("ends with 0 and a table when everything agrees", async () => {
    const { code, out } = await fsck();
    expect(out)
      .to.contain("Everything agrees.")
      .and.to.match(/ok +2 +0 {2}a batch's dossier root/);
    expect(code).to.equal(0);
  });

  it("ends with 1 and the differences as JSON when something differs, and rebuilds the read model when asked", async () => {
    await world.store.deleteFrom("chainSeals").execute();
    const damaged = await fsck("--json");
    expect(damaged.code).to.equal(1);
    expect(JSON.parse(damaged.out).different).to.be.greaterThan(0);
    const mended = await fsck("--rebuild", "--json");
    expect(JSON.parse(mended.out).different).to.equal(0);
    expect(mended.code).to.equal(0);
  });

  it("does not rebuild under an indexer that is at work", async () => {
    const indexer = world.index();
    const held = sql`select 1 from pg_locks where locktype = 'advisory' and granted and database =
      (select oid from pg_database where datname = current_database())`;
    await eventually(async () => (await held.execute(world.store)).rows.length > 0);
    const { code, err } = await fsck("--rebuild");
    expect(err).to.contain("an indexer is at work");
    expect(code).to.equal(2);
    await indexer.stop();
  });

  it("ends with 64 when it is called wrongly", async () => {
    const { code, err } = await fsck("--mend");
    expect(err).to.contain("usage: npm run fsck");
    expect(code).to.equal(64);
  });
});
