import { z } from "zod";
import { endpoint, nothing, stream } from "../endpoint.ts";
import { captureLimits } from "../epcis-headers.ts";
import { epcisEndpoint, epcisPage } from "./epcis-parts.ts";
import { Instant } from "./replies.ts";

/** What a capture does about events that cannot be kept: keep none, or keep the others. */
export const errorBehaviours = ["rollback", "proceed"] as const;
export type ErrorBehaviour = (typeof errorBehaviours)[number];

/**
 * How a capture fares, by the standard's truth tables: `running` until all events were looked at, `success` until the first
 * error. Over and without success, nothing of it was kept under `rollback`, and the rest under `proceed`.
 */
const CaptureJob = z
  .object({
    captureID: z.string(),
    createdAt: Instant,
    finishedAt: Instant.optional(),
    running: z.boolean(),
    success: z.boolean(),
    captureErrorBehaviour: z.enum(errorBehaviours),
    errors: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: "CaptureJob", description: "The state of a capture (EPCIS 2.0)" });

export const captureEpcisEndpoint = endpoint({
  ...epcisEndpoint,
  name: "captureEpcis",
  method: "POST",
  path: "/epcis/capture",
  summary:
    "Takes the events of an EPCISDocument or an EPCISQueryDocument to be captured; how that fares is told at the address that comes back.",
  may: ["epcisEvent", "capture"],
  keyOptional: true,
  headers: z.object({ "gs1-capture-error-behaviour": z.enum(errorBehaviours).default("rollback") }),
  body: stream(captureLimits.bytes, "application/json", "application/ld+json"),
  replies: { 202: nothing },
  errors: ["request/invalid", "capture/too-many-events"],
});

export const listCapturesEndpoint = endpoint({
  ...epcisEndpoint,
  name: "listCaptures",
  method: "GET",
  path: "/epcis/capture",
  summary: "Lists the captures of the caller's actor, the newest first.",
  may: ["epcisCapture", "read"],
  query: z.object(epcisPage),
  replies: { 200: z.array(CaptureJob) },
  errors: ["query/invalid"],
});

export const readCaptureEndpoint = endpoint({
  ...epcisEndpoint,
  name: "readCapture",
  method: "GET",
  path: "/epcis/capture/{captureID}",
  summary: "Says how one of the caller's captures fares.",
  may: ["epcisCapture", "read"],
  params: z.object({ captureID: z.string().min(1).max(100) }),
  replies: { 200: CaptureJob },
  errors: ["capture/not-found"],
});
