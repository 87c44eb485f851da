import express, { type ErrorRequestHandler, type Express, type RequestHandler, Router } from "express";
import { contextOf } from "./http/context.ts";
import { logRequests } from "./http/log-requests.ts";
import type { Metrics } from "./http/metrics.ts";
import { type MountParts, mount } from "./http/mount.ts";
import { refuseOtherMethods, refuseUnknownPaths } from "./http/not-found.ts";
import { sendProblems } from "./http/problem.ts";
import { requestId } from "./http/request-id.ts";
import type { Route } from "./http/route.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { Log } from "./log.ts";

/** Pages and whatever else is not an endpoint of the API, with the name that it has in the metrics. */
export type Page = { readonly name: string; readonly router: RequestHandler };

/** What the application is built from. */
export type AppParts = MountParts & {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Every endpoint with its handler, in the order in which they are tried. */
  readonly routes: readonly Route[];
  /** Tried after the routes, each behind the limit for what anyone may ask. */
  readonly pages?: readonly Page[];
  /** Shows people a page where the API would answer a problem; comes before the problems themselves. */
  readonly problemPages?: ErrorRequestHandler;
  readonly headers?: Parameters<typeof securityHeaders>[0];
  /** Express' `trust proxy`: which proxies may say who the client is; none when absent. */
  readonly trustProxy?: string | undefined;
};

const nameAs =
  (name: string): RequestHandler =>
  (_request, response, next) => {
    contextOf(response).endpoint = name;
    next();
  };

const firstSegment = (path: string): string => path.split("/", 2)[1] ?? "";

/**
 * Every endpoint, behind one look at the first segment of the path: a page is not compared with a hundred paths that it
 * is not.
 */
const endpointsOf = (parts: AppParts): RequestHandler => {
  const router = Router({ caseSensitive: true });
  for (const route of parts.routes) mount(router, route, parts);
  const endpoints = parts.routes.map(({ endpoint }) => endpoint);
  refuseOtherMethods(router, endpoints);
  const segments = new Set(endpoints.map(({ path }) => firstSegment(path)));
  return (request, response, next) =>
    segments.has(firstSegment(request.path)) ? router(request, response, next) : next();
};

/** Builds the application. It listens to nothing and starts nothing. */
export const buildApp = (parts: AppParts): Express => {
  const app = express();
  app.disable("x-powered-by");
  app.enable("case sensitive routing");
  app.set("query parser", false);
  if (parts.trustProxy !== undefined) app.set("trust proxy", parts.trustProxy);
  app.use(requestId, parts.metrics.observe, logRequests(parts.log), securityHeaders(parts.headers));
  app.use(endpointsOf(parts));
  app.use(parts.rateLimits.reads);
  for (const { name, router } of parts.pages ?? []) app.use(nameAs(name), router);
  app.use(nameAs("none"), refuseUnknownPaths);
  if (parts.problemPages !== undefined) app.use(parts.problemPages);
  app.use(sendProblems(parts.log));
  return app;
};
