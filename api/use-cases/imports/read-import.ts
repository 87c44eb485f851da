import { type Kysely, sql } from "kysely";
import type { FindingKind, ImportFinding } from "../../../core/schema/batch-import.ts";
import { type FlawCode, flawCodes } from "../../../core/spreadsheet/finding.ts";
import type { Caller } from "../../identity/caller.ts";
import { columnLetters } from "../../spreadsheets/column-letters.ts";
import type { Database } from "../../store/database.ts";
import { readCertificate } from "../../store/read-certificate.ts";
import { totalOnTheWay } from "../check-quota.ts";
import { importNotFound } from "./import-row.ts";

/** Gives one of the caller's imports with its numbers; `import/not-found` also for somebody else's. */
export async function readImport(store: Kysely<Database>, caller: Caller, id: string) {
  const row = await importsOf(store, caller).where("i.id", "=", id).executeTakeFirst();
  if (!row) throw importNotFound(id);
  const certificate = await readCertificate(store, row.certificate);
  const left = certificate === null ? 0n : certificate.quota - certificate.used;
  const { unit, countersigned } = await rulesOf(store, row.product ?? "");
  return {
    ...shown(row),
    codes: await codesOf(store, id),
    quotaLeft: String(left - (await totalOnTheWay(store, row.certificate))),
    unit,
    countersigned,
  };
}

/** What a reader may ask for when listing imports. */
export type ImportQuery = { readonly after?: string | undefined; readonly limit: number };

/** Lists the caller's imports, newest first; `after` is the last id of the page before. */
export async function listImports(store: Kysely<Database>, caller: Caller, { after, limit }: ImportQuery) {
  let query = importsOf(store, caller)
    .orderBy("i.createdAt", "desc")
    .orderBy("i.id", "desc")
    .limit(limit + 1);
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(i.created_at, i.id) < (select created_at, id from imports where id = ${after} and operator = ${caller.actor})`,
    );
  const rows = await query.execute();
  const imports = rows.slice(0, limit).map(shown);
  return { imports, next: rows.length > limit ? (imports.at(-1)?.import ?? null) : null };
}

type FindingQuery = ImportQuery & {
  readonly kind?: FindingKind | undefined;
  readonly code?: ImportFinding["code"] | undefined;
};

/** Lists what was found in one of the caller's imports, by row and cell; `after` is the last number of the page before. */
export async function listFindings(
  store: Kysely<Database>,
  caller: Caller,
  id: string,
  { after, limit, kind, code }: FindingQuery,
) {
  const own = await importsOf(store, caller).where("i.id", "=", id).executeTakeFirst();
  if (!own) throw importNotFound(id);
  let query = store
    .selectFrom("importFindings")
    .selectAll()
    .where("import", "=", id)
    .orderBy("number")
    .limit(limit + 1);
  if (after !== undefined && /^\d{1,9}$/.test(after)) query = query.where("number", ">", Number(after));
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (code !== undefined) query = query.where("code", "=", code);
  const rows = await query.execute();
  const findings = rows.slice(0, limit).map(
    ({ kind: told, code: about, row, cell, columnName, value, proposal, values }): ImportFinding => ({
      kind: told,
      code: about as ImportFinding["code"],
      row,
      cell: cell === null ? null : columnLetters(cell),
      column: columnName,
      value,
      proposal,
      values: values as ImportFinding["values"],
    }),
  );
  return { findings, next: rows.length > limit ? String(rows[limit - 1]?.number) : null };
}

function importsOf(store: Kysely<Database>, caller: Caller) {
  return store
    .selectFrom("imports as i")
    .innerJoin("certificateGrants as g", "g.certificate", "i.certificate")
    .select(["i.id", "i.certificate", "i.name", "i.kind", "i.state", "i.rowsDone", "i.rowsTotal", "i.good", "i.wrong"])
    .select([
      "i.known",
      "i.flaws",
      "i.warnings",
      "i.repairs",
      "i.total",
      "i.layout",
      "i.accepted",
      "i.problem",
      "i.seal",
    ])
    .select(["i.createdAt", "i.changedAt", "g.product"])
    .where("i.operator", "=", caller.actor);
}

type Row = Awaited<ReturnType<ReturnType<typeof importsOf>["executeTakeFirstOrThrow"]>>;

type Layout = {
  sheet: string | null;
  encoding: "utf-8" | "utf-16" | "windows-1252" | null;
  separator: "," | ";" | "\t" | null;
  headerRow: number;
  columns: { cell: string; header: string; path: string | null }[];
};

function shown({ id, total, layout, problem, accepted, createdAt, changedAt, ...row }: Row) {
  return {
    import: id,
    ...row,
    total: total === null ? null : String(total),
    layout: layout as Layout | null,
    accepted: flawCodes.filter((code): code is FlawCode => accepted.includes(code)),
    problem: problem as Record<string, unknown> | null,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

async function codesOf(store: Kysely<Database>, id: string) {
  const rows = await store
    .selectFrom("importFindings")
    .select(({ fn }) => [
      "kind",
      "code",
      fn.countAll<bigint>().as("count"),
      fn.count<bigint>("proposal").as("proposed"),
    ])
    .where("import", "=", id)
    .groupBy(["kind", "code"])
    .orderBy("count", "desc")
    .orderBy("code")
    .execute();
  return rows.map(({ kind, code, count, proposed }) => ({
    kind,
    code: code as ImportFinding["code"],
    count: Number(count),
    proposed: Number(proposed),
  }));
}

async function rulesOf(store: Kysely<Database>, product: string) {
  return store
    .selectFrom("chainProducts")
    .select(["unit", "countersigned"])
    .where("product", "=", product)
    .orderBy("blockNumber", "desc")
    .orderBy("logIndex", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}
