import type { Generated } from "kysely";
import type { QuerySchedule } from "../../../core/epcis/query-schedule.ts";
import type { Instant, Int8, Json, SerialId } from "../columns.ts";

type EpcisQueries = { actor: string; name: string; query: Json<Record<string, unknown>>; createdAt: Instant };

type EpcisSubscriptions = {
  subscription: string;
  actor: string;
  query: string;
  dest: string;
  sealedToken: Buffer;
  schedule: Json<QuerySchedule> | null;
  reportIfEmpty: boolean;
  epcFormat: string;
  initialRecordTime: Instant;
  position: Int8;
  minRecordTime: Instant;
  nextRunAt: Instant | null;
  batchSize: Generated<number>;
  lastNotifiedAt: Instant | null;
  wokenAt: Instant | null;
  failures: Generated<number>;
  failure: string | null;
  askAgainAt: Instant | null;
  createdAt: Instant;
};

type EpcisDeliveries = {
  delivery: string;
  subscription: string;
  number: SerialId;
  body: string | null;
  events: number;
  after: Int8;
  attempts: Generated<number>;
  nextAttemptAt: Instant | null;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: Instant;
  acknowledgedAt: Instant | null;
};

/** Named queries and subscriptions. The migration 0016-subscriptions has what PostgreSQL holds of them. */
export type SubscriptionTables = {
  epcisQueries: EpcisQueries;
  epcisSubscriptions: EpcisSubscriptions;
  epcisDeliveries: EpcisDeliveries;
  epcisEndedTokens: { hash: Buffer; expiresAt: Instant };
};
