import { sql } from "kysely";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Store } from "../store/open-store.ts";

/** Since when new certificates, seals, movements and anchors are stopped, and why, where the API was told; null while they go on. */
export const readStop = async (store: Store) => {
  const row = await store
    .selectFrom("chainStops as c")
    .leftJoin("outbox as o", (join) =>
      join
        .on("o.operation", "=", "stop")
        .on(sql<boolean>`o.transactions @> jsonb_build_array(jsonb_build_object('hash', c.transaction))`),
    )
    .leftJoin("governanceActs as g", "g.operation", "o.id")
    .select(["c.stopped", "c.time", "g.reason"])
    .orderBy("c.blockNumber", "desc")
    .orderBy("c.logIndex", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.stopped ? { since: fromUnixSeconds(row.time), reason: row.reason } : null;
};
