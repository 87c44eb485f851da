import type { Kysely } from "kysely";
import { nobodysKey } from "../../core/chain/nobodys-key.ts";
import type { Database } from "./database.ts";

/** Whether the actor's key on chain is the one that nobody holds: its appointment has ended. */
export async function appointmentHasEnded(store: Kysely<Database>, actor: string): Promise<boolean> {
  const latest = await store
    .selectFrom("chainActorKeys")
    .select("signer")
    .where("actor", "=", actor)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return latest?.signer === nobodysKey;
}
