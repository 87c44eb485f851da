import type { z } from "zod";
import type { traceBatchEndpoint } from "../../../../core/http/endpoints/traces.ts";

/** The way of a batch, as the API gives it. */
export type Journey = z.infer<(typeof traceBatchEndpoint)["replies"][200]>;
export type JourneyEvent = Journey["events"][number];
export type JourneyBatch = Journey["batches"][number];
