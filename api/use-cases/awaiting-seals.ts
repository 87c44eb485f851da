import type { Kysely } from "kysely";
import { differences } from "../../core/dossier/differences.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { evaluate } from "../../core/specification/evaluate.ts";
import { factsOf } from "../../core/specification/facts.ts";
import type { Caller } from "../identity/caller.ts";
import { sideOf } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";
import { comparedBatches } from "../store/read-earlier-batches.ts";
import type { PageAsked } from "../store/read-registers.ts";
import { newestDocuments } from "../store/read-seal-documents.ts";
import { type SpecificationOnFile, specificationByHash } from "../store/read-specification-documents.ts";

/** What the list of waiting seals is narrowed to. */
export type AwaitingAsked = PageAsked & {
  readonly product?: string | undefined;
  readonly operator?: string | undefined;
};

/** Of a seal with more batches the list does not tell what the rules say: its review does. */
const mostJudged = 20;

/** Lists the caller's seals that wait for a countersignature, the longest waiting first; `after` is the last one before. */
export async function listAwaiting(store: Kysely<Database>, caller: Caller, asked: AwaitingAsked) {
  const { after, limit, product, operator } = asked;
  let query = awaitingOf(store, caller)
    .orderBy("s.createdAt")
    .orderBy("s.seal")
    .limit(limit + 1);
  if (product !== undefined) query = query.where("s.product", "=", product);
  if (operator !== undefined) query = query.where("s.operator", "=", operator);
  if (after !== undefined) {
    const last = awaitingOf(store, caller).clearSelect().select("s.createdAt").where("s.seal", "=", after);
    query = query.where((where) =>
      where.or([
        where("s.createdAt", ">", last),
        where.and([where("s.createdAt", "=", last), where("s.seal", ">", after)]),
      ]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const documentsOf = await newestDocuments(
    store,
    page.map(({ seal }) => seal),
  );
  const seals = [];
  for (const row of page)
    seals.push({ ...shown(row), outcome: await outcomeOf(store, row), documents: documentsOf(row.seal) });
  return { seals, next: rows.length > limit ? (page.at(-1)?.seal ?? null) : null };
}

function awaitingOf(store: Kysely<Database>, caller: Caller) {
  const query = store
    .selectFrom("seals as s")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as op", "op.actor", "s.operator")
    .select(["s.seal", "s.certificate", "s.operator", "op.name as operatorName", "s.product", "p.name as productName"])
    .select(["p.unit", "s.total", "s.count", "s.createdAt", "s.submitBefore", "s.specification"])
    .where("s.outboxId", "is", null)
    .where("s.endedAt", "is", null);
  if (scopeOf(caller.role, ["seal", "read"]) === "all") return query;
  return query.where(`s.${sideOf(caller)}`, "=", caller.actor);
}

type Row = Awaited<ReturnType<ReturnType<typeof awaitingOf>["executeTakeFirstOrThrow"]>>;

const shown = ({ specification: _, total, createdAt, submitBefore, ...row }: Row) => ({
  ...row,
  total: String(total),
  createdAt: createdAt.toISOString(),
  submitBefore: fromUnixSeconds(submitBefore),
});

async function outcomeOf(store: Kysely<Database>, row: Row) {
  if (row.count > mostJudged) return null;
  const onFile = await specificationByHash(store, row.specification);
  if (onFile === null) return null;
  const batches = await store
    .selectFrom("batches")
    .select(["quantity", "fields"])
    .where("seal", "=", row.seal)
    .execute();
  const earlier = await comparedBatches(store, row);
  const judged = batches.map((batch) => judgeBatch(batch as unknown as JudgedBatch, onFile, earlier));
  const sum = (count: (one: (typeof judged)[number]) => number) => judged.reduce((all, one) => all + count(one), 0);
  return {
    met: sum(({ counts }) => counts.met),
    notMet: sum(({ counts }) => counts.notMet),
    notDocumented: sum(({ counts }) => counts.notDocumented),
    unlike: sum((one) => one.differences.length),
  };
}

/** A batch as it is judged and compared. */
export type JudgedBatch = { readonly quantity: bigint; readonly fields: readonly DossierField[] };

/** What the rules say of a batch, and in what it is unlike earlier ones. */
export function judgeBatch(
  { quantity, fields }: JudgedBatch,
  { specification }: SpecificationOnFile,
  earlier: Parameters<typeof differences>[1],
) {
  const facts = factsOf(fields);
  return { ...evaluate(facts, specification), differences: differences({ quantity, facts }, earlier) };
}
