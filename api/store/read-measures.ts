import type { Kysely } from "kysely";
import type { SubjectKind } from "../../core/chain/facts.ts";
import type { Database } from "./database.ts";

/**
 * How many measures of the same line are on record: on a batch inspectors have one line and each control body its own;
 * on anything else there is one for all.
 */
export async function measuresPlaced(
  store: Kysely<Database>,
  subjectKind: SubjectKind,
  subject: string,
  author: { readonly actor: string; readonly role: string },
): Promise<number> {
  let query = store
    .selectFrom("chainMeasures")
    .select(({ fn }) => fn.countAll<bigint>().as("placed"))
    .where("subjectKind", "=", subjectKind)
    .where("subject", "=", subject);
  if (subjectKind === "batch") {
    query =
      author.role === "inspector"
        ? query.where("authorRole", "=", "inspector")
        : query.where("author", "=", author.actor);
  }
  const { placed } = await query.executeTakeFirstOrThrow();
  return Number(placed);
}
