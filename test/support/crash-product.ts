import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../scripts/free-port.ts";
import { type Launched, launchProduct } from "../../scripts/run-product.ts";
import { findVictim, type Victim } from "./crash-victims.ts";

/** The product on one address and one data folder, over any number of violent ends. */
export type CrashProduct = {
  readonly url: string;
  readonly data: string;
  /** Kills one of its processes with SIGKILL; after the supervisor everything is started anew on the same data. */
  readonly kill: (victim: Victim) => Promise<void>;
  readonly ready: () => Promise<void>;
  /** Rejects when the supervisor ends and nobody killed it. */
  readonly lost: Promise<never>;
  /** JSON-RPC address of the chain that runs now. */
  readonly chainUrl: () => string;
  /** All that was written since the first start. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const environment = {
  FILIGRANA_LOG_LEVEL: "warn",
  FILIGRANA_BLOCK_MS: "100",
  FILIGRANA_WRITES_PER_MINUTE: "0",
  FILIGRANA_READS_PER_MINUTE: "0",
};

/** How long a part that was killed may be away; milliseconds. */
const awayMs = 30_000;

/** Starts the product on a new data folder, and gives it at once. */
export async function openCrashProduct(): Promise<CrashProduct> {
  const data = await mkdtemp(join(tmpdir(), "filigrana-crash-"));
  const port = await freePort();
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const expected = new Set<Launched>();
  let before = "";
  const launch = async (): Promise<Launched> => {
    const launched = await launchProduct({ data, port, environment });
    void launched.ended.then(() => {
      if (!expected.has(launched)) lost.reject(new Error(`the supervisor ended by itself:\n${launched.output()}`));
    });
    return launched;
  };
  let current = await launch();

  const kill = async (victim: Victim): Promise<void> => {
    if (victim !== "supervisor") return untilKilled(() => findVictim(current.pid, victim), victim);
    expected.add(current);
    process.kill(current.pid, "SIGKILL");
    before += current.output();
    current = await launch();
  };
  const stop = async (): Promise<void> => {
    expected.add(current);
    await current.stop();
  };
  return {
    url: current.url,
    data,
    kill,
    ready: () => Promise.race([current.ready(), lost.promise]),
    lost: lost.promise,
    chainUrl: () => /.*"the chain is ready","url":"([^"]+)"/s.exec(current.output())?.[1] ?? "",
    output: () => before + current.output(),
    stop,
    remove: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Kills what `find` gives as soon as there is such a process. */
async function untilKilled(find: () => number | null, what: string): Promise<void> {
  const until = performance.now() + awayMs;
  for (;;) {
    const pid = find();
    if (pid !== null && killed(pid)) return;
    if (performance.now() > until) throw new Error(`there is no ${what} to kill after ${awayMs / 1000} s`);
    await pause(20);
  }
}

/** Whether the process was still there to be killed. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}
