import { z } from "zod";
import { errorCodes } from "../../errors/error-code.ts";
import { Address } from "../../schema/hex.ts";
import { content, endpoint } from "../endpoint.ts";
import { Decimal, Instant, Reason } from "./replies.ts";

export const healthEndpoint = endpoint({
  name: "health",
  method: "GET",
  path: "/health",
  summary: "Tells that the process is alive; says nothing about what it needs.",
  tags: ["service"],
  auth: "none",
  replies: { 200: z.object({ alive: z.literal(true) }) },
  errors: [],
});

export const readyEndpoint = endpoint({
  name: "ready",
  method: "GET",
  path: "/ready",
  summary: "Tells that database, chain and read model are there, and the demo's data where it was asked for.",
  tags: ["service"],
  auth: "none",
  replies: { 200: z.object({ ready: z.literal(true), checks: z.record(z.string(), z.string()) }) },
  errors: ["server/unavailable"],
});

const Block = z.object({ number: Decimal, time: Instant });

export const statusEndpoint = endpoint({
  name: "status",
  method: "GET",
  path: "/status",
  summary: "Says what runs here: version, chain, registry, how far the record is followed, and how much is on it.",
  tags: ["service"],
  auth: "none",
  replies: {
    200: z.object({
      version: z.string(),
      mode: z.enum(["demo", "production"]),
      chainId: Decimal,
      registry: Address,
      /** The node's newest block; null when it has not answered yet. */
      head: Decimal.nullable(),
      chainSeenAt: Instant.nullable(),
      /** The newest block of the read model, and the newest of it that is final; null before the first. */
      indexed: Block.nullable(),
      final: Block.nullable(),
      /** The emergency stop of new certificates, seals, movements and anchors, while it lasts. */
      stop: z.object({ since: Instant, reason: Reason.nullable() }).nullable(),
      counts: z.object({
        actors: z.int(),
        certificates: z.int(),
        seals: z.int(),
        batches: z.int(),
        measures: z.int(),
      }),
    }),
  },
  errors: [],
});

export const metricsEndpoint = endpoint({
  name: "metrics",
  method: "GET",
  path: "/metrics",
  summary: "Gives the process's numbers in Prometheus' text format.",
  tags: ["service"],
  auth: "none",
  replies: { 200: content("text/plain") },
  errors: [],
});

export const openApiEndpoint = endpoint({
  name: "openApi",
  method: "GET",
  path: "/openapi.json",
  summary: "Gives this description of the API.",
  tags: ["service"],
  auth: "none",
  replies: { 200: z.record(z.string(), z.unknown()) },
  errors: [],
});

export const problemEndpoint = endpoint({
  name: "problem",
  method: "GET",
  path: "/problems/{family}/{what}",
  summary: "Describes a kind of problem: where a problem's `type` leads to.",
  tags: ["service"],
  auth: "none",
  params: z.object({ family: z.string(), what: z.string() }),
  replies: { 200: z.object({ code: z.enum(errorCodes), status: z.int(), title: z.string() }) },
  errors: ["route/not-found"],
});
