import type { MeasureKind, SubjectKind } from "../../core/chain/facts.ts";
import type { MovementEvent } from "./movement-event.ts";

type EnrolledRole = "operator" | "control-body" | "inspector";
type CountedUnit = "gram" | "millilitre" | "piece";

/** What the registry said in one log, in the words of the read model. Instants in Unix seconds, ids in lower-case hex. */
export type RegistryEvent =
  | { readonly type: "actor-enrolled"; readonly actor: string; readonly role: EnrolledRole; readonly signer: string }
  | { readonly type: "actor-key-rotated"; readonly actor: string; readonly version: number; readonly signer: string }
  | {
      readonly type: "control-body-accredited";
      readonly controlBody: string;
      /** As text: "DOCG". */
      readonly scheme: string;
      readonly from: bigint;
      readonly until: bigint;
    }
  | {
      readonly type: "product-ruled";
      readonly product: string;
      readonly scheme: string;
      readonly unit: CountedUnit;
      readonly countersigned: boolean;
      readonly processed: boolean;
      readonly rank: number;
    }
  | {
      readonly type: "certificate-granted";
      readonly certificate: string;
      readonly operator: string;
      readonly controlBody: string;
      readonly product: string;
      readonly from: bigint;
      readonly until: bigint;
      readonly quota: bigint;
      readonly submitBefore: bigint;
      readonly signature: string;
    }
  | {
      readonly type: "certificate-amended";
      readonly certificate: string;
      readonly until: bigint;
      readonly quota: bigint;
      readonly version: number;
      readonly submitBefore: bigint;
      readonly signature: string;
    }
  | {
      readonly type: "seal-placed";
      readonly seal: string;
      readonly certificate: string;
      readonly root: string;
      readonly total: bigint;
      readonly count: number;
      readonly specification: string;
      readonly inputs: string;
      readonly submitBefore: bigint;
      readonly attestation: string;
      readonly countersignature: string;
    }
  | { readonly type: "seal-cancelled"; readonly seal: string; readonly by: string }
  | MeasurePlaced
  | MovementEvent
  | {
      readonly type: "list-anchored";
      readonly author: string;
      readonly topic: string;
      readonly root: string;
      readonly count: bigint;
    }
  /** The emergency stop began, or ended. */
  | { readonly type: "registry-stopped"; readonly stopped: boolean };

/** A measure; `signature` is `0x` when the transaction did not call the registry directly. */
export type MeasurePlaced = {
  readonly type: "measure-placed";
  readonly subject: string;
  readonly subjectKind: SubjectKind;
  readonly author: string;
  readonly kind: Exclude<MeasureKind, "none">;
  readonly sequence: number;
  readonly reason: string;
  readonly submitBefore: bigint;
  readonly signature: string;
};

/** An event with its place on the chain; `time` is its block's, in Unix seconds. */
export type PlacedEvent = {
  readonly blockNumber: bigint;
  readonly logIndex: number;
  readonly time: bigint;
  readonly transaction: string;
  readonly event: RegistryEvent;
};
