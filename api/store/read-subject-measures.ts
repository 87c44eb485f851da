import type { Kysely } from "kysely";
import type { SubjectKind } from "../../core/chain/facts.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { type StandingKind, standingKinds } from "../../core/verify/standing-measure.ts";
import type { Database } from "./database.ts";

/** An id as measures carry it: 32 bytes, shorter ones filled up with zeros. */
export const subjectBytes = (id: string): string => id.padEnd(66, "0");

/** The measures on one thing, newest first, with their authors and reasons. */
export async function measuresOn(store: Kysely<Database>, kind: SubjectKind, id: string) {
  const rows = await store
    .selectFrom("chainMeasures as m")
    .leftJoin("actorProfiles as p", "p.actor", "m.author")
    .leftJoin("measureReasons as r", "r.commitment", "m.reason")
    .select(["m.kind", "m.author", "m.authorRole", "p.name as authorName", "r.document", "m.time", "m.transaction"])
    .where("m.subjectKind", "=", kind)
    .where("m.subject", "=", subjectBytes(id))
    .orderBy("m.blockNumber", "desc")
    .orderBy("m.logIndex", "desc")
    .execute();
  return rows.map(({ time, document, ...row }) => ({
    ...row,
    reason: document as Record<string, unknown> | null,
    placedAt: fromUnixSeconds(time),
  }));
}

type Placed = { readonly kind: string; readonly author: string; readonly authorRole: string };

/**
 * The gravest measure that stands, from the measures on one thing, newest first.
 *
 * On a batch inspectors have one line and each control body its own, and the last of each line stands; on anything else
 * there is one line for all.
 */
export function standingOf(kind: SubjectKind, measures: readonly Placed[]): StandingKind | null {
  const lines = new Map<string, string>();
  for (const { kind: measure, author, authorRole } of measures) {
    const line = kind !== "batch" || authorRole === "inspector" ? "" : author;
    if (!lines.has(line)) lines.set(line, measure);
  }
  const standing = [...lines.values()];
  return standingKinds.find((one) => standing.includes(one)) ?? null;
}

/** The gravest measure that stands on each of several things, by kind and id. */
export async function standings(
  store: Kysely<Database>,
  things: readonly { readonly kind: SubjectKind; readonly id: string }[],
): Promise<(thing: { readonly kind: SubjectKind; readonly id: string }) => StandingKind | null> {
  if (things.length === 0) return () => null;
  const rows = await store
    .selectFrom("chainMeasures")
    .select(["subjectKind", "subject", "kind", "author", "authorRole"])
    .where("subject", "in", [...new Set(things.map(({ id }) => subjectBytes(id)))])
    .orderBy("blockNumber", "desc")
    .orderBy("logIndex", "desc")
    .execute();
  return ({ kind, id }) =>
    standingOf(
      kind,
      rows.filter((row) => row.subjectKind === kind && row.subject === subjectBytes(id)),
    );
}
