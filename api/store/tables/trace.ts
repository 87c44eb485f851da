import type { Generated } from "kysely";
import type { TraceKind } from "../../../core/trace/trace-event.ts";
import type { Instant, Json, SerialId } from "../columns.ts";

type TraceEvents = {
  event: SerialId;
  id: string;
  kind: TraceKind;
  /** Unix seconds as decimal text. */
  time: string;
  recorded: boolean;
  fromParty: string | null;
  toParty: string | null;
  place: string | null;
  voids: string | null;
  transformation: string | null;
  byActor: string | null;
  document: string | null;
  counted: Generated<boolean>;
  /** How many items a claim names; 0 for what the chain says. */
  items: Generated<number>;
};
type TraceLinks = {
  event: bigint;
  made: boolean;
  position: number;
  item: string;
  /** As decimal text: exact, whatever its length. */
  quantity: string | null;
  unit: string;
  transformation: string | null;
  packs: boolean;
  voided: Generated<boolean>;
};
type Recalls = {
  recall: string;
  author: string;
  kind: "withdrawal" | "recall";
  origin: Json<Record<string, unknown>>;
  notice: Json<Record<string, unknown>>;
  decidedBy: string;
  createdAt: Instant;
};
type RecallBatches = {
  recall: string;
  gtin: string;
  lot: string;
  batchKey: string;
  steps: number;
  measure: string | null;
};

/** The way of items and the recalls along it. The migrations 0014-trace and 0022-trace-items have what PostgreSQL holds of them. */
export type TraceTables = {
  traceEvents: TraceEvents;
  traceLinks: TraceLinks;
  recalls: Recalls;
  recallBatches: RecallBatches;
};
