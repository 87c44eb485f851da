import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";

/** PostgreSQL's numbers end beyond 9.2 × 10^18; with so many digits none is in use. */
const mostDigits = 18;

/**
 * Tells how an act fares on its way to the chain: to who asked for it and to the two parties of its seal; inspectors and
 * the region see all.
 *
 * @throws FiligranaError `operation/not-found`, also for somebody else's.
 */
export async function readOperation(store: Kysely<Database>, caller: Caller, id: string) {
  const row = id.length > mostDigits ? undefined : await operationsOf(store, caller, BigInt(id)).executeTakeFirst();
  if (!row)
    throw new FiligranaError("operation/not-found", `no operation ${id} of yours`, { values: { operation: id } });
  const final = row.state === "mined" && row.blockNumber !== null && row.final !== null && row.blockNumber <= row.final;
  return {
    operation: String(row.id),
    act: row.operation,
    subject: row.subject,
    state: final ? ("final" as const) : row.state,
    dueAt: row.state === "waiting" && row.due !== null ? fromUnixSeconds(row.due) : null,
    problem: row.problem as Record<string, unknown> | null,
  };
}

function operationsOf(store: Kysely<Database>, caller: Caller, id: bigint) {
  const query = store
    .selectFrom("outbox as o")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .leftJoin("seals as s", "s.seal", "o.subject")
    .leftJoin("governanceActs as g", "g.operation", "o.id")
    .select(["o.id", "o.operation", "o.subject", "o.state", "o.problem", "o.blockNumber", "cursor.final"])
    .select(["g.due"])
    .where("o.id", "=", id);
  if (scopeOf(caller.role, ["operation", "read"]) === "all") return query;
  const { actor } = caller;
  return query.where((where) =>
    where.or([where("o.actor", "=", actor), where("s.operator", "=", actor), where("s.controlBody", "=", actor)]),
  );
}
