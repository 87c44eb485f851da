import type { Request, Response } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";

const json = "application/json";

/** The other name of EPCIS documents, which are JSON-LD. */
export const linkedJson = "application/ld+json";

const offeredBy = (endpoint: EndpointSpec): string[] => [
  ...new Set(
    Object.values(endpoint.replies).flatMap((reply) => {
      if ("upgraded" in reply) return [];
      if ("content" in reply) return reply.content;
      return endpoint.binding === "epcis" ? [json, linkedJson] : [json];
    }),
  ),
];

/**
 * The representation that the client likes best among those the endpoint has.
 *
 * @throws FiligranaError `request/not-acceptable` when it likes none.
 */
export const negotiate = (endpoint: EndpointSpec): ((request: Request, response: Response) => string | undefined) => {
  const offered = offeredBy(endpoint);
  return (request, response) => {
    if (offered.length > 1) response.vary("Accept");
    // Express answers false when none fits; problems are JSON too, so their type is as good as ours.
    const accepted = request.accepts([...offered, ...(offered.includes(json) ? ["application/problem+json"] : [])]);
    if (typeof accepted === "string") return accepted === "application/problem+json" ? json : accepted;
    throw new FiligranaError("request/not-acceptable", `this resource comes as ${offered.join(", ")}`, {
      values: { offered: offered.join(", ") },
    });
  };
};

/** The language, of those offered, that the client likes best; the first when it has no wish that can be met. */
export const languageOf =
  (request: Request, response: Response) =>
  (...offered: readonly [string, ...string[]]): string => {
    response.vary("Accept-Language");
    const accepted = request.acceptsLanguages([...offered]);
    return typeof accepted === "string" ? accepted : offered[0];
  };
