import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "../store/database.ts";

/**
 * Ends one of an actor's tokens, from the next request on. Ending it again changes nothing.
 *
 * @throws FiligranaError `token/not-found` when the actor has no such token.
 */
export const revokeToken = async (store: Kysely<Database>, actor: string, id: string): Promise<void> => {
  const result = await store
    .updateTable("serviceTokens")
    .set((value) => ({ revokedAt: value.fn.coalesce("revokedAt", value.val(new Date())) }))
    .where("id", "=", id)
    .where("actor", "=", actor)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw new FiligranaError("token/not-found", "this actor has no token of that id", { values: { token: id } });
};
