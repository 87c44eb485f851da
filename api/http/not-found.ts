import type { IRouter, RequestHandler } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import { expressPath } from "./mount.ts";

/** The methods of every path, as `Allow` lists them. */
const methodsByPath = (endpoints: readonly EndpointSpec[]): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { path, method } of endpoints) {
    const methods = found.get(expressPath(path)) ?? new Set(["OPTIONS"]);
    found.set(expressPath(path), method === "GET" ? methods.add("GET").add("HEAD") : methods.add(method));
  }
  return found;
};

/** Answers OPTIONS with the methods, any other method with 405. Comes after all routes. */
export const refuseOtherMethods = (router: IRouter, endpoints: readonly EndpointSpec[]): void => {
  for (const [path, methods] of methodsByPath(endpoints)) {
    const allow = [...methods].sort().join(", ");
    router.all(path, (request, response, next) => {
      response.setHeader("allow", allow);
      if (request.method === "OPTIONS") return void response.status(204).end();
      const values = { method: request.method, allow };
      return next(new FiligranaError("route/method-not-allowed", `this resource knows ${allow}`, { values }));
    });
  }
};

/** Answers what no route knows. */
export const refuseUnknownPaths: RequestHandler = (request, _response, next) => {
  next(
    new FiligranaError("route/not-found", "there is nothing here", { values: { path: request.path.slice(0, 200) } }),
  );
};
