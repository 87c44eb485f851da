import type { Kysely } from "kysely";
import { scopeOf } from "../../../core/http/authorisation.ts";
import { fromUnixSeconds } from "../../../core/schema/unix-seconds.ts";
import type { Caller } from "../../identity/caller.ts";
import { sideOf } from "../../identity/reach.ts";
import type { Database } from "../../store/database.ts";
import type { PageAsked } from "../../store/read-registers.ts";
import { sealState } from "../read-seal.ts";

/** How many of the batches that were made are shown of each transformation. */
const outputsShown = 20;

/** Lists the transformations that the caller is a party of, the newest first; `after` is the last seal of the page before. */
export async function listTransformations(store: Kysely<Database>, caller: Caller, { after, limit }: PageAsked) {
  let query = transformationsOf(store, caller)
    .orderBy("s.createdAt", "desc")
    .orderBy("s.seal")
    .limit(limit + 1);
  if (after !== undefined) {
    const last = transformationsOf(store, caller).clearSelect().select("s.createdAt").where("s.seal", "=", after);
    query = query.where((where) =>
      where.or([
        where("s.createdAt", "<", last),
        where.and([where("s.createdAt", "=", last), where("s.seal", ">", after)]),
      ]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const [inputs, outputs] = await Promise.all([inputsOf(store, page), outputsOf(store, page)]);
  const transformations = page.map((row) => ({ ...shown(row), inputs: inputs(row.seal), outputs: outputs(row.seal) }));
  return { transformations, next: rows.length > limit ? (page.at(-1)?.seal ?? null) : null };
}

function transformationsOf(store: Kysely<Database>, caller: Caller) {
  const query = store
    .selectFrom("seals as s")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as op", "op.actor", "s.operator")
    .leftJoin("outbox as o", "o.id", "s.outboxId")
    .leftJoin("chainSeals as c", "c.seal", "s.seal")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .select(["s.seal", "s.operator", "op.name as operatorName", "s.product", "p.name as productName", "p.unit"])
    .select(["s.total", "s.count", "s.createdAt", "s.endedAt", "s.endedBecause", "s.outboxId", "o.problem"])
    .select(["o.state as operationState", "c.blockNumber as recordedIn", "c.time as sealedAt", "cursor.final"])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("sealInputs as i").select("i.seal").whereRef("i.seal", "=", "s.seal")),
    );
  if (scopeOf(caller.role, ["transformation", "read"]) === "all") return query;
  return query.where(`s.${sideOf(caller)}`, "=", caller.actor);
}

type Row = Awaited<ReturnType<ReturnType<typeof transformationsOf>["executeTakeFirstOrThrow"]>>;

const shown = (row: Row) => ({
  seal: row.seal,
  state: sealState(row),
  operator: row.operator,
  operatorName: row.operatorName,
  product: row.product,
  productName: row.productName,
  unit: row.unit,
  total: String(row.total),
  count: row.count,
  createdAt: row.createdAt.toISOString(),
  sealedAt: row.sealedAt === null ? null : fromUnixSeconds(row.sealedAt),
  operation: row.outboxId === null ? null : String(row.outboxId),
  problem: row.problem as Record<string, unknown> | null,
});

type Sealed = { readonly seal: string };
const idsOf = (page: readonly Sealed[]) => (page.length > 0 ? page.map(({ seal }) => seal) : [""]);

/** What each of several seals is made from, in the order of its statement. */
export async function inputsOf(store: Kysely<Database>, seals: readonly Sealed[]) {
  const rows = await store
    .selectFrom("sealInputs as i")
    .innerJoin("seals as s", "s.seal", "i.inputSeal")
    .innerJoin("products as p", "p.product", "s.product")
    .select(["i.seal as output", "i.gtin", "i.lot", "i.inputSeal as seal", "s.product", "p.name as productName"])
    .select(["p.unit", "i.quantity"])
    .where("i.seal", "in", idsOf(seals))
    .orderBy("i.position")
    .execute();
  const of = Map.groupBy(rows, ({ output }) => output);
  return (seal: string) =>
    (of.get(seal) ?? []).map(({ output: _, quantity, ...row }) => ({ ...row, quantity: String(quantity) }));
}

async function outputsOf(store: Kysely<Database>, seals: readonly Sealed[]) {
  const rows = await store
    .selectFrom("batches")
    .select(["seal", "gtin", "lot", "quantity"])
    .where("seal", "in", idsOf(seals))
    .where("leafIndex", "<", outputsShown)
    .orderBy("leafIndex")
    .execute();
  const of = Map.groupBy(rows, ({ seal }) => seal);
  return (seal: string) =>
    (of.get(seal) ?? []).map(({ gtin, lot, quantity }) => ({ gtin, lot, quantity: String(quantity) }));
}
