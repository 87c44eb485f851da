import { z } from "zod";
import { anchorEvents } from "../epcis/anchor-events.ts";
import { job, type Worker, worker } from "./job.ts";

/** When events are anchored, and as which actor. */
export type Anchoring = { readonly author: string; readonly cron: string };

/** Anchors the events recorded since the last time, as often as was asked for; nothing where nobody is to sign. */
export const anchorWorkers = (
  parts: Parameters<typeof anchorEvents>[0],
  anchoring: Anchoring | null,
): readonly Worker[] => {
  if (anchoring === null) return [];
  const kind = job({ queue: "anchor-events", data: z.strictObject({}), cron: anchoring.cron });
  return [worker(kind, async () => void (await anchorEvents(parts, anchoring.author)))];
};
