import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { BatchDraft } from "../../core/schema/batch-draft.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import type { PageAsked } from "../store/read-registers.ts";
import type { Parts, Trx } from "./parts.ts";

/** The most drafts that an operator keeps at once: nobody has more batches half typed. */
const mostDrafts = 200;

/** Keeps a new draft of the caller's. Throws FiligranaError `draft/too-many`. */
export async function createDraft(parts: Parts, trx: Trx, caller: Caller, content: BatchDraft) {
  const { kept } = await trx
    .selectFrom("batchDrafts")
    .select(({ fn }) => fn.countAll<bigint>().as("kept"))
    .where("actor", "=", caller.actor)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(kept) >= mostDrafts) throw tooMany("drafts", mostDrafts);
  const row = await trx
    .insertInto("batchDrafts")
    .values({ draft: parts.newId(), actor: caller.actor, version: 1, content: JSON.stringify(content), endedAt: null })
    .returning(["draft", "version", "updatedAt"])
    .executeTakeFirstOrThrow();
  return saved(row);
}

/** The answer to who keeps more unfinished work than serves anybody. */
export const tooMany = (what: string, most: number): FiligranaError =>
  new FiligranaError("draft/too-many", `${most} ${what} are kept already; put some away first`, { values: { most } });

/** Lists the caller's drafts, the last written first; `after` is the last one of the page before. */
export async function listDrafts(
  store: Kysely<Database>,
  caller: Caller,
  asked: PageAsked & { readonly ended: boolean },
) {
  let query = store
    .selectFrom("batchDrafts as d")
    .selectAll("d")
    .where("d.actor", "=", caller.actor)
    .where("d.endedAt", asked.ended ? "is not" : "is", null)
    .orderBy("d.updatedAt", "desc")
    .orderBy("d.draft")
    .limit(asked.limit + 1);
  const { after } = asked;
  if (after !== undefined) {
    const last = store
      .selectFrom("batchDrafts")
      .select("updatedAt")
      .where("draft", "=", after)
      .where("actor", "=", caller.actor);
    query = query.where((where) =>
      where.or([
        where("d.updatedAt", "<", last),
        where.and([where("d.updatedAt", "=", last), where("d.draft", ">", after)]),
      ]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, asked.limit);
  return { drafts: page.map(shown), next: rows.length > asked.limit ? (page.at(-1)?.draft ?? null) : null };
}

/** Gives one of the caller's drafts, also an ended one. Throws FiligranaError `draft/not-found` also for another's. */
export async function readDraft(store: Kysely<Database>, caller: Caller, draft: string) {
  const row = await store
    .selectFrom("batchDrafts")
    .selectAll()
    .where("draft", "=", draft)
    .where("actor", "=", caller.actor)
    .executeTakeFirst();
  if (row === undefined) throw notFound(draft);
  return shown(row);
}

/**
 * Writes a draft over the version that the writer had read.
 *
 * @throws FiligranaError `draft/not-found`, also for another's and for one that was put away; `draft/stale` with the version
 * that is there when somebody wrote in between: nothing is lost, neither here nor at the writer's.
 */
export async function writeDraft(
  store: Kysely<Database>,
  caller: Caller,
  draft: string,
  { version, content }: { readonly version: number; readonly content: BatchDraft },
) {
  const row = await store
    .updateTable("batchDrafts")
    .set(({ eb }) => ({ content: JSON.stringify(content), version: eb("version", "+", 1), updatedAt: new Date() }))
    .where("draft", "=", draft)
    .where("actor", "=", caller.actor)
    .where("version", "=", version)
    .where("endedAt", "is", null)
    .returning(["draft", "version", "updatedAt"])
    .executeTakeFirst();
  if (row !== undefined) return saved(row);
  const there = await readDraft(store, caller, draft);
  if (there.endedAt !== null) throw notFound(draft);
  throw new FiligranaError(
    "draft/stale",
    `the draft is at version ${there.version}, and version ${version} was to be written over; read it and decide again`,
    { values: { draft, version: there.version, given: version } },
  );
}

/** Puts a draft away or takes it up again; doing it twice changes nothing. Throws FiligranaError `draft/not-found`. */
export async function endDraft(store: Kysely<Database>, caller: Caller, draft: string, endedAt: Date | null) {
  const row = await store
    .updateTable("batchDrafts")
    .set({ endedAt })
    .where("draft", "=", draft)
    .where("actor", "=", caller.actor)
    .returning(["draft", "version", "updatedAt"])
    .executeTakeFirst();
  if (row === undefined) throw notFound(draft);
  return saved(row);
}

const notFound = (draft: string): FiligranaError =>
  new FiligranaError("draft/not-found", `no draft ${draft} of yours`, { values: { draft } });

const saved = ({ updatedAt, ...row }: { draft: string; version: number; updatedAt: Date }) => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
});

type Row = { draft: string; version: number; content: object; createdAt: Date; updatedAt: Date; endedAt: Date | null };

const shown = ({ draft, version, content, createdAt, updatedAt, endedAt }: Row) => ({
  draft,
  version,
  content: content as BatchDraft,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
