import { setTimeout as pause } from "node:timers/promises";
import { type Chain, type ChainOptions, openChain } from "./chain/open-chain.ts";
import { serveJsonRpc } from "./chain/serve-json-rpc.ts";
import { readSettings } from "./chain/settings.ts";
import { exitCodes } from "./exit-codes.ts";
import { jsonLog } from "./json-log.ts";
import { FolderLockedError } from "./lock-folder.ts";

/**
 * The local chain as a program: `node scripts/chain.ts`. It replays its journal, serves JSON-RPC on 127.0.0.1, and ends
 * on SIGTERM, on SIGINT, or when it can no longer write. docs/env.md has its settings.
 */
const log = jsonLog("chain", (line) => process.stdout.write(line));

/** How long a predecessor that is just ending may keep the folder; milliseconds. */
const predecessorMs = 10_000;

/** Until the chain is open, whatever goes wrong needs a person. */
let exitCode: number = exitCodes.configuration;

async function main(): Promise<void> {
  const { port, chain: options } = readSettings(process.env);
  const chain = await openAndTell(options);
  exitCode = exitCodes.failure;
  const server = await serveJsonRpc(chain.request, port);
  log("info", "the chain is ready", { url: server.url, chainId: chain.chainId });
  process.send?.({ ready: server.url });
  const failure = await Promise.race([chain.failed, stopAsked()]);
  if (failure !== null) throw failure;
  await server.close();
  await chain.close();
}

async function openAndTell(options: ChainOptions): Promise<Chain> {
  const startedAt = performance.now();
  const chain = await openWhenFree(options, startedAt + predecessorMs);
  const { blocks, records, torn } = chain.found;
  if (torn !== null) log("warn", "the last record of the journal was cut short and is dropped", { ...torn });
  log("info", "the journal is replayed", { blocks, records, ms: Math.round(performance.now() - startedAt) });
  return chain;
}

async function openWhenFree(options: ChainOptions, deadline: number): Promise<Chain> {
  for (;;) {
    try {
      return await openChain(options);
    } catch (error) {
      if (!(error instanceof FolderLockedError) || performance.now() > deadline) throw error;
      await pause(100);
    }
  }
}

function stopAsked(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(null));
  });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  const cause = error instanceof Error && error.cause !== undefined ? String(error.cause) : undefined;
  log("error", error instanceof Error ? error.message : String(error), { cause });
  process.exit(exitCode);
}
