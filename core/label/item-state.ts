/**
 * What is on file about a package number of a batch: given to a package, voided (such as a misprint), given to none though
 * others of the batch have one, or nothing because the batch's packages have no numbers from here. It is the operator's
 * record; no seal on chain says it, and the batch's verdict does not hang on it.
 */
export const itemStates = ["issued", "voided", "not-issued", "none-kept"] as const;
export type ItemState = (typeof itemStates)[number];
