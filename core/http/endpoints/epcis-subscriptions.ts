import { z } from "zod";
import { QuerySchedule } from "../../epcis/query-schedule.ts";
import { epcFormats } from "../../epcis/translate/epc-format.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint, nothing } from "../endpoint.ts";
import { EpcFormatHeader, epcisEndpoint, epcisPage } from "./epcis-parts.ts";
import { QueryName } from "./epcis-queries.ts";
import { Decimal, Instant, Next, PageQuery } from "./replies.ts";

const QueryParam = z.object({ queryName: QueryName });
const SubscriptionParams = z.object({ queryName: QueryName, subscriptionID: z.string().min(1).max(100) });

/** What deliveries are signed with: the subscriber's own, long enough that nobody guesses it. */
const Secret = z.string().min(16, "expected at least 16 characters").max(500);

/**
 * A subscription as it is asked for: by schedule or as a stream. The binding's text calls the secret `signatureToken`, its
 * schema demands `secret`: either is taken.
 */
const Asked = z
  .strictObject({
    dest: z.string().min(1).max(2_000),
    signatureToken: Secret.optional(),
    secret: Secret.optional(),
    initialRecordTime: Instant.optional(),
    reportIfEmpty: z.boolean().default(false),
    schedule: QuerySchedule.optional(),
    stream: z.literal(true, "expected true, or a schedule in its place").optional(),
  })
  .refine(({ signatureToken, secret }) => (signatureToken ?? secret) !== undefined, {
    path: ["signatureToken"],
    error: "expected a secret that deliveries are signed with",
  })
  .refine(
    ({ signatureToken, secret }) => signatureToken === undefined || secret === undefined || signatureToken === secret,
    {
      path: ["secret"],
      error: "expected one secret: signatureToken and secret are the same",
    },
  )
  .refine(({ schedule, stream }) => (schedule === undefined) !== (stream === undefined), {
    path: ["schedule"],
    error: "expected either a schedule or stream: true",
  });

/** A subscription as it is shown; the secret never is. */
const Shown = z.object({
  subscriptionID: Hex8,
  dest: z.string(),
  createdAt: Instant,
  lastNotifiedAt: Instant.optional(),
  initialRecordTime: Instant,
  minRecordTime: Instant,
  epcFormat: z.enum(epcFormats),
  reportIfEmpty: z.boolean(),
  schedule: z.record(z.string(), z.string()).optional(),
  stream: z.literal(true).optional(),
  /** What went wrong last, while a delivery waits for its acknowledgement or the query could not be answered. */
  lastError: z.string().optional(),
});

export const listEpcisSubscriptionsEndpoint = endpoint({
  ...epcisEndpoint,
  name: "listEpcisSubscriptions",
  method: "GET",
  path: "/epcis/queries/{queryName}/subscriptions",
  summary: "Lists the subscriptions of one of the caller's named queries.",
  may: ["epcisSubscription", "read"],
  params: QueryParam,
  query: z.object(epcisPage),
  replies: { 200: z.array(Shown) },
  errors: ["query/not-found", "query/invalid"],
});

export const createEpcisSubscriptionEndpoint = endpoint({
  ...epcisEndpoint,
  name: "createEpcisSubscription",
  method: "POST",
  path: "/epcis/queries/{queryName}/subscriptions",
  summary:
    "Has the results of a named query posted to an address, by schedule or as they come, signed with the secret given.",
  may: ["epcisSubscription", "write"],
  keyOptional: true,
  params: QueryParam,
  headers: EpcFormatHeader,
  body: Asked,
  replies: { 201: Shown },
  errors: ["query/not-found", "subscription/invalid", "subscription/too-many"],
});

export const readEpcisSubscriptionEndpoint = endpoint({
  ...epcisEndpoint,
  name: "readEpcisSubscription",
  method: "GET",
  path: "/epcis/queries/{queryName}/subscriptions/{subscriptionID}",
  summary: "Gives one subscription, and what went wrong with it last.",
  may: ["epcisSubscription", "read"],
  params: SubscriptionParams,
  replies: { 200: Shown },
  errors: ["query/not-found", "subscription/not-found"],
});

export const deleteEpcisSubscriptionEndpoint = endpoint({
  ...epcisEndpoint,
  name: "deleteEpcisSubscription",
  method: "DELETE",
  path: "/epcis/queries/{queryName}/subscriptions/{subscriptionID}",
  summary: "Ends a subscription: nothing is sent any more.",
  may: ["epcisSubscription", "write"],
  params: SubscriptionParams,
  replies: { 204: nothing },
  errors: ["query/not-found", "subscription/not-found"],
});

export const listDeliveriesEndpoint = endpoint({
  name: "listDeliveries",
  method: "GET",
  path: "/api/v1/epcis-subscriptions/{subscription}/deliveries",
  summary: "Lists what was sent for a subscription, the newest first, with its attempts and what went wrong last.",
  tags: ["epcis"],
  auth: "actor",
  may: ["epcisSubscription", "read"],
  params: z.object({ subscription: Hex8 }),
  query: PageQuery,
  replies: {
    200: z.object({
      deliveries: z.array(
        z.object({
          number: Decimal,
          delivery: z.string(),
          state: z.enum(["waiting", "acknowledged"]),
          events: z.int(),
          attempts: z.int(),
          lastStatus: z.int().nullable(),
          lastError: z.string().nullable(),
          createdAt: Instant,
          nextAttemptAt: Instant.nullable(),
          acknowledgedAt: Instant.nullable(),
        }),
      ),
      next: Next,
    }),
  },
  errors: ["subscription/not-found"],
});
