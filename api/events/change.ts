import { z } from "zod";
import { liveTypes } from "../../core/schema/live-event.ts";

/** Something that changed, and whose it is. */
export const Change = z.object({
  type: z.enum(liveTypes),
  id: z.string().max(100),
  /** Everybody who may see it as its own. */
  actors: z.array(z.string()).max(20),
  state: z.string().max(60).optional(),
  done: z.int().optional(),
  total: z.int().optional(),
});
export type Change = z.infer<typeof Change>;

/** The PostgreSQL channel of changes; the triggers of migration 0007 use it too. */
export const changesChannel = "filigrana_changes";
