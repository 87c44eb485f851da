import type { Generated } from "kysely";
import type { Instant, Int8, Json } from "../columns.ts";

type Imports = {
  id: string;
  operator: string;
  certificate: string;
  /** Who sent the file: a person's id, or the id of the service token. */
  sentBy: string;
  name: string;
  kind: "csv" | "xlsx";
  sha256: Buffer;
  file: Buffer;
  state: Generated<"reading" | "checked" | "registering" | "registered" | "undone" | "failed">;
  /** Counts up with every reading, so that work of an earlier one changes nothing any more. */
  reading: Generated<number>;
  rowsDone: Generated<number>;
  rowsTotal: number | null;
  good: Generated<number>;
  wrong: Generated<number>;
  known: Generated<number>;
  flaws: Generated<number>;
  /** What the specification's rules say: no reason not to register. */
  warnings: Generated<number>;
  repairs: Generated<number>;
  /** Of the good rows, in base units. */
  total: Int8 | null;
  /** How the file was read: sheet, encoding, separator, header row, columns. */
  layout: Json<object> | null;
  /** Kinds of proposals that the operator took over for the whole file. */
  accepted: Generated<string[]>;
  /** Why it failed or could not be registered, as an RFC 9457 problem. */
  problem: Json<Record<string, unknown>> | null;
  seal: string | null;
  createdAt: Instant;
  changedAt: Instant;
};

type ImportFindings = {
  import: string;
  number: number;
  kind: "flaw" | "warning" | "repair" | "known";
  code: string;
  row: number;
  /** Position of the cell from 1; null for a whole row. */
  cell: number | null;
  columnName: string | null;
  value: string | null;
  proposal: string | null;
  values: Json<object>;
};

/** Files of batches on their way to a seal. The migration 0007-imports has what PostgreSQL holds of them. */
export type ImportTables = { imports: Imports; importFindings: ImportFindings };
