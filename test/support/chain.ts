import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { computeAddress, id } from "ethers";
import type { MinedBlock } from "../../scripts/chain/ledger.ts";
import { openChain } from "../../scripts/chain/open-chain.ts";
import type { Call } from "../../scripts/chain/open-engine.ts";
import { toRpcError } from "../../scripts/chain/rpc-error.ts";
import type { BlockMs } from "../../scripts/chain/run-miner.ts";
import { serveJsonRpc } from "../../scripts/chain/serve-json-rpc.ts";

/** Ten private keys with money on every test chain, the same everywhere. */
export const testAccounts: readonly string[] = Array.from({ length: 10 }, (_, index) =>
  id(`filigrana test account ${index}`),
);

/** The project's local chain in this process, on a folder of its own. */
export type TestChain = {
  readonly url: string;
  readonly chainId: number;
  /** Private keys of accounts with money; gas costs nothing, so any other account can send as well. */
  readonly accounts: readonly string[];
  /** Asks the chain without going through HTTP; rejects with an RpcError (code, data) as a client would see it. */
  readonly request: (call: Call) => Promise<unknown>;
  /** Makes one block now, at `timestamp` (Unix seconds, not before the head's) if given. */
  readonly mine: (timestamp?: number) => Promise<MinedBlock>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the real local chain. Blocks are immediate unless asked otherwise: a transaction is answered when its block is
 * there, and `depth` (2) empty blocks follow at once. With `blockMs: "manual"` blocks come only from `mine()`.
 */
export async function startTestChain(
  options: { blockMs?: BlockMs; depth?: number; chainId?: number; funded?: readonly string[]; folder?: string } = {},
): Promise<TestChain> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "filigrana-chain-"));
  const chain = await openChain({
    folder,
    blockMs: options.blockMs ?? 0,
    ...(options.depth === undefined ? {} : { depth: options.depth }),
    ...(options.chainId === undefined ? {} : { chainId: options.chainId }),
    funded: [...testAccounts.map((key) => computeAddress(key)), ...(options.funded ?? [])],
  });
  const server = await serveJsonRpc(chain.request, 0);
  return {
    url: server.url,
    chainId: chain.chainId,
    accounts: testAccounts,
    request: (call) =>
      chain.request(call).catch((error: unknown) => {
        throw toRpcError(error);
      }),
    mine: chain.mine,
    async stop() {
      await server.close();
      await chain.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
