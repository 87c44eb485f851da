import { errorCodes } from "../../core/errors/error-code.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import {
  healthEndpoint,
  metricsEndpoint,
  openApiEndpoint,
  problemEndpoint,
  readyEndpoint,
  statusEndpoint,
} from "../../core/http/endpoints/probes.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";
import type { Metrics } from "../http/metrics.ts";
import { type Route, route } from "../http/route.ts";
import { countRecord } from "../probes/read-status.ts";
import { readStop } from "../probes/read-stop.ts";
import { type Check, findReady } from "../probes/readiness.ts";
import type { ChainWatch } from "../probes/watch-chain.ts";
import type { Store } from "../store/open-store.ts";
import { found } from "./answers.ts";

/** What the probes look at. */
export type ProbeParts = {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly checks: readonly Check[];
  readonly watch: ChainWatch;
  readonly domain: StatementDomain;
  readonly mode: "demo" | "production";
  readonly version: string;
  /** The OpenAPI document of all endpoints. */
  readonly openApi: Record<string, unknown>;
};

/** The later of two heights: the indexer may have heard of a block before the watch did. */
const newest = (one: bigint | null, other: bigint | null): bigint | null =>
  one === null || (other !== null && other > one) ? other : one;

const now = { "cache-control": "no-store" };

/** Four questions about the service: is it alive, is it ready, what is it, how is it doing; and the API's description. */
export const probeRoutes = (parts: ProbeParts): Route[] => {
  const counts = countRecord(parts.store);
  return [
    route(healthEndpoint, async () => found({ alive: true as const }, now)),
    route(readyEndpoint, async () => found({ ready: true as const, checks: await findReady(parts.checks) }, now)),
    route(statusEndpoint, async () => {
      const cursor = await parts.store.selectFrom("chainCursor").selectAll().executeTakeFirst();
      return found({
        version: parts.version,
        mode: parts.mode,
        chainId: String(parts.domain.chainId),
        registry: parts.domain.verifyingContract,
        head: newest(parts.watch.head(), cursor?.head ?? null)?.toString() ?? null,
        chainSeenAt: parts.watch.seenAt()?.toISOString() ?? null,
        indexed: cursor ? { number: String(cursor.head), time: fromUnixSeconds(cursor.headTime) } : null,
        final: cursor ? { number: String(cursor.final), time: fromUnixSeconds(cursor.finalTime) } : null,
        stop: await readStop(parts.store),
        counts: await counts(),
      });
    }),
    route(metricsEndpoint, async () => ({
      status: 200,
      type: "text/plain",
      content: await parts.metrics.registry.metrics(),
      headers: now,
    })),
    route(openApiEndpoint, async () => found(parts.openApi)),
    route(problemEndpoint, async ({ params }) => {
      const code = errorCodes.find((known) => known === `${params.family}/${params.what}`);
      if (code === undefined) throw new FiligranaError("route/not-found", "there is no problem of this name");
      return found({ code, ...problemKinds[code] });
    }),
  ];
};
