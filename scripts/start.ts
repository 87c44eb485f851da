import { mkdirSync } from "node:fs";
import { exitCodes } from "./exit-codes.ts";
import { lockFolder } from "./lock-folder.ts";
import { announcement } from "./start/announce.ts";
import { buildStaleWeb } from "./start/build-stale-web.ts";
import { ensurePortFree } from "./start/ensure-port-free.ts";
import { untilAnswers } from "./start/parts.ts";
import { playDemo } from "./start/play-demo.ts";
import { openProcessLog, type ProcessLog } from "./start/process-log.ts";
import { runProduct } from "./start/run-product.ts";
import { readStartSettings, type StartSettings } from "./start/start-settings.ts";
import { whenToStop } from "./start/when-to-stop.ts";

/**
 * `npm start`: database, chain and API under one supervisor, from nothing to a page that can be opened. docs/env.md has
 * the settings, docs/operations.md says how to run it.
 */

/** How long a stop may take before this process ends, whereupon its children end by themselves; milliseconds. */
const stopMs = 9500;

/** How long what a killed predecessor started may take to end; milliseconds. */
const predecessorMs = 10_000;

const say = (text: string): void => void process.stdout.write(text);

async function main(stopAsked: Promise<string>): Promise<void> {
  const settings = await readStartSettings(process.env);
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o711 });
  const lock = lockFolder(settings.dataFolder, "Filigrana");
  try {
    await ensurePortFree(settings.port, settings.host, lock.wasLeft ? predecessorMs : 0);
    await run(settings, openProcessLog(say, process.stdout.isTTY === true), stopAsked);
  } finally {
    lock.release();
  }
}

async function run(settings: StartSettings, log: ProcessLog, stopAsked: Promise<string>): Promise<void> {
  const stopping = new AbortController();
  const stopped = stopAsked.then((why) => {
    log.own("info", `stopping: ${why}`);
    stopping.abort();
    setTimeout(() => process.exit(exitCodes.failure), stopMs).unref();
  });
  const { signal } = stopping;
  const startedAt = performance.now();
  const prepare = buildStaleWeb();
  prepare.catch(() => undefined);
  const product = await runProduct(settings, log, { prepare, signal }).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (product === null) return;
  try {
    await Promise.race([becomeReady(settings, log, signal, startedAt), product.lost, stopped]);
    await Promise.race([product.lost, stopped]);
  } finally {
    stopping.abort();
    await product.stop();
    log.own("info", "everything has stopped");
  }
}

async function becomeReady(
  settings: StartSettings,
  log: ProcessLog,
  signal: AbortSignal,
  startedAt: number,
): Promise<void> {
  try {
    if (settings.mode === "demo") await playDemo(settings, log, signal);
    await untilAnswers(`${settings.apiUrl}/ready`, signal);
    if (signal.aborted) return;
    log.own("info", "ready", { seconds: Math.round((performance.now() - startedAt) / 100) / 10 });
    say(await announcement(settings));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

try {
  await main(whenToStop());
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exit(exitCodes.failure);
}
