import type { Kysely } from "kysely";
import { audienceOf } from "../../core/dossier/audience.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import type { SealState } from "../../core/seal/seal-state.ts";
import { evaluate } from "../../core/specification/evaluate.ts";
import { factsOf } from "../../core/specification/facts.ts";
import type { Caller } from "../identity/caller.ts";
import { sideOf } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";
import { partOf } from "../store/part-of.ts";
import { isInState, ownBatches } from "../store/read-own-batches.ts";
import type { PageAsked } from "../store/read-registers.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { judgedBy } from "./evaluate-dossier.ts";
import { batchNotFound } from "./verify-batch.ts";

/** What a list of batches is narrowed to; `text` is part of a lot or of a GTIN. */
export type BatchesAsked = PageAsked & {
  readonly state?: SealState | undefined;
  readonly product?: string | undefined;
  readonly seal?: string | undefined;
  readonly text?: string | undefined;
};

/** Batches that the caller is a party of; authorities see all. */
function batchesOf(store: Kysely<Database>, caller: Caller) {
  const query = ownBatches(store);
  if (scopeOf(caller.role, ["batch", "read"]) === "all") return query;
  return query.where(`s.${sideOf(caller)}`, "=", caller.actor);
}

/** Lists the caller's batches, the newest first; `after` is the number of the last one of the page before. */
export async function listOwnBatches(store: Kysely<Database>, caller: Caller, asked: BatchesAsked) {
  const { after, limit, state, product, seal, text = "" } = asked;
  let query = batchesOf(store, caller)
    .orderBy("b.id", "desc")
    .limit(limit + 1);
  if (after !== undefined && /^\d{1,18}$/.test(after)) query = query.where("b.id", "<", BigInt(after));
  if (state !== undefined) query = query.where(isInState(state));
  if (product !== undefined) query = query.where("s.product", "=", product);
  if (seal !== undefined) query = query.where("b.seal", "=", seal);
  if (text !== "") {
    const part = partOf(text);
    query = query.where((where) => where.or([where("b.lot", "ilike", part), where("b.gtin", "like", part)]));
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { batches: page.map(shown), next: rows.length > limit && last !== undefined ? String(last.id) : null };
}

/**
 * Gives a batch to its parties, from its registration on: the one that stands, or the last that came to nothing.
 *
 * @throws FiligranaError `batch/not-found` also for somebody else's.
 */
export async function readOwnBatch(
  store: Kysely<Database>,
  caller: Caller,
  { gtin, lot }: { gtin: string; lot: string },
) {
  const row = await batchesOf(store, caller)
    .select(["b.fields", "s.total", "s.count", "s.specification", "s.submitBefore", "s.outboxId", "o.problem"])
    .select("c.transaction")
    .where("b.batchKey", "=", batchKey(gtin, lot))
    .orderBy("b.standing", "desc")
    .orderBy("b.id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw batchNotFound(gtin, lot);
  const fields = row.fields as unknown as (DossierField | { path: string; leaf: string })[];
  const onFile = await specificationByHash(store, row.specification);
  const judged = onFile === null ? null : evaluate(factsOf(fields), onFile.specification);
  return {
    ...shown(row),
    total: String(row.total),
    count: row.count,
    operation: row.outboxId === null ? null : String(row.outboxId),
    transaction: row.transaction,
    problem: row.problem as Record<string, unknown> | null,
    submitBefore: fromUnixSeconds(row.submitBefore),
    fields: fields.map((field) => ({
      path: field.path,
      value: "value" in field ? (field.value as string | boolean | number) : null,
      audience: "audience" in field ? field.audience : audienceOf(field.path),
    })),
    evaluation:
      onFile === null || judged === null
        ? null
        : { specification: judgedBy(onFile), rules: judged.rules, counts: judged.counts },
  };
}

type Row = Awaited<ReturnType<ReturnType<typeof ownBatches>["executeTakeFirstOrThrow"]>>;

const shown = ({ id: _, createdAt, sealedTime, quantity, ...row }: Row) => ({
  gtin: row.gtin,
  lot: row.lot,
  unit: row.unit,
  product: row.product,
  productName: row.productName,
  producedOn: row.producedOn,
  bestBefore: row.bestBefore,
  operator: row.operator,
  operatorName: row.operatorName,
  controlBody: row.controlBody,
  controlBodyName: row.controlBodyName,
  certificate: row.certificate,
  seal: row.seal,
  state: row.state,
  endedBecause: row.endedBecause,
  measure: row.measure,
  quantity: String(quantity),
  registeredAt: createdAt.toISOString(),
  sealedAt: sealedTime === null ? null : fromUnixSeconds(sealedTime),
});
