/**
 * How far an order of labels has come: waiting, being made, with a file to download, failed (nothing was handed out),
 * cancelled, or with a file that is not kept any more and can be made again.
 */
export const labelOrderStates = ["queued", "making", "ready", "failed", "cancelled", "expired"] as const;
export type LabelOrderState = (typeof labelOrderStates)[number];
