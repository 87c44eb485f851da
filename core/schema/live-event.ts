import { z } from "zod";

/** What may change while somebody looks on. */
export const liveTypes = ["seal", "handover", "import", "label-order", "operation", "notice"] as const;
export type LiveType = (typeof liveTypes)[number];

/**
 * One event of `GET /api/v1/events`. `start` is the first of every connection, and comes again when changes may have gone
 * by unheard: whoever listens reads anew what it shows. Everything else names one object of the caller's that changed.
 */
export const LiveEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("start") }),
  z.object({
    type: z.enum(liveTypes),
    id: z.string().max(100),
    /** Its state by now, where it has one. */
    state: z.string().max(60).optional(),
    /** How much of the work is done, and of how much, where that is known. */
    done: z.int().optional(),
    total: z.int().optional(),
  }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
