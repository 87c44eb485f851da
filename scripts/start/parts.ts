import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { startPostgres } from "../postgres/start-postgres.ts";
import { startProgram, untilReady } from "./node-program.ts";
import type { Part } from "./part.ts";
import type { ProcessLog } from "./process-log.ts";
import type { StartSettings } from "./start-settings.ts";

/** A part that others find by an address, which may change when it is started again. */
export type Addressed = Part & { readonly url: () => string };

/** The embedded PostgreSQL. */
export function databasePart(settings: StartSettings, log: ProcessLog): Addressed {
  let url = "";
  return {
    name: "database",
    url: () => url,
    async start(signal) {
      const folder = join(settings.dataFolder, "postgres");
      const server = await startPostgres({ folder, onLine: (line) => log.line("database", line) });
      url = server.url;
      if (signal.aborted) await server.stop();
      return { ended: server.ended.then((why) => ({ why, final: false })), stop: server.stop };
    },
  };
}

/** The local chain. It keeps its port over a start again, if nobody took it. */
export function chainPart(settings: StartSettings, log: ProcessLog): Addressed {
  let url = "";
  let port = settings.chainPort;
  return {
    name: "chain",
    url: () => url,
    async start(signal) {
      port = await freePort(port);
      const running = startProgram({
        name: "chain",
        file: "scripts/chain.ts",
        environment: { ...settings.chainEnvironment, FILIGRANA_CHAIN_PORT: String(port) },
        signal,
        stopMs: 2500,
        onLine: (line) => log.line("chain", line),
      });
      const message = once(running.child, "message") as Promise<[{ ready: string }]>;
      [{ ready: url }] = await untilReady("chain", running, message);
      return running;
    },
  };
}

/** The demo's OpenID provider. It keeps its port over a start again, if nobody took it. */
export function identityPart(
  { port: wanted, environment }: NonNullable<StartSettings["identity"]>,
  log: ProcessLog,
): Addressed {
  let url = "";
  let port = wanted;
  return {
    name: "identity",
    url: () => url,
    async start(signal) {
      port = await freePort(port);
      const running = startProgram({
        name: "identity",
        file: "scripts/identity.ts",
        environment: { ...environment, FILIGRANA_IDENTITY_PORT: String(port) },
        signal,
        stopMs: 2500,
        onLine: (line) => log.line("identity", line),
      });
      const message = once(running.child, "message") as Promise<[{ ready: string }]>;
      [{ ready: url }] = await untilReady("identity", running, message);
      return running;
    },
  };
}

/**
 * Has glibc give large pieces of memory back to the system: files of labels leave 100 MiB and more behind otherwise
 * (docs/performance.md). Other C libraries do not read it.
 */
const givingBack = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "262144", MALLOC_TRIM_THRESHOLD_: "262144" };

/** The API with the pages. Started means that it listens; `/ready` says more. */
export function apiPart(settings: StartSettings, log: ProcessLog, addresses: () => Record<string, string>): Part {
  return {
    name: "api",
    async start(signal) {
      const running = startProgram({
        name: "api",
        file: "api/main.ts",
        environment: { ...givingBack, ...settings.apiEnvironment, ...addresses() },
        signal,
        stopMs: 4500,
        onLine: (line) => log.line("api", line),
      });
      const over = new AbortController();
      try {
        await untilReady("api", running, untilAnswers(`${settings.apiUrl}/health`, over.signal));
      } finally {
        over.abort();
      }
      return running;
    },
  };
}

/** Resolves when an address answers with a status of success. */
export async function untilAnswers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const timeout = AbortSignal.any([signal, AbortSignal.timeout(5000)]);
    const reply = await fetch(url, { signal: timeout }).catch(() => null);
    await reply?.body?.cancel();
    if (reply?.ok === true) return;
    await pause(50, undefined, { signal }).catch(() => undefined);
  }
}
