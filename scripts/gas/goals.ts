/** What issues 2 and 4 ask of an operation: at most so much gas as a whole transaction, or so many bytes. */
export const goals: Readonly<Record<string, number>> = {
  "place the very first seal of a certificate, with both signatures": 82_000,
  "place a further seal over one batch, with both signatures": 82_000,
  "place a further seal over 10,000 batches, with both signatures": 80_000,
  "recall a seal, by an inspector": 36_000,
  "recall a batch, by an inspector, who needs no proof": 65_000,
  "recall a batch under a proof of depth 10, by an inspector": 65_000,
  "recall a batch under a proof of depth 10, by its control body": 65_000,
  "recall a batch under a proof of depth 14, by an inspector": 65_000,
  "hand over a fresh batch": 130_000,
  "make one batch of two that were received": 150_000,
  "make one batch of two fresh ones": 150_000,
  "runtime code of the Registry, in bytes": 24_576,
  "runtime code of its annex, in bytes": 24_576,
};

/** The most gas that a transaction may use on a chain with EIP-7825. */
export const TRANSACTION_CAP = 16_777_216;
