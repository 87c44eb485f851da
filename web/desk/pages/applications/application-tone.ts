import type { ApplicationState } from "../../../../core/application/application-state.ts";
import type { StateTone } from "../../parts/state-tag.tsx";

/** What each state of an application means for the reader (web/desk/parts/state-tag.tsx). */
export const applicationTone = {
  draft: "waiting",
  submitted: "waiting",
  "in-review": "waiting",
  "completion-requested": "waiting",
  granted: "good",
  refused: "bad",
  withdrawn: "over",
} as const satisfies Record<ApplicationState, StateTone>;
