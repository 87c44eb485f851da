/** How far a seal has come, from the operator's signature to the final block, or where it ended. */
export const sealStates = [
  "awaiting-countersignature",
  "queued",
  "sent",
  "recorded",
  "final",
  "refused",
  "sent-back",
  "cancelled",
] as const;
export type SealState = (typeof sealStates)[number];

/** Whether a text names a state of a seal. */
export const isSealState = (text: unknown): text is SealState => sealStates.some((state) => state === text);
