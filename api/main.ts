import { demoId, demoToken } from "../core/demo/derivations.ts";
import { allPages, allRoutes } from "./all-routes.ts";
import { buildApp } from "./app.ts";
import { runSubmitter } from "./chain/run-submitter.ts";
import { exitCodeOf } from "./config/exit-code.ts";
import { type Config, readConfig, secretVariables } from "./config.ts";
import { readDemoStory } from "./demo-story.ts";
import { runWaker } from "./epcis/subscriptions/run-waker.ts";
import { forgetReplies } from "./http/idempotency.ts";
import { openMetrics } from "./http/metrics.ts";
import { openRateLimits } from "./http/rate-limits.ts";
import { authenticateWith } from "./identity/authenticate.ts";
import { ensureDemoMembers } from "./identity/ensure-demo-members.ts";
import { ensureRegion } from "./identity/ensure-region.ts";
import { openSessions } from "./identity/sessions.ts";
import { runIndexer } from "./indexer/run-indexer.ts";
import { allJobs } from "./jobs/all-jobs.ts";
import { limits } from "./limits.ts";
import { type Log, openLog } from "./log.ts";
import { type OpenParts, openParts } from "./open-parts.ts";
import { watchChain } from "./probes/watch-chain.ts";
import { serve } from "./serve.ts";
import { loadCatalogue } from "./store/load-catalogue.ts";
import { migrate } from "./store/migrate.ts";
import { forgetSessions } from "./use-cases/end-sessions.ts";

/** The API as a program: `node api/main.ts`. docs/env.md has its settings; it ends on SIGTERM or SIGINT. */

const region = (mode: Config["mode"], newId: () => string) =>
  mode === "demo"
    ? {
        actor: demoId("actor/region"),
        name: "Regione Marche (dimostrazione)",
        token: demoToken(demoId("actor/region")),
      }
    : { actor: newId(), name: "Regione Marche", token: null };

/** Brings the database to what this program expects, before anyone is let in. */
const prepare = async (parts: OpenParts, config: Config, log: Log): Promise<void> => {
  const applied = await migrate(parts.store);
  if (applied.length > 0) log.info({ applied }, "the database was brought up to date");
  await parts.vault.check();
  await loadCatalogue(parts.store);
  await ensureRegion(parts.store, region(config.mode, parts.newId));
  if (config.mode === "demo") await ensureDemoMembers(parts.store, parts.now());
};

/** The two loops that talk to the chain; each ends when the signal aborts, or rejects when it must not go on. */
const runLoops = (parts: OpenParts, config: Config, log: Log, signal: AbortSignal): Promise<unknown> => {
  const { alarm, ...rest } = parts;
  const shared = {
    ...rest,
    registry: parts.domain.verifyingContract,
    chainId: parts.domain.chainId,
    databaseUrl: config.databaseUrl(),
    finality: config.finality,
    signal,
  };
  const keys = { relayer: config.relayerKey(), region: config.regionKey() };
  const onTrouble = (loop: string) => (error: unknown) => log.warn({ loop, error }, "tried again");
  return Promise.all([
    runIndexer({ ...shared, onTrouble: onTrouble("indexer") }),
    runSubmitter({ ...shared, alarm, keys, onTrouble: onTrouble("submitter") }),
  ]);
};

const openApp = async (parts: OpenParts, config: Config, log: Log, signal: AbortSignal) => {
  const metrics = openMetrics();
  const watch = watchChain({ ...parts, signal });
  const story = config.mode === "demo" ? readDemoStory() : [];
  const given = { parts, config, metrics, watch, log, story };
  return buildApp({
    store: parts.store,
    log,
    metrics,
    authenticate: authenticateWith(parts.store),
    sessions: openSessions(parts.store, parts.now),
    publicUrl: config.publicUrl,
    rateLimits: openRateLimits(config),
    replies: parts.replies,
    routes: allRoutes(given),
    ...(await allPages(given)),
    headers: { https: config.publicUrl.startsWith("https:") },
    trustProxy: config.trustProxy,
  });
};

/** Forgets stored answers that nobody will ask for again, and sessions that are long over, now and then. */
const forgetNowAndThen = (parts: OpenParts, log: Log, signal: AbortSignal): void => {
  const forget = () => {
    const before = new Date(parts.now().getTime() - limits.idempotencyKeptMs);
    return Promise.all([forgetReplies(parts.store, before), forgetSessions(parts.store, before)]).catch(
      (error: unknown) => log.warn({ error }, "old answers and sessions could not be forgotten"),
    );
  };
  const timer = setInterval(() => void forget(), limits.forgetEveryMs);
  timer.unref();
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
};

const warn =
  (what: string, log: Log) =>
  (error: unknown): void =>
    log.warn({ error }, what);

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => resolve());
  });

const main = async (config: Config, log: Log): Promise<void> => {
  const stopping = new AbortController();
  const asked = stopAsked();
  const parts = await openParts(config, log);
  try {
    await prepare(parts, config, log);
    await parts.jobs.start(allJobs(parts, config), stopping.signal);
    const served = await serve(await openApp(parts, config, log, stopping.signal), config);
    log.info({ port: served.port, mode: config.mode, chainId: parts.domain.chainId.toString() }, "listening");
    forgetNowAndThen(parts, log, stopping.signal);
    const waking = runWaker({ ...parts, onTrouble: warn("streams could not be woken", log) }, stopping.signal);
    const loops = runLoops(parts, config, log, stopping.signal);
    try {
      await Promise.race([asked, loops]);
      log.info("stopping");
    } finally {
      await parts.changes.close();
      await served.stop();
      stopping.abort();
      await loops.catch(() => undefined);
      await waking;
      await parts.signals.close();
    }
    await loops;
  } finally {
    stopping.abort();
    await parts.jobs.stop();
    await parts.scans.stop();
    await parts.store.destroy();
  }
};

let log = openLog("info");
try {
  const config = readConfig(process.env);
  for (const name of secretVariables) delete process.env[name];
  log = openLog(config.logLevel);
  await main(config, log);
  process.exit(0);
} catch (error) {
  log.fatal({ error }, error instanceof Error ? error.message : String(error));
  process.exit(exitCodeOf(error));
}
