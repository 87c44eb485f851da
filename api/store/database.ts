import type { Generated } from "kysely";
import type { Instant, Int8, Json, SerialId } from "./columns.ts";
import type { ApplicationTables } from "./tables/applications.ts";
import type { AttestationTables } from "./tables/attestations.ts";
import type { DeskTables } from "./tables/desk.ts";
import type { EpcisTables } from "./tables/epcis.ts";
import type { EventAnchorTables } from "./tables/event-anchors.ts";
import type { GovernanceTables } from "./tables/governance.ts";
import type { ImportTables } from "./tables/imports.ts";
import type { LabelTables } from "./tables/labels.ts";
import type { LinkTables } from "./tables/links.ts";
import type { MovementTables } from "./tables/movements.ts";
import type { NoticeTables } from "./tables/notices.ts";
import type { PeopleTables } from "./tables/people.ts";
import type { ScanTables } from "./tables/scans.ts";
import type { SealDocumentTables } from "./tables/seal-documents.ts";
import type { SubscriptionTables } from "./tables/subscriptions.ts";
import type { TraceTables } from "./tables/trace.ts";

/** Ids and digests are lower-case hex text with `0x`, as core/schema/hex.ts has them. */

type SchemaMigrations = { name: string; checksum: string; appliedAt: Instant };

// What the API knows and the chain does not.

type ActorProfiles = {
  actor: string;
  role: "region" | "operator" | "control-body" | "inspector";
  name: string;
  municipality: string | null;
  createdAt: Instant;
};
type SigningKeys = { actor: string; version: number; signer: string; sealedKey: Buffer; createdAt: Instant };
type ServiceTokens = {
  id: string;
  actor: string;
  label: string;
  hash: Buffer;
  /** The person or token that issued it; null for those of the console and of the demo. */
  createdBy: string | null;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
};
type IdempotencyKeys = {
  actor: string;
  key: string;
  requestHash: Buffer;
  status: number | null;
  reply: Json<object> | null;
  createdAt: Instant;
};
type Products = {
  product: string;
  slug: string;
  name: string;
  scheme: string;
  unit: "gram" | "millilitre" | "piece";
  countersigned: boolean;
};
type Specifications = {
  hash: string;
  product: string;
  version: string;
  act: string | null;
  inForceFrom: string | null;
  inForceUntil: string | null;
  document: Json<object>;
};
type CertificateGrants = {
  certificate: string;
  operator: string;
  controlBody: string;
  product: string;
  outboxId: Int8;
  createdAt: Instant;
};
type Seals = {
  seal: string;
  certificate: string;
  operator: string;
  controlBody: string;
  product: string;
  root: string;
  total: Int8;
  count: number;
  specification: string;
  inputs: string;
  submitBefore: Int8;
  attestation: string;
  countersignature: string | null;
  /** null while the countersignature is awaited. */
  outboxId: Int8 | null;
  /** Set when nothing will come of it any more: cancelled by its operator, or sent back by its control body. */
  endedAt: Instant | null;
  /** Why it was sent back, in the body's words; null when it was cancelled. */
  endedBecause: string | null;
  createdAt: Instant;
};
type Batches = {
  id: SerialId;
  gtin: string;
  lot: string;
  batchKey: string;
  seal: string;
  leafIndex: number;
  quantity: Int8;
  dossierRoot: string;
  fields: Json<object>;
  proof: Buffer;
  /** False once the seal has ended without being placed: the batch may be registered again. */
  standing: Generated<boolean>;
};
type MeasureReasons = { commitment: string; document: Json<object>; salt: string; createdAt: Instant };
type Outbox = {
  id: SerialId;
  /** Whose account sends: the relayer for signed statements, the region for acts of governance. */
  sender: "relayer" | "region";
  /** The contract function called, and the id of what it places (seal, certificate, actor…). */
  operation: string;
  subject: string;
  /** Who asked for it; null for acts of governance. */
  actor: string | null;
  /** ABI-encoded call. */
  calldata: string;
  /** The contract that is called; null for the registry. */
  target: string | null;
  /** `waiting`: an act of governance whose delay is not over. */
  state: Generated<"waiting" | "queued" | "sent" | "mined" | "refused">;
  nonce: Int8 | null;
  /** Every transaction ever sent for it, oldest first: hash and raw bytes; the first to be mined counts. */
  transactions: Json<{ hash: string; raw: string }[]>;
  blockNumber: Int8 | null;
  /** Why it was refused, as an RFC 9457 problem. */
  problem: Json<Record<string, unknown>> | null;
  createdAt: Instant;
  sentAt: Instant | null;
  settledAt: Instant | null;
  /** True once the chain can no longer take the outcome back. */
  final: Generated<boolean>;
};

