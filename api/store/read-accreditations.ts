import { type Kysely, sql } from "kysely";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Database } from "./database.ts";
import type { PageAsked } from "./read-registers.ts";

type AccreditationsAsked = PageAsked & { readonly controlBody?: string | undefined };

/** The register of accreditations, each at its latest interval, in order of control body and scheme. */
export async function listAccreditations(store: Kysely<Database>, asked: AccreditationsAsked, now: Date) {
  const { after, limit, controlBody } = asked;
  let query = store
    .selectFrom("chainAccreditations as a")
    .innerJoin("actorProfiles as p", "p.actor", "a.controlBody")
    .distinctOn(["a.controlBody", "a.scheme"])
    .select(["a.controlBody", "p.name", "a.scheme", "a.from", "a.until"])
    .select(
      sql<"suspension" | "withdrawal" | null>`(
        select nullif(m.kind, 'reinstatement') from chain_measures m
        where m.subject_kind = 'actor' and m.subject = rpad(a.control_body, 66, '0')
        order by m.block_number desc, m.log_index desc limit 1)`.as("measure"),
    )
    .orderBy("a.controlBody")
    .orderBy("a.scheme")
    .orderBy("a.blockNumber", "desc")
    .orderBy("a.logIndex", "desc")
    .limit(limit + 1);
  if (controlBody !== undefined) query = query.where("a.controlBody", "=", controlBody);
  const [body, scheme] = /^(0x[0-9a-f]{16})~([A-Z0-9]{1,8})$/.exec(after ?? "")?.slice(1) ?? [];
  if (body !== undefined && scheme !== undefined) {
    query = query.where(sql<boolean>`(a.control_body, a.scheme) > (${body}, ${scheme})`);
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const seconds = BigInt(Math.floor(now.getTime() / 1000));
  return {
    accreditations: page.map((row) => ({
      ...row,
      from: fromUnixSeconds(row.from),
      until: fromUnixSeconds(row.until),
      state: stateAt(row, seconds),
    })),
    next: rows.length > limit && last !== undefined ? `${last.controlBody}~${last.scheme}` : null,
  };
}

/** Intervals are half-open: [from, until). */
function stateAt({ from, until }: { from: bigint; until: bigint }, now: bigint): "future" | "in-force" | "ended" {
  if (now < from) return "future";
  return now < until ? "in-force" : "ended";
}
