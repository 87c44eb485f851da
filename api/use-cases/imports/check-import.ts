import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import { tellPeople } from "../../notices/tell-people.ts";
import { columnLetters } from "../../spreadsheets/column-letters.ts";
import type { Sheet } from "../../spreadsheets/sheet.ts";
import { type OpenCertificate, openCertificate } from "../open-certificate.ts";
import type { Parts, Trx } from "../parts.ts";
import type { Finding, Place } from "./findings.ts";
import { changeImport } from "./import-row.ts";
import { type Judged, judgeBatches } from "./judge-batches.ts";
import { judgeRules } from "./judge-rules.ts";
import { readFile } from "./read-file.ts";
import type { ReadRows } from "./read-rows.ts";

/** Findings that one INSERT carries: PostgreSQL takes at most 65,535 parameters. */
const rowsAtOnce = 2000;

/** Nobody waits any more for what is being done: the import was undone, or is read anew. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/**
 * Checks a file as a dry run: reads it, holds it against the record, and keeps what was found. Done twice it finds the
 * same; what was overtaken by another reading changes nothing.
 */
export async function checkImport(parts: Parts, work: { readonly import: string; readonly reading: number }) {
  const row = await parts.store
    .selectFrom("imports")
    .select(["id", "operator", "certificate", "name", "reading", "state", "file", "accepted", "sentBy"])
    .where("id", "=", work.import)
    .executeTakeFirst();
  if (row === undefined || row.reading !== work.reading || row.state !== "reading") return;
  const onProgress = async (rowsDone: number, rowsTotal: number) => {
    if (!(await changeImport(parts.store, row, { rowsDone, rowsTotal }))) throw new Overtaken();
  };
  try {
    const certificate = await parts.store
      .transaction()
      .execute((trx) => openCertificate(parts, trx, operatorOf(row), row.certificate));
    const { sheet, read } = await readFile(parts.store, certificate, row, onProgress);
    await onProgress(read.rows, read.rows);
    await parts.store.transaction().execute((trx) => settle(parts, trx, { row, certificate, sheet, read }));
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (!(error instanceof FiligranaError) || error.retry) throw error;
    await changeImport(parts.store, row, { state: "failed", problem: problemText(error) });
  }
}

/** Who registers: the operator, through whoever sent the file. */
export const operatorOf = ({ operator, sentBy }: { operator: string; sentBy: string }): Caller => ({
  actor: operator,
  role: "operator",
  token: sentBy,
  person: null,
  membership: "editor",
});

/** An error as an import keeps it. */
export const problemText = (error: FiligranaError): string => {
  const { code, message, values, retry } = error;
  return JSON.stringify({ code, detail: message, values, retry });
};

type Checked = {
  readonly row: { id: string; operator: string; name: string; reading: number };
  readonly certificate: OpenCertificate;
  readonly sheet: Sheet;
  readonly read: ReadRows;
};

async function settle(parts: Parts, trx: Trx, { row, certificate, sheet, read }: Checked): Promise<void> {
  const judged = await judgeBatches(trx, certificate, read.batches, parts.now());
  const { wrong, known, total, good } = weigh(read, judged);
  const head = (path: string) => placeOfHead(read, path);
  for (const { place, warning } of await judgeRules(trx, certificate.product, good, head))
    read.findings.warning(place, warning);
  await trx.deleteFrom("importFindings").where("import", "=", row.id).execute();
  await keepFindings(trx, row.id, read.findings.list());
  const { flaws, warnings, repairs } = read.findings.counts();
  const layout = JSON.stringify(layoutOf(sheet, read));
  const rows = { rowsDone: read.rows, rowsTotal: read.rows, good: good.length, wrong, known };
  const change = { ...rows, flaws, warnings, repairs, total, layout };
  const problem = emptyProblem(read);
  const state = problem === null ? ("checked" as const) : ("failed" as const);
  if (!(await changeImport(trx, row, { ...change, state, problem }))) throw new Overtaken();
  const values = { file: row.name, good: String(good.length), wrong: String(wrong) };
  await tellPeople(parts, trx, { actor: row.operator, kind: "import-checked", path: `/imports/${row.id}`, values });
}

function emptyProblem({ rows, findings }: ReadRows): string | null {
  if (rows > 0 || findings.counts().flaws > 0) return null;
  return problemText(new FiligranaError("import/empty", "the file has no rows below its header"));
}

function placeOfHead({ headerRow, headers }: ReadRows, path: string): Place {
  const at = headers.findIndex(({ column }) => column?.path === path);
  if (at < 0) return { row: headerRow, cell: null, columnName: null, value: null };
  const name = headers[at]?.header ?? "";
  return { row: headerRow, cell: at + 1, columnName: name, value: name };
}

/** Adds what was judged to what was read, and tells the rows apart. */
function weigh(read: ReadRows, judged: readonly Judged[]) {
  const knownRows = new Set<number>();
  for (const { batch, path, found } of judged) {
    const place = batch.placeOf(path);
    if (found === "known") {
      knownRows.add(batch.row);
      read.findings.known(place);
    } else read.findings.flaw(place, { ...found, proposal: null });
  }
  const good = read.batches.filter(({ row }) => !read.findings.isFlawed(row) && !knownRows.has(row));
  const known = read.batches.filter(({ row }) => !read.findings.isFlawed(row) && knownRows.has(row)).length;
  const sum = good.reduce((total, { batch }) => total + BigInt(batch.quantity), 0n);
  const total = sum > 0n && sum < 2n ** 63n ? sum : null;
  return { good, known, wrong: read.rows - good.length - known, total };
}

async function keepFindings(trx: Trx, id: string, findings: readonly Finding[]): Promise<void> {
  for (let start = 0; start < findings.length; start += rowsAtOnce) {
    const rows = findings.slice(start, start + rowsAtOnce).map((finding, offset) => ({
      ...finding,
      import: id,
      number: start + offset + 1,
      values: JSON.stringify(finding.values),
    }));
    await trx.insertInto("importFindings").values(rows).execute();
  }
}

function layoutOf({ name, encoding, separator }: Sheet, { headerRow, headers }: ReadRows) {
  const columns = headers.map(({ header, column }, index) => ({
    cell: columnLetters(index + 1),
    header: header.slice(0, 200),
    path: column?.path ?? null,
  }));
  return { sheet: name, encoding, separator, headerRow, columns };
}
