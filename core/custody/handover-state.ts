/**
 * How far a handover has come. `proposed`: signed by who hands over, not yet answered; from the acceptance on as seals have
 * it (`queued`, `sent`, `recorded`, `final`); or where it ended: `refused` by the receiver, `withdrawn` by who proposed
 * it, `expired` unanswered, `failed` because the registry did not take it.
 */
export const handoverStates = [
  "proposed",
  "queued",
  "sent",
  "recorded",
  "final",
  "refused",
  "withdrawn",
  "expired",
  "failed",
] as const;
export type HandoverState = (typeof handoverStates)[number];

/** What a handover's state is derived from. Instants in Unix seconds. */
export type HandoverProgress = {
  readonly decision: "accepted" | "refused" | "withdrawn" | null;
  /** Of the message that the acceptance queued; null while there is none. */
  readonly operationState: "waiting" | "queued" | "sent" | "mined" | "refused" | null;
  /** The block that it is on record in; null while it is not. */
  readonly recordedIn: bigint | null;
  /** The newest final block; null before there is one. */
  readonly final: bigint | null;
  readonly submitBefore: bigint;
};

/**
 * Derives a handover's state from the record, the outbox and what its parties decided; the record has the last word.
 *
 * @param now - Unix seconds; at `submitBefore` itself it is too late to accept.
 */
export function handoverState(progress: HandoverProgress, now: bigint): HandoverState {
  const { decision, operationState, recordedIn, final, submitBefore } = progress;
  if (recordedIn !== null) return final !== null && recordedIn <= final ? "final" : "recorded";
  if (decision === "refused" || decision === "withdrawn") return decision;
  if (decision === null) return now < submitBefore ? "proposed" : "expired";
  if (operationState === "refused") return "failed";
  return operationState === "sent" || operationState === "mined" ? "sent" : "queued";
}
