import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Wallet } from "ethers";
import { demoClient } from "../../core/demo/sign-in.ts";
import { ensureDeployment } from "../deploy.ts";
import { readDeployment } from "../deployment.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import type { Part } from "./part.ts";
import { PartFailedError } from "./part.ts";
import { type Addressed, apiPart, chainPart, databasePart, identityPart } from "./parts.ts";
import type { ProcessLog } from "./process-log.ts";
import type { StartSettings } from "./start-settings.ts";

/** The product while it runs. */
export type Product = {
  /** Rejects when a part is lost and starting it again cannot help. */
  readonly lost: Promise<never>;
  /** Ends what runs: the API, then the chain, then the database. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts database, chain and in a demo the OpenID provider, sees that the contracts are there, then the API. What was started is ended again when a
 * later part does not start.
 *
 * @param options - `prepare` is work that the API needs done and that can be done meanwhile; `signal` gives the start up.
 */
export async function runProduct(
  settings: StartSettings,
  log: ProcessLog,
  options: { prepare: Promise<unknown>; signal: AbortSignal },
): Promise<Product> {
  const started: Kept[] = [];
  const stop = async (): Promise<void> => {
    for (const kept of started.splice(0).reverse()) await kept.stop();
  };
  const api: { kept?: Kept } = {};
  const keep = async (part: Part, onRunning?: () => Promise<void>): Promise<Kept> => {
    const kept = await keepRunning(part, {
      log: log.own,
      signal: options.signal,
      ...(onRunning === undefined ? {} : { onRunning }),
    });
    started.push(kept);
    return kept;
  };
  // It needs nothing of the others, so it starts beside them.
  let provider: Promise<Kept | null> = Promise.resolve(null);
  try {
    const database = settings.databaseUrl === null ? databasePart(settings, log) : elsewhere(settings.databaseUrl);
    const chain = settings.chainRpcUrl === null ? chainPart(settings, log) : elsewhere(settings.chainRpcUrl);
    const identity = settings.identity === null ? null : identityPart(settings.identity, log);
    if (identity !== null) provider = keep(identity, restartWhenMoved(identity, api));
    provider.catch(() => undefined);
    if (settings.databaseUrl === null) await keep(database, restartWhenMoved(database, api));
    if (settings.chainRpcUrl === null) await keep(chain, restartWhenMoved(chain, api));
    await insist(() => ensureContracts(settings, log, chain.url()), log, options.signal);
    await options.prepare;
    await provider;
    const addresses = () => ({
      DATABASE_URL: database.url(),
      CHAIN_RPC_URL: chain.url(),
      ...(identity === null ? {} : signInAt(identity.url())),
    });
    api.kept = await keep(apiPart(settings, log, addresses));
    return { lost: Promise.race(started.map(({ lost }) => lost)), stop };
  } catch (error) {
    await provider.catch(() => undefined);
    await stop();
    throw error;
  }
}

/** What tells the API to have people sign in at the demo's own provider. */
const signInAt = (issuer: string) => ({
  FILIGRANA_OIDC_ISSUER: issuer,
  FILIGRANA_OIDC_CLIENT_ID: demoClient.id,
  FILIGRANA_OIDC_CLIENT_SECRET: demoClient.secret,
});

/** The API holds the addresses it was started with: when one changes it has to begin again. */
function restartWhenMoved(part: Addressed, api: { kept?: Kept }): () => Promise<void> {
  let before: string | undefined;
  return async () => {
    const moved = before !== undefined && before !== part.url();
    before = part.url();
    if (moved) await api.kept?.restart();
  };
}

function elsewhere(url: string): Addressed {
  return { name: url, url: () => url, start: () => Promise.reject(new Error("It is not ours to start.")) };
}

/** How often the contracts' deployment is tried; the chain may be started again under it. */
const deploymentTries = 5;

async function insist(work: () => Promise<void>, log: ProcessLog, signal: AbortSignal): Promise<void> {
  for (let [left, pauseMs] = [deploymentTries, 200]; ; left -= 1, pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      // What a node or the way to it says has a code; what a person has to mend has none.
      if (left === 1 || signal.aborted || typeof (error as { code?: unknown }).code !== "string") throw error;
      log.own("warn", `the contracts are not there yet: ${(error as Error).message}`, { pauseMs });
      await pause(pauseMs, undefined, { signal });
    }
  }
}

async function ensureContracts(settings: StartSettings, log: ProcessLog, rpcUrl: string): Promise<void> {
  if (settings.registry !== null) return;
  const deployerKey = settings.deployerKey ?? (settings.chainRpcUrl === null ? Wallet.createRandom().privateKey : null);
  const path = join(settings.dataFolder, "deployment.json");
  if (deployerKey === null && readDeployment(path) === null) {
    throw new PartFailedError(
      "The chain is somebody else's (CHAIN_RPC_URL), and nothing says where the Registry stands: give FILIGRANA_REGISTRY, " +
        `or put its deployment file at ${path}, or give FILIGRANA_DEPLOYER_KEY, an account that pays for deploying it.`,
    );
  }
  const { registry, block } = await ensureDeployment(path, {
    rpcUrl,
    deployerKey: deployerKey ?? "",
    regionAddress: settings.regionAddress,
    governanceDelayS: settings.governanceDelayS,
  });
  log.own("info", "the contracts are on the chain", { registry, block });
}
