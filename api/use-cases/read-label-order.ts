import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";

/** A page of orders; of one batch when it is named. */
export type OrdersAsked = {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly gtin?: string | undefined;
  readonly lot?: string | undefined;
};

/** Gives one of the caller's orders; `label/not-found` also when it is somebody else's. */
export async function readLabelOrder(store: Kysely<Database>, caller: Caller, order: string) {
  const row = await ordersOf(store, caller).where("o.labelOrder", "=", order).executeTakeFirst();
  if (row === undefined) throw orderNotFound(order);
  return shown(row);
}

/** Lists the caller's orders, newest first; `after` is the last id of the page before. */
export async function listLabelOrders(store: Kysely<Database>, caller: Caller, asked: OrdersAsked) {
  const { after, limit, gtin, lot } = asked;
  let query = ordersOf(store, caller)
    .orderBy("o.createdAt", "desc")
    .orderBy("o.labelOrder")
    .limit(limit + 1);
  if (gtin !== undefined) query = query.where("o.gtin", "=", gtin.padStart(14, "0"));
  if (lot !== undefined) query = query.where("o.lot", "=", lot);
  if (after !== undefined) {
    const last = store.selectFrom("labelOrders").select("createdAt").where("labelOrder", "=", after);
    query = query.where((where) =>
      where.or([
        where("o.createdAt", "<", last),
        where.and([where("o.createdAt", "=", last), where("o.labelOrder", ">", after)]),
      ]),
    );
  }
  const rows = await query.execute();
  const orders = rows.slice(0, limit).map(shown);
  return { orders, next: rows.length > limit ? (orders.at(-1)?.order ?? null) : null };
}

/** The answer about an order that the caller has not. */
export function orderNotFound(order: string): FiligranaError {
  return new FiligranaError("label/not-found", `no order of labels ${order} of yours`, { values: { order } });
}

function ordersOf(store: Kysely<Database>, caller: Caller) {
  const query = store
    .selectFrom("labelOrders as o")
    .selectAll("o")
    .select((select) =>
      select
        .selectFrom("items as i")
        .whereRef("i.labelOrder", "=", "o.labelOrder")
        .where("i.voidedAt", "is not", null)
        .select((count) => count.fn.countAll<bigint>().as("n"))
        .as("voided"),
    );
  return scopeOf(caller.role, ["labelOrder", "read"]) === "all" ? query : query.where("o.operator", "=", caller.actor);
}

type Row = Awaited<ReturnType<ReturnType<typeof ordersOf>["executeTakeFirstOrThrow"]>>;

function shown(row: Row) {
  const { format, sheet, size, dpi, language, startAt, facts } = row.spec;
  const keptUntil =
    row.state === "ready" && row.readyAt !== null ? row.readyAt.getTime() + limits.labelFileKeptMs : null;
  return {
    order: row.labelOrder,
    gtin: row.gtin,
    lot: row.lot,
    product: facts.product,
    format,
    sheet,
    ...size,
    dpi,
    language,
    startAt,
    count: row.count,
    items: row.items,
    state: row.state,
    made: row.made,
    voided: Number(row.voided ?? 0n),
    bytes: row.bytes === null ? null : String(row.bytes),
    sha256: row.sha256?.toString("hex") ?? null,
    problem: row.problem,
    orderedAt: row.createdAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
    keptUntil: keptUntil === null ? null : new Date(keptUntil).toISOString(),
  };
}
