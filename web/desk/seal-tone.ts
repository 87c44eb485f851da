import type { SealState } from "../../core/seal/seal-state.ts";
import type { StateTone } from "./parts/state-tag.tsx";

/** What each state of a seal means for the reader (web/desk/parts/state-tag.tsx). */
export const sealTone = {
  "awaiting-countersignature": "waiting",
  queued: "moving",
  sent: "moving",
  recorded: "moving",
  final: "good",
  refused: "bad",
  "sent-back": "bad",
  cancelled: "over",
} as const satisfies Record<SealState, StateTone>;
