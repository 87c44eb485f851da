import type { Kysely } from "kysely";
import { flawCodes } from "../../../core/spreadsheet/finding.ts";
import { columnsOf } from "../../spreadsheets/columns-of.ts";
import { readSheet } from "../../spreadsheets/read-sheet.ts";
import type { Database } from "../../store/database.ts";
import { listSpecifications } from "../../store/read-specification-documents.ts";
import type { OpenCertificate } from "../open-certificate.ts";
import { readRows } from "./read-rows.ts";

/** The most versions that a specification has had. */
const mostVersions = 200;

/** The columns that a file for a certificate may have, from every version of its product's specification. */
export async function columnsFor(
  store: Kysely<Database>,
  { product, unit }: Pick<OpenCertificate, "product" | "unit">,
) {
  const { specifications } = await listSpecifications(store, { limit: mostVersions, after: undefined, product });
  const versions = specifications.map(({ specification }) => specification);
  return { columns: columnsOf(versions, unit), versions };
}

/** A file with what its operator took over. */
export type StoredFile = { readonly file: Buffer; readonly accepted: readonly string[] };

/**
 * Reads a stored file as batches.
 *
 * @param onProgress - Called now and then with the rows done and in all; rejecting stops the reading.
 * @throws FiligranaError `import/unreadable`.
 */
export async function readFile(
  store: Kysely<Database>,
  certificate: Pick<OpenCertificate, "product" | "unit">,
  { file, accepted }: StoredFile,
  onProgress: (done: number, total: number) => Promise<void>,
) {
  const { columns } = await columnsFor(store, certificate);
  const sheet = await readSheet(file, columns);
  const codes = new Set(flawCodes.filter((code) => accepted.includes(code)));
  return { sheet, columns, read: await readRows({ sheet, columns, accepted: codes, onProgress }) };
}
