import type { HandoverState } from "../../../../core/custody/handover-state.ts";
import type { StateTone } from "../../parts/state-tag.tsx";

/** What each state of a handover means for its parties. */
export const handoverTone: Readonly<Record<HandoverState, StateTone>> = {
  proposed: "waiting",
  queued: "moving",
  sent: "moving",
  recorded: "moving",
  final: "good",
  refused: "bad",
  withdrawn: "over",
  expired: "over",
  failed: "bad",
};
