import { sql } from "kysely";
import pg from "pg";
import { eventTables } from "../../api/indexer/apply-step.ts";
import { indexerLock } from "../../api/indexer/run-indexer.ts";
import type { FsckParts } from "./fsck-parts.ts";
import { readChain } from "./index-afresh.ts";

/**
 * Throws the read model away and reads it from the chain again, while no indexer is at work.
 *
 * @throws Error when one is.
 */
export async function rebuild(parts: FsckParts): Promise<void> {
  const client = new pg.Client({ connectionString: parts.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [
      String(indexerLock),
    ]);
    if (!rows[0]?.held) throw new Error("an indexer is at work on this database: stop the product first");
    const tables = [...eventTables, "chainBlocks", "chainCursor"] as const;
    await parts.store.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      for (const table of tables) await trx.deleteFrom(table).execute();
    });
    await readChain(parts);
  } finally {
    await client.end();
  }
}
