import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { applyStep } from "../../api/indexer/apply-step.ts";
import { followLogs } from "../../api/indexer/follow-logs.ts";
import { movePosition } from "../../api/indexer/move-position.ts";
import { readPosition } from "../../api/indexer/read-position.ts";
import { migrate } from "../../api/store/migrate.ts";
import { openStore, type Store } from "../../api/store/open-store.ts";
import type { FsckParts } from "./fsck-parts.ts";

/**
 * Reads the whole chain into a schema of its own, calls `use` with the schema's name, and drops it again.
 *
 * @returns What `use` gives.
 */
export async function indexAfresh<T>(parts: FsckParts, use: (schema: string) => Promise<T>): Promise<T> {
  const schema = `fsck_${randomBytes(6).toString("hex")}`;
  await sql`create schema ${sql.id(schema)}`.execute(parts.store);
  const url = new URL(parts.databaseUrl);
  url.searchParams.set("options", `-c search_path=${schema}`);
  const store = openStore(url.href, { connections: 1 });
  try {
    await migrate(store);
    await readChain({ ...parts, store });
    return await use(schema);
  } finally {
    await store.destroy();
    await sql`drop schema ${sql.id(schema)} cascade`.execute(parts.store);
  }
}

/** Fills an empty read model up to the chain's present end. */
export async function readChain(parts: FsckParts & { readonly store: Store }): Promise<void> {
  let position = await readPosition(parts.store, parts, parts.deployedAt);
  for await (const step of followLogs(parts, position)) {
    const expected = position.head.hash;
    await parts.store.transaction().execute((trx) => applyStep(trx, expected, step));
    position = movePosition(position, step);
  }
}
