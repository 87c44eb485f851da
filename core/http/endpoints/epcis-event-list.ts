import { z } from "zod";
import { eventTypes } from "../../epcis/schema/epcis-event.ts";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { CalendarDate } from "../../schema/calendar-date.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Instant, Next, PageQuery } from "./replies.ts";
import { withWholeBatch } from "./whole-batch.ts";

/** Things that an event is about, told in the list; the others are counted. */
export const mostThingsListed = 4;

export const listEventsEndpoint = endpoint({
  name: "listEpcisEvents",
  method: "GET",
  path: "/api/v1/epcis-events",
  summary:
    "Lists the EPCIS events that the caller may read, the latest first, each with its hash and with whether it contradicts the registry; the binding's own query gives them in full.",
  tags: ["epcis"],
  auth: "actor",
  may: ["epcisEvent", "read"],
  query: withWholeBatch(
    PageQuery.extend({
      after: z.string().max(2_000).optional(),
      /** With `lot`: events about a lot or a quantity of it. */
      gtin: z.optional(Gtin),
      lot: z.optional(Lot),
      /** One thing by its EPC URN or GS1 Digital Link: a package, a logistic unit, a crate. */
      thing: z.string().trim().max(400).optional(),
      type: z.enum(eventTypes).optional(),
      bizStep: z.string().trim().max(200).optional(),
      /** Days in UTC, both included; events are of times from 1970 to 9999. */
      from: z.optional(CalendarDate),
      until: z.optional(CalendarDate),
    }),
  ),
  replies: {
    200: z.object({
      events: z.array(
        z.object({
          eventID: z.string(),
          eventHash: z.string(),
          type: z.string(),
          eventTime: Instant,
          recordedAt: Instant,
          action: z.string().nullable(),
          bizStep: z.string().nullable(),
          /** Canonical links of what it is about, the first few; `thingsTotal` counts all. */
          things: z.array(z.string()),
          thingsTotal: z.int(),
          capturedBy: Hex8,
          /** Null for an actor without a profile here. */
          capturedByName: z.string().nullable(),
          /** True for what somebody sent, false for what the chain or this service itself says. */
          claim: z.boolean(),
          /** In how many points it says of our batches what the registry says otherwise. */
          contradictions: z.int(),
        }),
      ),
      next: Next,
    }),
  },
  errors: ["query/invalid", "query/too-complex"],
});
