import type { z } from "zod";
import type { previewRecallEndpoint, readRecallMeasuresEndpoint } from "../../../../core/http/endpoints/recalls.ts";

/** What a recall would concern, as the API tells it. */
export type Preview = z.infer<(typeof previewRecallEndpoint)["replies"][200]>;
export type AffectedItem = Preview["affected"][number];

/** How the measures of a recall fare, as the API tells it. */
export type RecallMeasures = z.infer<(typeof readRecallMeasuresEndpoint)["replies"][200]>;

/** An affected item as a person names it: by its lot where it is a batch. */
export const namedItem = ({ lot, item }: AffectedItem): string => lot ?? item;

/** Whether a holder is an actor of the registry, who can be told. */
export const isActor = (holder: string): boolean => /^0x[0-9a-f]{16}$/.test(holder);
