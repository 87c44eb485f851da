import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The local chain as a process of its own, to be killed by tests. */
export type ChainProcess = {
  readonly child: ChildProcess;
  readonly url: string;
  readonly send: (method: string, params?: readonly unknown[]) => Promise<unknown>;
  /** Ends it without a chance to tidy up, and waits for its end. */
  readonly kill: () => Promise<void>;
};

const program = join(import.meta.dirname, "..", "..", "scripts", "chain.ts");

/** Starts `node scripts/chain.ts` on a data folder and waits until it serves. */
export async function startChainProcess(data: string, settings: Record<string, string> = {}): Promise<ChainProcess> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], FILIGRANA_DATA: data, FILIGRANA_BLOCK_MS: "5", ...settings },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [message] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`The chain ended at once: ${said}`))),
  ])) as [{ ready: string }];
  return {
    child,
    url: message.ready,
    send: (method, params = []) => sendRpc(message.ready, method, params),
    async kill() {
      const ended = once(child, "exit");
      if (!child.kill("SIGKILL")) return;
      await ended;
    },
  };
}

/** Sends one JSON-RPC call; rejects with the error's message. */
export async function sendRpc(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const { result, error } = (await reply.json()) as { result?: unknown; error?: { message: string } };
  if (error !== undefined) throw new Error(error.message);
  return result;
}
