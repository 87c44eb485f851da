import type { Instant, Int8, Json } from "../columns.ts";

type GovernanceActs = {
  operation: Int8;
  /** The person or the service token that asked for it. */
  askedBy: string;
  askedAt: Instant;
  reason: Json<{ it: string; en: string }> | null;
  /** The call that schedules it; null where the act need not wait, and with it the five that follow. */
  schedule: Int8 | null;
  /** The guard's id of what is scheduled. */
  scheduleId: string | null;
  /** Which time this is scheduled; null until the chain has said it. */
  scheduleNumber: Int8 | null;
  /** Unix seconds; the earliest possible until the chain has said it. */
  due: Int8 | null;
  delayS: Int8 | null;
  cancellation: Int8 | null;
  cancelledBy: string | null;
  cancelledAt: Instant | null;
  cancelledBecause: string | null;
  /** The act that this one schedules once more. */
  againOf: Int8 | null;
};

type ChainStops = { blockNumber: Int8; logIndex: number; time: Int8; transaction: string; stopped: boolean };

type SpecificationPublications = { hash: string; publishedBy: string; publishedAt: Instant };

/** A view: the versions with the interval over which they really hold. */
type SpecificationsInForce = {
  hash: string;
  product: string;
  version: string;
  act: string | null;
  inForceFrom: string | null;
  inForceUntil: string | null;
};

/** Acts of governance that wait for their delay, and what else the region decides. The migration 0009-governance has what PostgreSQL holds of them. */
export type GovernanceTables = {
  governanceActs: GovernanceActs;
  chainStops: ChainStops;
  specificationPublications: SpecificationPublications;
  specificationsInForce: SpecificationsInForce;
};
