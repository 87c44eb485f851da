import { z } from "zod";
import { type EndpointSpec, endpoint, nothing, pathNames } from "../endpoint.ts";
import { epcisEndpoint } from "./epcis-parts.ts";
import { browsed } from "./epcis-resources.ts";

/** The resources of the binding with the methods that they know; HEAD is known wherever GET is. */
const methodsByPath: Readonly<Record<`/epcis${string}`, string>> = {
  "/epcis": "GET, HEAD, OPTIONS",
  "/epcis/capture": "GET, HEAD, OPTIONS, POST",
  "/epcis/capture/{captureID}": "GET, HEAD, OPTIONS",
  "/epcis/events": "GET, HEAD, OPTIONS, POST",
  "/epcis/events/{eventID}": "GET, HEAD, OPTIONS",
  ...Object.fromEntries(
    Object.entries(browsed).flatMap(([name, { one }]) => [
      [`/epcis/${name}`, "GET, HEAD, OPTIONS"],
      [`/epcis/${name}/{${one}}`, "GET, HEAD, OPTIONS"],
      [`/epcis/${name}/{${one}}/events`, "GET, HEAD, OPTIONS"],
    ]),
  ),
  "/epcis/queries": "GET, HEAD, OPTIONS, POST",
  "/epcis/queries/{queryName}": "DELETE, GET, HEAD, OPTIONS",
  "/epcis/queries/{queryName}/subscriptions": "GET, HEAD, OPTIONS, POST",
  "/epcis/queries/{queryName}/subscriptions/{subscriptionID}": "DELETE, GET, HEAD, OPTIONS",
  "/epcis/queries/{queryName}/events": "GET, HEAD, OPTIONS",
};

const nameOf = (path: string): string =>
  path
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll(/[{}]/g, ""))
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join("");

const discovery = (path: `/epcis${string}`) => {
  const names = pathNames(path);
  return endpoint({
    ...epcisEndpoint,
    name: `discover${nameOf(path)}`,
    method: "OPTIONS",
    path,
    summary: "Says in headers which methods this resource knows, and which versions and extensions are spoken.",
    may: ["epcisEvent", "read"],
    ...(names.length === 0
      ? {}
      : { params: z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1).max(1_000)]))) }),
    replies: { 204: nothing },
    errors: names.length === 0 ? [] : ["epcis/not-found", "query/not-found", "subscription/not-found"],
  });
};

/** What `OPTIONS` is asked for, and the methods that it tells: every resource of the binding. */
export const epcisDiscoveries: readonly { readonly endpoint: EndpointSpec; readonly allow: string }[] = Object.entries(
  methodsByPath,
).map(([path, allow]) => ({ endpoint: discovery(path as `/epcis${string}`), allow }));

/** The endpoints alone. */
export const epcisDiscoveryEndpoints: readonly EndpointSpec[] = epcisDiscoveries.map(({ endpoint }) => endpoint);
