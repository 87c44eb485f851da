import type { Kysely } from "kysely";
import type { Database } from "./database.ts";
import type { PageAsked } from "./read-registers.ts";

/** The region's acts with their calls, newest first; `open` leaves out what is done or came to nothing. */
export async function readGovernanceActs(store: Kysely<Database>, { after, limit }: PageAsked, open: boolean) {
  let query = store
    .selectFrom("governanceActs as g")
    .innerJoin("outbox as o", "o.id", "g.operation")
    .leftJoin("outbox as s", "s.id", "g.schedule")
    .leftJoin("outbox as c", "c.id", "g.cancellation")
    .leftJoin("actorProfiles as p", "p.actor", "o.subject")
    .leftJoin("products as r", "r.product", "o.subject")
    .leftJoin("people as person", "person.person", "g.askedBy")
    .leftJoin("serviceTokens as t", "t.id", "g.askedBy")
    .select(["o.id", "o.operation", "o.subject", "o.calldata", "o.state", "o.final", "o.problem"])
    .select(["s.state as schedule", "c.state as cancellation"])
    .select(["g.reason", "g.askedAt", "g.due", "g.delayS", "g.cancelledAt", "g.cancelledBecause", "g.againOf"])
    .select(["p.name as actorName", "r.name as productName", "person.name as personName", "t.label as tokenLabel"])
    .orderBy("o.id", "desc")
    .limit(limit + 1);
  if (/^\d{1,18}$/.test(after ?? "")) query = query.where("o.id", "<", BigInt(after ?? "0"));
  if (open) query = query.where("o.state", "!=", "refused").where("o.final", "=", false);
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  return { page, next: rows.length > limit ? String(page.at(-1)?.id) : null };
}
