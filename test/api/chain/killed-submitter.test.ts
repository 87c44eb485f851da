import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { jsonRpc } from "../../../api/chain/json-rpc.ts";
import { startTestChain, type TestChain } from "../../support/chain.ts";
import { openingOf, rootOf, storyOf } from "../../support/registry-cast.ts";
import { allSettled, eventually, openWorldOn, type RegistryWorld, senderKeys } from "../../support/registry-world.ts";

describe("a submitter's process killed by SIGKILL while it sends", () => {
  let chain: TestChain;
  let world: RegistryWorld;

  before(async () => {
    chain = await startTestChain({ blockMs: 10 });
    world = await openWorldOn({ request: jsonRpc(chain.url), stop: chain.stop });
  });

  after(() => world.close());

  it("leaves nothing behind that its successor does not finish, once each", async () => {
    const story = storyOf(world);
    await world.post(...openingOf(world));
    for (let i = 0; i < 4; i++) {
      const ids = await world.post(...Array.from({ length: 8 }, (_, j) => story.seal({ root: rootOf(8 * i + j) })));
      const submitter = spawn(process.execPath, ["test/support/submitter-process.ts", settingsOf(world, chain)], {
        stdio: "inherit",
      });
      await eventually(async () => (await world.row(ids[0] ?? 0n)).state !== "queued");
      await pause(9 * i);
      submitter.kill("SIGKILL");
      await once(submitter, "exit");
    }
    world.submit();
    const rows = await allSettled(world.store);
    expect(rows.filter((row) => row.state !== "mined")).to.deep.equal([]);
    const nonces = rows.filter((row) => row.sender === "relayer").map((row) => Number(row.nonce));
    expect(nonces.toSorted((a, b) => a - b)).to.deep.equal(nonces.map((_, i) => i));
  });
});

function settingsOf({ databaseUrl, registry, chainId, deployedAt }: RegistryWorld, { url }: TestChain): string {
  return JSON.stringify({
    databaseUrl,
    rpcUrl: url,
    registry,
    chainId: String(chainId),
    deployedAt: String(deployedAt),
    keys: senderKeys,
  });
}
