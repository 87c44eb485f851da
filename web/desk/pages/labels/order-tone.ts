import type { LabelOrderState } from "../../../../core/label/label-order-state.ts";
import type { StateTone } from "../../parts/state-tag.tsx";

/** What each state of an order means for the operator. */
export const orderTone: Readonly<Record<LabelOrderState, StateTone>> = {
  queued: "moving",
  making: "moving",
  ready: "good",
  failed: "bad",
  cancelled: "over",
  expired: "over",
};
