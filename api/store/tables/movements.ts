import type { Instant, Int8, Json } from "../columns.ts";

type Placed = { blockNumber: Int8; logIndex: number; time: Int8; transaction: string };

// What the API knows and the chain does not.

type Handovers = {
  handover: string;
  handoverId: string;
  seal: string;
  batch: string;
  gtin: string;
  lot: string;
  from: string;
  to: string;
  quantity: Int8;
  /** SHA-256 of the transport document; null for none. */
  document: string | null;
  submitBefore: Int8;
  fromSignature: string;
  toSignature: string | null;
  proposedAt: Instant;
  decision: "accepted" | "refused" | "withdrawn" | null;
  decidedAt: Instant | null;
  because: string | null;
  outboxId: Int8 | null;
};
type SealInputs = {
  seal: string;
  position: number;
  inputSeal: string;
  batch: string;
  gtin: string;
  lot: string;
  quantity: Int8;
};
type Losses = {
  loss: string;
  lossId: string;
  seal: string;
  batch: string;
  gtin: string;
  lot: string;
  holder: string;
  quantity: Int8;
  cause: string;
  causeDocument: Json<object>;
  causeSalt: string;
  submitBefore: Int8;
  signature: string;
  declaredAt: Instant;
  outboxId: Int8;
};

// What the chain says; only the indexer writes these.

type ChainHandovers = Placed & {
  handover: string;
  handoverId: string;
  seal: string;
  batch: string;
  from: string;
  to: string;
  quantity: Int8;
  /** 32 zero bytes for none. */
  document: string;
  submitBefore: Int8;
  fromSignature: string;
  toSignature: string;
};
type ChainHandoverCancellations = Placed & { handover: string; by: string };
type ChainConsumptions = Placed & { output: string; seal: string; batch: string; holder: string; quantity: Int8 };
type ChainQuotaReturns = Placed & { output: string; certificate: string; quantity: Int8 };
type ChainLosses = Placed & {
  lossId: string;
  seal: string;
  batch: string;
  holder: string;
  quantity: Int8;
  cause: string;
  submitBefore: Int8;
  signature: string;
};
type ChainYields = Placed & { output: string; input: string; ppm: Int8 };

// Views over both.

/** How a holding came to change. */
export type HoldingChangeKind = "certified" | "handed-in" | "handed-out" | "transformed" | "lost";
type HoldingChanges = {
  seal: string;
  batch: string;
  actor: string;
  received: Int8;
  gone: Int8;
  kind: HoldingChangeKind;
  /** The seal, the handover, the seal made from it, or the loss's own id. */
  subject: string;
  /** The other party of a handover. */
  partner: string | null;
  time: Int8;
  blockNumber: Int8;
  logIndex: number;
};
type HoldingReservations = {
  seal: string;
  batch: string;
  actor: string;
  quantity: Int8;
  kind: "proposed" | "on-the-way";
};

/** Handovers, transformations, losses and yields. The migration 0013-movements has what PostgreSQL holds of them. */
export type MovementTables = {
  handovers: Handovers;
  sealInputs: SealInputs;
  losses: Losses;
  chainHandovers: ChainHandovers;
  chainHandoverCancellations: ChainHandoverCancellations;
  chainConsumptions: ChainConsumptions;
  chainQuotaReturns: ChainQuotaReturns;
  chainLosses: ChainLosses;
  chainYields: ChainYields;
  holdingChanges: HoldingChanges;
  holdingReservations: HoldingReservations;
};
