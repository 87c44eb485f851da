import { createHash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "./database.ts";
import { type Migration, migrations } from "./migrations/migrations.ts";
import type { Store } from "./open-store.ts";

/** Any fixed number that nothing else in the database locks: the ASCII of "filigran". */
const lock = 0x66696c696772616en;

const checksum = (migration: Migration): string => createHash("sha256").update(migration.sql).digest("hex");

const knownTo = async (trx: Transaction<Database>) => {
  await sql`create table if not exists schema_migrations
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(trx);
  const applied = await trx.selectFrom("schemaMigrations").select(["name", "checksum"]).orderBy("name").execute();
  return new Map(applied.map((row) => [row.name, row.checksum]));
};

const refuse = (detail: string, name: string): never => {
  throw new FiligranaError("store/unavailable", detail, { values: { migration: name } });
};

const check = (applied: ReadonlyMap<string, string>, steps: readonly Migration[]): void => {
  const known = new Map(steps.map((step) => [step.name, checksum(step)]));
  for (const [name, sum] of applied) {
    if (!known.has(name)) refuse(`the database is newer than this program: it has had the migration ${name}`, name);
    if (known.get(name) !== sum) refuse(`the migration ${name} was changed after this database had it`, name);
  }
};

/**
 * Brings the database to the shape that this program expects: forward only, all steps in one transaction, one process at
 * a time (others wait). Does nothing when the shape is there.
 *
 * @returns The names of the steps applied now.
 * @throws FiligranaError `store/unavailable` when the database is newer than the program, or a step was edited.
 */
export const migrate = (store: Store, steps: readonly Migration[] = migrations): Promise<string[]> =>
  store.transaction().execute(async (trx) => {
    // Another process may take longer over a step than a statement may last.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);
    const applied = await knownTo(trx);
    check(applied, steps);
    const missing = steps.filter((step) => !applied.has(step.name));
    for (const step of missing) {
      await sql.raw(step.sql).execute(trx);
      await trx
        .insertInto("schemaMigrations")
        .values({ name: step.name, checksum: checksum(step) })
        .execute();
    }
    return missing.map((step) => step.name);
  });
