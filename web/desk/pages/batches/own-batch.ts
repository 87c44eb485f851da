import type * as z from "zod";
import type {
  listOwnBatchesEndpoint,
  nextBatchEndpoint,
  readOwnBatchEndpoint,
} from "../../../../core/http/endpoints/own-batches.ts";

/** A batch as its parties see it in a list. */
export type OwnBatch = z.infer<(typeof listOwnBatchesEndpoint)["replies"][200]>["batches"][number];

/** A batch with its dossier, as its parties see it. */
export type OwnDossier = z.infer<(typeof readOwnBatchEndpoint)["replies"][200]>;

/** What the next batch under a certificate probably says. */
export type NextBatch = z.infer<(typeof nextBatchEndpoint)["replies"][200]>;
