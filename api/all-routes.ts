import { fileURLToPath } from "node:url";
import { endpoints } from "../core/http/routes.ts";
import type { Page } from "./app.ts";
import type { Config } from "./config.ts";
import { type DemoEntry, storyIsOnRecord } from "./demo-story.ts";
import { about } from "./http/about.ts";
import type { Metrics } from "./http/metrics.ts";
import { openApiOf } from "./http/openapi.ts";
import type { Route } from "./http/route.ts";
import type { Log } from "./log.ts";
import type { OpenParts } from "./open-parts.ts";
import { chainAnswers, databaseAnswers, indexerKeepsUp } from "./probes/readiness.ts";
import { indexedHead, sightOf } from "./probes/sight.ts";
import type { ChainWatch } from "./probes/watch-chain.ts";
import { codeMemory } from "./resolver/code-memory.ts";
import { applicationRoutes } from "./routes/application-routes.ts";
import { attestationRouter } from "./routes/attestation-page.ts";
import { attestationReader, attestationRoutes } from "./routes/attestation-routes.ts";
import { certificateRoutes } from "./routes/certificate-routes.ts";
import { deskRouter } from "./routes/desk-page.ts";
import { directoryRoute } from "./routes/directory-route.ts";
import { documentRoutes } from "./routes/document-routes.ts";
import { draftRoutes } from "./routes/draft-routes.ts";
import { epcisCaptureRoutes } from "./routes/epcis-capture-routes.ts";
import { epcisDiscoveryRoutes } from "./routes/epcis-discovery-routes.ts";
import { epcisQueryRoutes } from "./routes/epcis-query-routes.ts";
import { epcisResourceRoutes } from "./routes/epcis-resource-routes.ts";
import { epcisSubscriptionRoutes } from "./routes/epcis-subscription-routes.ts";
import { eventProofRoutes } from "./routes/event-proof-routes.ts";
import { eventRoutes } from "./routes/event-routes.ts";
import { governanceRoutes } from "./routes/governance-routes.ts";
import { membershipRoutes, sessionRoutes } from "./routes/identity-routes.ts";
import { importFileRoutes } from "./routes/import-file-routes.ts";
import { importRoutes } from "./routes/import-routes.ts";
import { labelRoutes } from "./routes/label-routes.ts";
import { measureRoutes } from "./routes/measure-routes.ts";
import { movementRoutes } from "./routes/movement-routes.ts";
import { noticeRoutes } from "./routes/notice-routes.ts";
import { ownBatchRoutes } from "./routes/own-batch-routes.ts";
import { pageRouter } from "./routes/page.ts";
import { loadPageAssets, pageStyleAddress } from "./routes/page-assets.ts";
import { findingsOf, unknownFindings } from "./routes/page-findings.ts";
import { probeRoutes } from "./routes/probe-routes.ts";
import { problemPages } from "./routes/problem-pages.ts";
import { recallRouter } from "./routes/recall-page.ts";
import { recallRoutes } from "./routes/recall-routes.ts";
import { registerRoutes } from "./routes/register-routes.ts";
import { registrationRoutes } from "./routes/registration-routes.ts";
import { relayRouter } from "./routes/relay.ts";
import { reportRoutes } from "./routes/report-routes.ts";
import { resolverRoutes } from "./routes/resolver-routes.ts";
import { scanRoutes } from "./routes/scan-routes.ts";
import { sensorRoutes } from "./routes/sensor-routes.ts";
import { signInRouter } from "./routes/sign-in.ts";
import { signInFailed } from "./routes/sign-in-failed.ts";
import { specificationRoutes } from "./routes/specification-routes.ts";
import { traceRoutes } from "./routes/trace-routes.ts";
import { verificationRoutes } from "./routes/verification-routes.ts";
import { wayForPages } from "./routes/way-for-pages.ts";
import { readItem } from "./use-cases/read-items.ts";
import { verifyForPages } from "./use-cases/verify-for-pages.ts";

/** What routes and pages are made from. */
export type RouteParts = {
  readonly parts: OpenParts;
  readonly config: Pick<Config, "mode" | "dataFolder" | "finality" | "publicUrl" | "demoData" | "reportTo" | "mail">;
  readonly metrics: Metrics;
  readonly watch: ChainWatch;
  readonly log: Log;
  /** The demo's codes; none outside demo mode. */
  readonly story: readonly DemoEntry[];
};

/** What scripts/build-web.ts has built. */
const webFolder = fileURLToPath(new URL("../web/dist", import.meta.url));

