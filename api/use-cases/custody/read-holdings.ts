import type { Kysely } from "kysely";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../../core/http/authorisation.ts";
import { fromUnixSeconds } from "../../../core/schema/unix-seconds.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { partOf } from "../../store/part-of.ts";
import { figuresOf, holdingsBy, movementsOf } from "../../store/read-holdings.ts";
import type { PageAsked } from "../../store/read-registers.ts";
import { standings } from "../../store/read-subject-measures.ts";
import type { Label } from "./held-batch.ts";

/** What a list of holdings is narrowed to; `text` is part of a lot or of a GTIN. */
export type HoldingsAsked = PageAsked & {
  readonly product?: string | undefined;
  readonly holder?: string | undefined;
  readonly text?: string | undefined;
  /** "true": also what is used up. */
  readonly empty: "true" | "false";
};

/** Whose holdings a caller sees: its own, or everybody's (null). */
const holderSeen = (caller: Caller): string | null =>
  scopeOf(caller.role, ["holding", "read"]) === "all" ? null : caller.actor;

/** Lists what the caller holds, the newest batch first; `after` names the last one of the page before. */
export async function listHoldings(store: Kysely<Database>, caller: Caller, asked: HoldingsAsked) {
  const { after, limit, product, holder, text = "", empty } = asked;
  let query = holdingsBy(store, empty === "true" ? "all" : "not-empty")
    .orderBy("b.id", "desc")
    .orderBy("h.actor")
    .limit(limit + 1);
  const own = holderSeen(caller);
  if (own !== null) query = query.where("h.actor", "=", own);
  if (holder !== undefined) query = query.where("h.actor", "=", holder);
  if (product !== undefined) query = query.where("s.product", "=", product);
  if (text !== "") {
    const part = partOf(text);
    query = query.where((where) => where.or([where("b.lot", "ilike", part), where("b.gtin", "like", part)]));
  }
  const [, id, actor] = /^(\d{1,18})-(0x[0-9a-f]{16})$/.exec(after ?? "") ?? [];
  if (id !== undefined && actor !== undefined) {
    query = query.where((where) =>
      where.or([
        where("b.id", "<", BigInt(id)),
        where.and([where("b.id", "=", BigInt(id)), where("h.actor", ">", actor)]),
      ]),
    );
  }
  const rows = await query.execute();
  const last = rows[limit - 1];
  const next = rows.length > limit && last !== undefined ? `${last.id}-${last.holder}` : null;
  return { holdings: await shown(store, rows.slice(0, limit)), next };
}

/**
 * Gives what the caller holds of a batch and how it came to it; to authorities, what everybody holds of it.
 *
 * @throws FiligranaError `holding/not-found`, also for a batch of which only others hold something.
 */
export async function readHolding(store: Kysely<Database>, caller: Caller, { gtin, lot }: Label) {
  const batch = batchKey(gtin, lot);
  const own = holderSeen(caller);
  let query = holdingsBy(store, "all").where("h.batch", "=", batch).orderBy("h.actor").limit(200);
  if (own !== null) query = query.where("h.actor", "=", own);
  const rows = await query.execute();
  if (rows.length === 0)
    throw new FiligranaError("holding/not-found", `you hold nothing of batch ${gtin} ${lot}; GET /api/v1/holdings`, {
      values: { gtin, lot },
    });
  const movements = (await movementsOf(store, batch, own)).map(({ received, gone, time, ...row }) => ({
    ...row,
    quantity: String(received + gone),
    at: fromUnixSeconds(time),
  }));
  return { holdings: await shown(store, rows), movements };
}

type Row = Awaited<ReturnType<ReturnType<typeof holdingsBy>["executeTakeFirstOrThrow"]>>;

async function shown(store: Kysely<Database>, rows: readonly Row[]) {
  const things = rows.flatMap(({ batch, seal }) => [
    { kind: "batch" as const, id: batch },
    { kind: "seal" as const, id: seal },
  ]);
  const standing = await standings(store, things);
  const gravity = ["recall", "withdrawal", "suspension"] as const;
  return rows.map((row) => {
    const { id: _, batch, ...rest } = row;
    const { received, gone, held, proposed, onTheWay, available } = figuresOf(row);
    const standingNow = [standing({ kind: "batch", id: batch }), standing({ kind: "seal", id: row.seal })];
    return {
      ...rest,
      received: String(received),
      gone: String(gone),
      held: String(held),
      proposed: String(proposed),
      onTheWay: String(onTheWay),
      // Both parties may have signed away from here: more can be promised than is left, and then nothing is free.
      available: String(available < 0n ? 0n : available),
      measure: gravity.find((kind) => standingNow.includes(kind)) ?? null,
    };
  });
}
