/**
 * How far an act of governance has come.
 *
 * `scheduling`: on its way to be announced; `waiting`: announced, and its delay runs; `cancelling`: on its way to be taken
 * back; `executing`: being done; `done`: done for good; `cancelled`, `expired`, `refused`: it came to nothing.
 */
export const actStates = [
  "scheduling",
  "waiting",
  "cancelling",
  "executing",
  "done",
  "cancelled",
  "expired",
  "refused",
] as const;
export type ActState = (typeof actStates)[number];

type CallState = "waiting" | "queued" | "sent" | "mined" | "refused";

/** What is known of an act's calls. */
export type ActProgress = {
  readonly state: CallState;
  /** The chain will not take it back. */
  readonly final: boolean;
  /** Why it was refused. */
  readonly problem: { readonly code?: unknown } | null;
  /** Of the calls that schedule it and take it back; null where there is none. */
  readonly schedule: CallState | null;
  readonly cancellation: CallState | null;
};

/** Derives an act's state from its calls; nothing else keeps it. */
export function actState({ state, final, problem, schedule, cancellation }: ActProgress): ActState {
  if (state === "refused") {
    if (problem?.code === "governance/cancelled") return "cancelled";
    return problem?.code === "governance/expired" ? "expired" : "refused";
  }
  if (state !== "waiting") return state === "mined" && final ? "done" : "executing";
  if (cancellation !== null && cancellation !== "refused") return "cancelling";
  return schedule === "mined" ? "waiting" : "scheduling";
}

/** States from which nothing more will come. */
export const isOver = (state: ActState): boolean => ["done", "cancelled", "expired", "refused"].includes(state);
