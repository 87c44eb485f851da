import type { EpcisContradiction } from "../../core/epcis-query/contradiction.ts";

/** An event as it is kept. */
export type EventOnRecord = {
  /** Its place in the order of recording. */
  readonly id: bigint;
  readonly eventId: string;
  /** `ni:///sha-256;…?ver=CBV2.0` */
  readonly eventHash: string;
  /** As it was sent, with its eventID; without the context of its document. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The JSON-LD context that the prefixes of the body are read by, beside the standard's own. */
  readonly context: readonly unknown[];
  readonly recordedAt: Date;
  readonly capturedBy: string;
  /** True for what somebody sent, false for what the chain or this service itself says. */
  readonly claim: boolean;
  /** Where it says of our batches what the registry says otherwise. */
  readonly contradictions: readonly EpcisContradiction[];
};