const checksOf = ({ parts, config, story }: RouteParts) => [
  databaseAnswers(parts.store),
  chainAnswers(parts.request),
  indexerKeepsUp(parts.store, parts.request),
  ...(config.demoData ? [storyIsOnRecord(parts, story, config.dataFolder)] : []),
];

/** Every endpoint with its handler. */
export const allRoutes = (given: RouteParts): Route[] => {
  const { parts, config, metrics, watch } = given;
  const { version } = about();
  const openApi = openApiOf(about(), endpoints);
  return [
    directoryRoute({ ...parts, finality: config.finality, demo: config.mode === "demo" }),
    ...verificationRoutes({ ...parts, watch }),
    ...registerRoutes(parts),
    ...specificationRoutes(parts),
    ...registrationRoutes(parts),
    ...ownBatchRoutes({ ...parts, pageStyle: pageStyleAddress(webFolder) }),
    ...draftRoutes(parts),
    ...certificateRoutes(parts),
    ...attestationRoutes({ ...parts, watch }),
    ...applicationRoutes(parts),
    ...documentRoutes(parts),
    ...labelRoutes(parts),
    ...scanRoutes(parts),
    ...resolverRoutes(parts),
    ...measureRoutes(parts),
    ...movementRoutes(parts),
    ...traceRoutes(parts),
    ...recallRoutes(parts),
    ...reportRoutes(parts),
    ...governanceRoutes(parts),
    ...sessionRoutes(parts),
    ...membershipRoutes(parts),
    ...epcisCaptureRoutes(parts),
    ...epcisResourceRoutes(parts),
    ...epcisQueryRoutes(parts),
    ...epcisSubscriptionRoutes(parts),
    ...epcisDiscoveryRoutes(parts),
    ...eventProofRoutes(parts),
    ...sensorRoutes(parts),
    ...eventRoutes(parts),
    ...importRoutes(parts),
    ...importFileRoutes(parts),
    ...noticeRoutes(parts, config.mail !== null),
    ...probeRoutes({ ...parts, metrics, watch, mode: config.mode, version, openApi, checks: checksOf(given) }),
  ];
};

/** What people open, the phone's way to the chain, and what a browser is shown where the API would answer a problem. */
export const allPages = async ({ parts, config, watch, log, story }: RouteParts) => {
  const assets = await loadPageAssets(webFolder);
  const has = (path: string): boolean => endpoints.some((endpoint) => endpoint.path === path);
  const verify = verifyForPages(parts);
  const readWay = wayForPages(parts.store, {
    now: () => parts.now().getTime(),
    onFailure: (error) => log.error({ error }, "a page could not read where a batch comes from"),
  });
  const pages = pageRouter({
    lookup: async ({ gtin, lot, serial }) => {
      const verified = await verify(gtin, lot);
      const indexed = verified?.batch.head ?? (await indexedHead(parts.store));
      const found = findingsOf(verified, sightOf(watch, parts.now()), indexed);
      if (verified === null) return found;
      const findings = { ...found, way: await readWay(verified.batch) };
      if (serial === null) return findings;
      return { ...findings, item: (await readItem(parts.store, { gtin, lot, serial })).state };
    },
    onFailure: (error) => {
      log.error({ error }, "a page could not check");
      return unknownFindings(parts.now());
    },
    links: codeMemory(parts.store).read,
    offers: { hasTrace: has("/api/v1/batches/{gtin}/{lot}/trace"), hasEpcis: has("/epcis/events") },
    assets,
    onView: parts.scans.count,
    publicUrl: config.publicUrl,
    demo: config.mode === "demo",
    reportTo: config.reportTo,
    examples: story,
  });
  const shown = { demo: config.mode === "demo", publicUrl: config.publicUrl };
  const relay = relayRouter({ request: parts.request, registry: parts.domain.verifyingContract });
  const named: Page[] = [
    { name: "relay", router: relay },
    { name: "page", router: pages },
    {
      name: "attestation",
      router: attestationRouter({ ...shown, assets, read: attestationReader({ ...parts, watch }) }),
    },
    { name: "recalls", router: recallRouter({ ...shown, assets, store: parts.store }) },
    { name: "desk", router: deskRouter({ assets }) },
    { name: "sign-in", router: signInRouter({ ...parts, log }, signInFailed({ ...shown, assets, log })) },
  ];
  const problems = problemPages({ assets, ...shown });
  return { pages: named, problemPages: problems };
};
