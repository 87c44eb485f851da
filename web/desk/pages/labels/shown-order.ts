import type * as z from "zod";
import type {
  orderLabelsEndpoint,
  readLabelOrderEndpoint,
  readLabelPlanEndpoint,
} from "../../../../core/http/endpoints/labels.ts";

/** How many labels a batch may have, as the API tells it. */
export type LabelPlan = z.infer<(typeof readLabelPlanEndpoint)["replies"][200]>;

/** An order of labels, as the API tells it. */
export type LabelOrder = z.infer<(typeof readLabelOrderEndpoint)["replies"][200]>;

/** What an order asks for. */
export type OrderLabels = z.input<(typeof orderLabelsEndpoint)["body"]>;
