import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { SealState } from "../../core/seal/seal-state.ts";
import type { Caller } from "../identity/caller.ts";
import { sideOf } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";

type Progress = {
  readonly endedAt: Date | null;
  readonly endedBecause: string | null;
  /** A seal's call never waits for a delay: only acts of governance do. */
  readonly operationState: "waiting" | "queued" | "sent" | "mined" | "refused" | null;
  readonly recordedIn: bigint | null;
  readonly final: bigint | null;
};

/** Derives a seal's state from the record, the outbox and what its people did; the record has the last word. */
export function sealState({ endedAt, endedBecause, operationState, recordedIn, final }: Progress): SealState {
  if (recordedIn !== null) return final !== null && recordedIn <= final ? "final" : "recorded";
  if (endedAt !== null) return endedBecause === null ? "cancelled" : "sent-back";
  if (operationState === null) return "awaiting-countersignature";
  if (operationState === "waiting") return "queued";
  return operationState === "mined" ? "sent" : operationState;
}

/** What a reader may ask for when listing seals. */
export type SealQuery = {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly certificate?: string | undefined;
};

/** Gives one seal of the caller's with its state; `seal/not-found` also when it is somebody else's. */
export async function readSeal(store: Kysely<Database>, caller: Caller, seal: string) {
  const row = await sealsOf(store, caller).where("s.seal", "=", seal).executeTakeFirst();
  if (row) return shown(row);
  throw new FiligranaError("seal/not-found", `no seal ${seal} of yours`, { values: { seal } });
}

/** Lists the caller's seals, newest first; `after` is the last id of the page before. */
export async function listSeals(store: Kysely<Database>, caller: Caller, { after, limit, certificate }: SealQuery) {
  let query = sealsOf(store, caller)
    .orderBy("s.createdAt", "desc")
    .orderBy("s.seal")
    .limit(limit + 1);
  if (certificate !== undefined) query = query.where("s.certificate", "=", certificate);
  if (after !== undefined) {
    const last = sealsOf(store, caller).clearSelect().where("s.seal", "=", after);
    query = query.where((where) =>
      where.or([
        where("s.createdAt", "<", last.select("s.createdAt")),
        where.and([where("s.createdAt", "=", last.select("s.createdAt")), where("s.seal", ">", after)]),
      ]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit).map(shown);
  return { seals: page, next: rows.length > limit ? (page.at(-1)?.seal ?? null) : null };
}

function sealsOf(store: Kysely<Database>, caller: Caller) {
  const query = store
    .selectFrom("seals as s")
    .leftJoin("outbox as o", "o.id", "s.outboxId")
    .leftJoin("chainSeals as c", "c.seal", "s.seal")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .select([
      "s.seal",
      "s.certificate",
      "s.operator",
      "s.controlBody",
      "s.product",
      "s.total",
      "s.count",
      "s.createdAt",
    ])
    .select([
      "s.endedAt",
      "s.endedBecause",
      "o.state as operationState",
      "o.id as operation",
      "o.problem",
      "c.blockNumber as recordedIn",
    ])
    .select(["c.time as sealedAt", "c.transaction", "cursor.final"]);
  if (scopeOf(caller.role, ["seal", "read"]) === "all") return query;
  return query.where(`s.${sideOf(caller)}`, "=", caller.actor);
}

type Row = Awaited<ReturnType<ReturnType<typeof sealsOf>["executeTakeFirstOrThrow"]>>;

function shown(row: Row) {
  return {
    seal: row.seal,
    state: sealState(row),
    certificate: row.certificate,
    operator: row.operator,
    controlBody: row.controlBody,
    product: row.product,
    total: String(row.total),
    count: row.count,
    createdAt: row.createdAt.toISOString(),
    sealedAt: row.sealedAt === null ? null : new Date(Number(row.sealedAt) * 1000).toISOString(),
    transaction: row.transaction,
    operation: row.operation === null ? null : String(row.operation),
    endedBecause: row.endedBecause,
    problem: row.problem as Record<string, unknown> | null,
  };
}
