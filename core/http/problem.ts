import * as z from "zod";
import { errorCodes } from "../errors/error-code.ts";

/**
 * What goes over the wire when something went wrong: RFC 9457 problem details. `code` is stable for ever, `detail` is
 * for the reader of a log, sentences for people are made from `code` and `values`.
 */
export const Problem = z
  .object({
    type: z.string().meta({ description: "Where this kind of problem is described, relative to the API" }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.enum(errorCodes),
    instance: z.string().meta({ description: "The request, as it stands in the log: X-Request-Id" }),
    retry: z.boolean().meta({ description: "Whether the same request may succeed later without any change" }),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    errors: z.array(z.object({ pointer: z.string(), value: z.unknown().optional(), expected: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details" });
export type Problem = z.infer<typeof Problem>;
