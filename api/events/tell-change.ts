import { type Kysely, sql } from "kysely";
import type { Database } from "../store/database.ts";
import { type Change, changesChannel } from "./change.ts";

/**
 * Tells everybody who listens at `GET /api/v1/events` and may see it that something changed, once the caller's transaction
 * has committed. Of seals and operations the database itself tells, by triggers: nobody calls this for them.
 *
 * @param change - Ids, a state and numbers only: nothing that a reader would need more than the actor's own right to see.
 */
export async function tellChange(trx: Kysely<Database>, change: Change): Promise<void> {
  await sql`select pg_notify(${changesChannel}, ${JSON.stringify(change)})`.execute(trx);
}
