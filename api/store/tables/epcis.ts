import type { ColumnType, Generated } from "kysely";
import type { Instant, Int8, Json, SerialId } from "../columns.ts";

type CaptureJobs = {
  captureId: string;
  actor: string;
  behaviour: "rollback" | "proceed";
  running: Generated<boolean>;
  success: Generated<boolean>;
  errors: Json<Record<string, unknown>[]>;
  document: ColumnType<object | null, string, string | null>;
  createdAt: Instant;
  finishedAt: Instant | null;
  position: SerialId;
};

type EpcisEvents = {
  id: SerialId;
  eventId: string;
  eventHash: string;
  fingerprint: string;
  declaration: string;
  body: Json<Record<string, unknown>>;
  context: Json<unknown[]>;
  captureId: string | null;
  recordedAt: Instant;
  capturedBy: string;
  claim: boolean;
  blockNumber: Int8 | null;
  eventType: string;
  eventTime: Instant;
  action: string | null;
  bizStep: string | null;
  disposition: string | null;
  readPoint: string | null;
  bizLocation: string | null;
  transformationId: string | null;
  declaredAt: Instant | null;
  errorReason: string | null;
};

type EpcisValues = {
  event: Int8;
  name: string;
  text: string | null;
  /** As decimal text: exact, whatever its length. */
  number: string | null;
  time: Instant | null;
};

type EpcisContradictions = {
  event: Int8;
  batchKey: string;
  gtin: string;
  lot: string;
  rule: string;
  claimed: string;
  recorded: string;
};

type EpcisMasterData = {
  capturedBy: string;
  vocabulary: string;
  element: string;
  attributes: Json<Record<string, unknown>>;
  children: Json<string[]>;
  recordedAt: Instant;
};

/** EPCIS events and captures. The migration 0015-epcis has what PostgreSQL holds of them. */
export type EpcisTables = {
  captureJobs: CaptureJobs;
  epcisEvents: EpcisEvents;
  epcisEventNames: { eventId: string; event: Int8 };
  epcisValues: EpcisValues;
  epcisReaders: { actor: string; event: Int8 };
  epcisContradictions: EpcisContradictions;
  epcisMasterData: EpcisMasterData;
};
