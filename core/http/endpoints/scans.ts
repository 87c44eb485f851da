import { z } from "zod";
import { CalendarDate } from "../../schema/calendar-date.ts";
import { endpoint } from "../endpoint.ts";
import { Decimal } from "./replies.ts";

/** The least count by municipality that is told: less could point at somebody. */
export const leastToldByPlace = 5;

export const readScansEndpoint = endpoint({
  name: "readScans",
  method: "GET",
  path: "/api/v1/scans",
  summary:
    "How often the pages of the caller's batches were opened, by day, by batch and, where the code's address names one, by municipality. No person is behind a number.",
  tags: ["labels"],
  auth: "actor",
  may: ["scan", "read"],
  query: z.object({
    from: z.optional(CalendarDate),
    to: z.optional(CalendarDate),
    gtin: z.string().max(14).optional(),
    lot: z.string().max(20).optional(),
  }),
  replies: {
    200: z.object({
      from: z.string(),
      to: z.string(),
      total: Decimal,
      days: z.array(z.object({ day: z.string(), count: Decimal })),
      /** The hundred opened most. */
      batches: z.array(z.object({ gtin: z.string(), lot: z.string(), count: Decimal })),
      /** Places with fewer than five views in the interval are left out, and counted in `fewer`. */
      municipalities: z.array(z.object({ municipality: z.string(), name: z.string(), count: Decimal })),
      fewer: z.int(),
    }),
  },
  errors: [],
});
