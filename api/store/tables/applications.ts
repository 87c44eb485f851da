import type { Generated } from "kysely";
import type { ApplicationAct, ApplicationState } from "../../../core/application/application-state.ts";
import type { Change } from "../../../core/application/changes.ts";
import type { DocumentKind } from "../../../core/document/document-kind.ts";
import type { DocumentType } from "../../../core/document/document-type.ts";
import type { Instant, Int8, Json, SerialId } from "../columns.ts";

type Documents = {
  document: string;
  /** Who uploaded it. */
  owner: string;
  kind: DocumentKind;
  name: string;
  type: DocumentType;
  /** Bytes. */
  size: number;
  sha256: string;
  byName: string;
  createdAt: Instant;
};
type DocumentPieces = { document: string; position: number; bytes: Buffer };

/** What a form holds beside its parties and product, which have columns of their own. */
export type FormRest = {
  quantity: string | null;
  hectares: string | null;
  variant: string | null;
  plots: string | null;
  from: string | null;
  until: string | null;
  notes: string | null;
  renews: string | null;
};
type Applications = {
  application: string;
  operator: string;
  controlBody: string | null;
  product: string | null;
  state: ApplicationState;
  version: Generated<number>;
  form: Json<FormRest>;
  /** The person of the body who handles it; null for a machine, and before it is assigned. */
  assignee: string | null;
  assigneeName: string | null;
  submittedAt: Instant | null;
  dueAt: Instant | null;
  secondsLeft: Int8 | null;
  /** What the operator was asked to complete, and until when. */
  missing: string | null;
  completionDueAt: Instant | null;
  decidedAt: Instant | null;
  /** Why it was decided or withdrawn. */
  reason: string | null;
  certificate: string | null;
  outboxId: Int8 | null;
  createdAt: Instant;
  updatedAt: Instant;
};
type ApplicationDocuments = { application: string; document: string; attachedAt: Instant };
type ApplicationEvents = {
  id: SerialId;
  application: string;
  at: Instant;
  act: ApplicationAct | "open" | "attach" | "detach";
  fromState: ApplicationState | null;
  toState: ApplicationState;
  actor: string;
  person: string | null;
  byName: string;
  changes: Json<Change[]>;
  reason: string | null;
};
type SchemeProcedures = {
  controlBody: string;
  scheme: string;
  decideDays: number;
  completeDays: number;
  remindDays: number;
  requiredDocuments: Json<DocumentKind[]>;
  byName: string;
  updatedAt: Instant;
};
type Reminders = { about: string; kind: string; dueAt: Instant; createdAt: Instant };

/** Applications for certificates, their history, and documents. The migration 0005-applications has what PostgreSQL holds of them. */
export type ApplicationTables = {
  documents: Documents;
  documentPieces: DocumentPieces;
  applications: Applications;
  applicationDocuments: ApplicationDocuments;
  applicationEvents: ApplicationEvents;
  schemeProcedures: SchemeProcedures;
  reminders: Reminders;
};
