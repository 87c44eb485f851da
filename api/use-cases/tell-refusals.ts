import { type Kysely, sql } from "kysely";
import type { Database } from "../store/database.ts";
import type { Parts } from "./parts.ts";
import { tellOperator } from "./tell-operator.ts";

/** The most that one round tells; the next goes on. */
const atOnce = 100;

/** Tells operators of seals that the registry refused on the way in the last seven days, each once. */
export async function tellRefusals(parts: {
  readonly store: Kysely<Database>;
  readonly jobs: Parts["jobs"];
}): Promise<void> {
  const refused = await parts.store
    .selectFrom("seals as s")
    .innerJoin("outbox as o", "o.id", "s.outboxId")
    .select("s.seal")
    .where("o.state", "=", "refused")
    .where("o.settledAt", ">", sql<Date>`now() - interval '7 days'`)
    .where(
      sql<boolean>`not exists (select 1 from notices n
        where n.actor = s.operator and n.kind = 'seal-refused' and n.path = '/seals/' || s.seal)`,
    )
    .orderBy("s.createdAt", "desc")
    .limit(atOnce)
    .execute();
  for (const { seal } of refused)
    await parts.store.transaction().execute(async (trx) => tellOperator(parts, trx, "seal-refused", seal));
}
