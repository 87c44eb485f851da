import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../../api/store/database.ts";

/** The rows of a query over whole tables, which may take longer than the API would ever let one take. */
export async function askSlowly<T>(store: Kysely<Database>, query: RawBuilder<T>): Promise<T[]> {
  return store.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    return (await query.execute(trx)).rows;
  });
}
