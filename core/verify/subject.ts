import type { BatchRecord, ChainFacts } from "../chain/facts.ts";
import type { Evidence } from "../schema/evidence.ts";
import type { Recover } from "../seal/recover-signer.ts";

/** The chain and the contract that the reader trusts, from the directory file; the code hash where it names one. */
export type Trusted = { readonly chainId: bigint; readonly registry: string; readonly codeHash?: string };

/** What the reader brings to a verification. */
export type VerifyOptions = {
  /** The label in the hand; absent when a file is checked by itself. */
  readonly asked?: { readonly gtin: string; readonly lot: string };
  /** Absent: the evidence's own chain and contract are taken (trust on first use), and the `chain` check says so. */
  readonly trusted?: Trusted;
  readonly recover: Recover;
};

/** What the checks look at: the evidence as read, the chain as seen, and what the reader brought. */
export type Subject = {
  readonly evidence: Evidence;
  readonly facts: ChainFacts | null;
  readonly options: VerifyOptions;
};

/** What the checks of a recorded seal look at. */
export type Recorded = {
  readonly evidence: Evidence;
  readonly facts: ChainFacts;
  readonly record: BatchRecord;
  readonly recover: Recover;
};

/** The value of a disclosed field; undefined when it is not among them. */
export const disclosed = (evidence: Evidence, path: string): unknown => {
  for (const field of evidence.fields) if ("path" in field && field.path === path) return field.value;
  return undefined;
};
