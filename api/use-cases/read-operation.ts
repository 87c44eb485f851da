import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "../store/database.ts";

/** Tells how an act fares on its way to the chain; `operation/not-found`. */
export async function readOperation(store: Kysely<Database>, id: string) {
  const row = await store
    .selectFrom("outbox as o")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .select(["o.id", "o.operation", "o.subject", "o.state", "o.problem", "o.blockNumber", "cursor.final"])
    .where("o.id", "=", BigInt(id.slice(0, 18)))
    .executeTakeFirst();
  if (!row) throw new FiligranaError("operation/not-found", `no operation ${id}`, { values: { operation: id } });
  const final = row.state === "mined" && row.blockNumber !== null && row.final !== null && row.blockNumber <= row.final;
  return {
    operation: String(row.id),
    act: row.operation,
    subject: row.subject,
    state: final ? ("final" as const) : row.state,
    problem: row.problem as Record<string, unknown> | null,
  };
}
