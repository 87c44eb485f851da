import type { Kysely } from "kysely";
import type { Database } from "../store/database.ts";
import type { Caller } from "./caller.ts";

/** Who did something, as histories keep it: a person, or a machine by the label of its service token. */
export type Author = { readonly person: string | null; readonly name: string };

/** Names the person behind a caller, or the service token that it came in by. */
export async function nameOfCaller(store: Kysely<Database>, caller: Caller): Promise<Author> {
  if (caller.person !== null) return { person: caller.person.id, name: caller.person.name };
  const token = await store
    .selectFrom("serviceTokens")
    .select("label")
    .where("id", "=", caller.token)
    .executeTakeFirst();
  return { person: null, name: token?.label ?? caller.token };
}
