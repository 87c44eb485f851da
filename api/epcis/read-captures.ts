import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";

const columns = [
  "captureId",
  "behaviour",
  "running",
  "success",
  "errors",
  "createdAt",
  "finishedAt",
  "position",
] as const;

/** A capture as the binding tells it, and its place in the list. */
const shown = (row: {
  captureId: string;
  behaviour: "rollback" | "proceed";
  running: boolean;
  success: boolean;
  errors: Record<string, unknown>[];
  createdAt: Date;
  finishedAt: Date | null;
  position: bigint;
}) => ({
  position: row.position,
  job: {
    captureID: row.captureId,
    createdAt: row.createdAt.toISOString(),
    ...(row.finishedAt === null ? {} : { finishedAt: row.finishedAt.toISOString() }),
    running: row.running,
    success: row.success,
    captureErrorBehaviour: row.behaviour,
    errors: row.errors,
  },
});

/** The caller's captures, the newest first, from before one place in the list; one more than `limit` when there are more. */
export async function listCaptures(
  store: Kysely<Database>,
  { actor }: Pick<Caller, "actor">,
  { before, limit }: { readonly before: bigint | null; readonly limit: number },
) {
  let query = store.selectFrom("captureJobs").select(columns).where("actor", "=", actor);
  if (before !== null) query = query.where("position", "<", before);
  const rows = await query
    .orderBy("position", "desc")
    .limit(limit + 1)
    .execute();
  return rows.map(shown);
}

/**
 * One of the caller's captures.
 *
 * @throws FiligranaError `capture/not-found`, also for another actor's.
 */
export async function readCapture(store: Kysely<Database>, { actor }: Pick<Caller, "actor">, captureId: string) {
  const row = await store
    .selectFrom("captureJobs")
    .select(columns)
    .where("captureId", "=", captureId)
    .where("actor", "=", actor)
    .executeTakeFirst();
  if (row !== undefined) return shown(row).job;
  throw new FiligranaError("capture/not-found", "none of your captures has this id", {
    values: { capture: captureId.slice(0, 100) },
  });
}