// What the chain says. Only the indexer writes these; a reorganisation deletes the rows above a block.

type Placed = { blockNumber: Int8; logIndex: number; time: Int8; transaction: string };
type ChainCursor = {
  id: number;
  registry: string;
  head: Int8;
  headHash: string;
  headTime: Int8;
  final: Int8;
  finalTime: Int8;
  updatedAt: Instant;
};
type ChainBlocks = { number: Int8; hash: string; parentHash: string; time: Int8 };
type ChainActorKeys = Placed & {
  actor: string;
  role: "operator" | "control-body" | "inspector" | null;
  version: number;
  signer: string;
};
type ChainAccreditations = Placed & { controlBody: string; scheme: string; from: Int8; until: Int8 };
type ChainProducts = Placed & {
  product: string;
  scheme: string;
  unit: "gram" | "millilitre" | "piece";
  countersigned: boolean;
  /** Whether its batches have to be made from others. */
  processed: boolean;
  /** How high its denomination stands: 0 for none, DOCG 3. */
  rank: number;
};
type ChainCertificates = Placed & {
  certificate: string;
  operator: string;
  controlBody: string;
  product: string;
  from: Int8;
  until: Int8;
  quota: Int8;
  version: number;
  submitBefore: Int8;
  signature: string;
};
type ChainSeals = Placed & {
  seal: string;
  certificate: string;
  root: string;
  total: Int8;
  count: number;
  specification: string;
  inputs: string;
  submitBefore: Int8;
  attestation: string;
  countersignature: string;
  /** What the certificate's seals add up to, this one included: its "used" at this point. */
  usedAfter: Int8;
};
type ChainCancellations = Placed & { seal: string; by: string };
type ChainMeasures = Placed & {
  subject: string;
  subjectKind: "actor" | "certificate" | "seal" | "batch";
  author: string;
  authorRole: "control-body" | "inspector";
  kind: "suspension" | "reinstatement" | "withdrawal" | "recall";
  sequence: number;
  reason: string;
  submitBefore: Int8;
  signature: string;
};
type ChainAnchors = Placed & { author: string; topic: string; root: string; count: Int8 };

type FirstTables = {
  schemaMigrations: SchemaMigrations;
  actorProfiles: ActorProfiles;
  signingKeys: SigningKeys;
  serviceTokens: ServiceTokens;
  idempotencyKeys: IdempotencyKeys;
  products: Products;
  specifications: Specifications;
  certificateGrants: CertificateGrants;
  seals: Seals;
  batches: Batches;
  measureReasons: MeasureReasons;
  outbox: Outbox;
  chainCursor: ChainCursor;
  chainBlocks: ChainBlocks;
  chainActorKeys: ChainActorKeys;
  chainAccreditations: ChainAccreditations;
  chainProducts: ChainProducts;
  chainCertificates: ChainCertificates;
  chainSeals: ChainSeals;
  chainCancellations: ChainCancellations;
  chainMeasures: ChainMeasures;
  chainAnchors: ChainAnchors;
};

/** The tables, camelCase here and snake_case in PostgreSQL (Kysely's CamelCasePlugin). */
export type Database = FirstTables &
  PeopleTables &
  ApplicationTables &
  DeskTables &
  ImportTables &
  LabelTables &
  GovernanceTables &
  NoticeTables &
  ScanTables &
  TraceTables &
  AttestationTables &
  MovementTables &
  EpcisTables &
  EventAnchorTables &
  SealDocumentTables &
  SubscriptionTables &
  LinkTables;
