import type { Kysely } from "kysely";
import type { Database } from "../store/database.ts";
import { createToken } from "./create-token.ts";
import { hashServiceToken } from "./service-token.ts";

/** The region as it is known from the first start on; `token` is given in demo mode only. */
export type RegionAtStart = { readonly actor: string; readonly name: string; readonly token: string | null };

/** Gives the region its profile when there is none yet; it governs through an account, not as an actor on chain. */
export async function ensureRegion(store: Kysely<Database>, { actor, name, token }: RegionAtStart): Promise<void> {
  await store.transaction().execute(async (trx) => {
    const known = await trx.selectFrom("actorProfiles").select("actor").where("role", "=", "region").executeTakeFirst();
    if (!known)
      await trx.insertInto("actorProfiles").values({ actor, role: "region", name, municipality: null }).execute();
    if (token === null) return;
    const issued = await trx
      .selectFrom("serviceTokens")
      .select("id")
      .where("hash", "=", hashServiceToken(token))
      .executeTakeFirst();
    if (!issued) await createToken(trx, actor, { label: "demo", token });
  });
}
