import { type Kysely, sql } from "kysely";
import type { EpcisQuery } from "../../../core/epcis-query/epcis-query.ts";
import { readQuery } from "../../../core/epcis-query/read-query.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";

/** A named query as its actor wrote it. */
export type NamedQuery = { readonly name: string; readonly query: Readonly<Record<string, unknown>> };

/** Whose query it is and what it is called: each actor has names of its own. */
export type QueryKey = { readonly actor: string; readonly name: string };

/**
 * Keeps a query under a name of the caller's actor.
 *
 * @throws FiligranaError `query/invalid` when it cannot be read, `query/already-exists`, `query/too-many`.
 */
export async function createQuery(
  trx: Kysely<Database>,
  { actor }: Pick<Caller, "actor">,
  { name, query }: NamedQuery,
): Promise<void> {
  readQuery(query);
  // One at a time for each actor, so that two requests do not both take the last place.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`queries ${actor}`}, 0))`.execute(trx);
  const { count } = await trx
    .selectFrom("epcisQueries")
    .select(({ fn }) => fn.countAll<bigint>().as("count"))
    .where("actor", "=", actor)
    .executeTakeFirstOrThrow();
  const max = limits.queriesPerActor;
  if (count >= max)
    throw new FiligranaError("query/too-many", `${max} named queries are kept; delete one first`, { values: { max } });
  const made = await trx
    .insertInto("epcisQueries")
    .values({ actor, name, query: JSON.stringify(query) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("name")
    .executeTakeFirst();
  if (made === undefined)
    throw new FiligranaError("query/already-exists", "there is a query of this name; take another, or delete it", {
      values: { name },
    });
}

/** The caller's queries by name, after one of them; one more than `limit` when there are more. */
export async function listQueries(
  store: Kysely<Database>,
  { actor }: Pick<Caller, "actor">,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<NamedQuery[]> {
  let query = store.selectFrom("epcisQueries").select(["name", "query"]).where("actor", "=", actor);
  if (after !== null) query = query.where("name", ">", after);
  return query
    .orderBy("name")
    .limit(limit + 1)
    .execute();
}

/** @throws FiligranaError `query/not-found`, also for another actor's. */
export async function findQuery(store: Kysely<Database>, { actor, name }: QueryKey): Promise<NamedQuery> {
  const found = await store
    .selectFrom("epcisQueries")
    .select(["name", "query"])
    .where("actor", "=", actor)
    .where("name", "=", name)
    .executeTakeFirst();
  if (found !== undefined) return found;
  throw new FiligranaError("query/not-found", "the caller has no query of this name", { values: { name } });
}

/** What a named query asks. */
export const askedBy = ({ query }: NamedQuery): EpcisQuery => readQuery(query);

/**
 * Forgets a query together with its subscriptions; whoever streams it is disconnected.
 *
 * @throws FiligranaError `query/not-found`, also for another actor's.
 */
export async function deleteQuery(store: Kysely<Database>, { actor, name }: QueryKey): Promise<void> {
  await findQuery(store, { actor, name });
  await store.deleteFrom("epcisQueries").where("actor", "=", actor).where("name", "=", name).execute();
}
