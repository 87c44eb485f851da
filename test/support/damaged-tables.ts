import { type Kysely, sql } from "kysely";
import type { Database } from "../../api/store/database.ts";

/** Keeps the rows of tables that a test is about to damage; the function that it gives puts them back. */
export async function copyTables(store: Kysely<Database>, tables: readonly string[]): Promise<() => Promise<void>> {
  await sql`create schema kept`.execute(store);
  for (const table of tables) await sql.raw(`create table kept.${table} as table public.${table}`).execute(store);
  return () =>
    store.transaction().execute(async (trx) => {
      // Put back as if nothing had been: neither triggers nor references are asked.
      await sql`set local session_replication_role = replica`.execute(trx);
      for (const table of tables) {
        await sql.raw(`delete from public.${table}`).execute(trx);
        await sql.raw(`insert into public.${table} overriding system value table kept.${table}`).execute(trx);
      }
      await sql`drop schema kept cascade`.execute(trx);
    });
}
