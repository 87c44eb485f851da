import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { Instant } from "./replies.ts";

export const readSensorSeriesEndpoint = endpoint({
  name: "readSensorSeries",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/sensor-series",
  summary:
    "What sensors said about a batch, as far as the caller may read the EPCIS events that say so: temperature, humidity and whatever else was measured, by quantity and unit, in the order of time.",
  tags: ["trace"],
  auth: "actor",
  may: ["epcisEvent", "read"],
  params: BatchParams,
  replies: {
    200: z.object({
      series: z.array(
        z.object({
          /** GS1's measurement type, such as `Temperature`. */
          quantity: z.string(),
          /** UN/CEFACT Recommendation 20; temperatures are in `CEL`. Empty where none was told. */
          unit: z.string(),
          points: z.array(
            z.object({
              at: Instant,
              /** The value, or the mean of an interval; null where only bounds were told. */
              value: z.number().nullable(),
              least: z.number().nullable(),
              most: z.number().nullable(),
              device: z.string().nullable(),
              /** `ALARM_CONDITION` or `ERROR_CONDITION`, or a term of its owner's. */
              exception: z.string().nullable(),
            }),
          ),
        }),
      ),
      /** False when there are older events than those that were read. */
      complete: z.boolean(),
    }),
  },
  errors: ["batch/not-found"],
});
