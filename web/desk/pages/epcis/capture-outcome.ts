import type { ErrorBehaviour } from "../../../../core/http/endpoints/epcis-capture.ts";
import type { StateTone } from "../../parts/state-tag.tsx";

/** What became of a capture: still looked at, all kept, nothing kept, or all but those refused. */
export type CaptureOutcome = "running" | "success" | "kept-none" | "kept-rest";

/** Reads it off a job, by the standard's truth tables. */
export function outcomeOf(job: {
  readonly running: boolean;
  readonly success: boolean;
  readonly captureErrorBehaviour: ErrorBehaviour;
}): CaptureOutcome {
  if (job.running) return "running";
  if (job.success) return "success";
  return job.captureErrorBehaviour === "rollback" ? "kept-none" : "kept-rest";
}

/** How each outcome looks. */
export const captureTone: Readonly<Record<CaptureOutcome, StateTone>> = {
  running: "moving",
  success: "good",
  "kept-none": "bad",
  "kept-rest": "waiting",
};
