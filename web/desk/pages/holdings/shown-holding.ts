import type { z } from "zod";
import type { listHoldingsEndpoint, readHoldingEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";

/** What somebody holds of a batch, as the API gives it. */
export type Holding = z.infer<(typeof listHoldingsEndpoint)["replies"][200]>["holdings"][number];

/** One movement of a batch, as the API gives it. */
export type Movement = z.infer<(typeof readHoldingEndpoint)["replies"][200]>["movements"][number];
