import { setImmediate } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { type JudgedEvent, judgeEvent } from "../../core/epcis-query/judge-event.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "../store/database.ts";
import { type CaptureError, invalidEvent, notDone, takenEvent } from "./capture-errors.ts";
import { captureEvents } from "./capture-events.ts";
import { keepMasterData } from "./keep-master-data.ts";
import type { CaptureDocument } from "./open-capture.ts";

type Store = Kysely<Database>;
type Capture = { readonly captureId: string; readonly actor: string; readonly behaviour: "rollback" | "proceed" };

/** An event with its place in the document, from 0. */
type Placed = { readonly at: number; readonly judged: JudgedEvent };

/** Events judged and kept before others are answered, and before the state of the job is written down again. */
const chunk = 50;

/**
 * Does a capture: judges every event, and keeps all or none (`rollback`) or those that can be kept (`proceed`). Its state
 * follows the standard's truth tables at every moment. Done again after a crash it comes to the same end: what was kept
 * already is known by its hash.
 */
export async function runCapture(store: Store, captureId: string): Promise<void> {
  const row = await store.selectFrom("captureJobs").selectAll().where("captureId", "=", captureId).executeTakeFirst();
  if (row === undefined || !row.running || row.document === null) return;
  const document = row.document as CaptureDocument;
  await (row.behaviour === "rollback" ? rollBack : proceed)(store, row, document);
}

/** Ends a capture that failed whenever it was tried: what it kept stays, and it tells that the rest was not captured. */
export async function giveUpCapture(store: Store, captureId: string): Promise<void> {
  const row = await store
    .selectFrom("captureJobs")
    .select(["captureId", "actor", "behaviour", "running", "errors"])
    .where("captureId", "=", captureId)
    .executeTakeFirst();
  if (row?.running) await finish(store, row, [...(row.errors as CaptureError[]), notDone]);
}

/** Events judged in one go, before others are answered: a few milliseconds. */
const turn = 10;

async function judge(document: CaptureDocument, from: number) {
  const errors: CaptureError[] = [];
  const good: Placed[] = [];
  for (const [index, input] of document.events.slice(from, from + chunk).entries()) {
    if (index % turn === 0) await setImmediate();
    const judged = judgeEvent(input, document.context);
    const at = from + index;
    if ("flaws" in judged) errors.push(invalidEvent(at, input, judged.flaws));
    else good.push({ at, judged });
  }
  return { errors, good };
}

/** All events, or none of them. */
async function rollBack(store: Store, capture: Capture, document: CaptureDocument): Promise<void> {
  const good: Placed[] = [];
  const errors: CaptureError[] = [];
  for (let from = 0; from < document.events.length; from += chunk) {
    const judged = await judge(document, from);
    good.push(...judged.good);
    errors.push(...judged.errors);
    if (judged.errors.length > 0) await tellErrors(store, capture, errors);
  }
  if (errors.length > 0) return finish(store, capture, errors);
  try {
    await store.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      await keepMasterData(trx, capture.actor, document.vocabularies);
      const taken: CaptureError[] = [];
      for (let from = 0; from < good.length; from += chunk)
        taken.push(...(await keep(trx, capture, good.slice(from, from + chunk))));
      if (taken.length > 0) throw new NotAll(taken);
      await finish(trx, capture, []);
    });
  } catch (error) {
    if (!(error instanceof NotAll)) throw error;
    await tellErrors(store, capture, error.errors);
    await finish(store, capture, error.errors);
  }
}

/** Takes back what a transaction had kept before an event could not be. */
class NotAll extends Error {
  readonly errors: readonly CaptureError[];
  constructor(errors: readonly CaptureError[]) {
    super("an event could not be kept");
    this.errors = errors;
  }
}

/** As many events as can be kept. */
async function proceed(store: Store, capture: Capture, document: CaptureDocument): Promise<void> {
  const errors: CaptureError[] = [];
  await store.transaction().execute((trx) => keepMasterData(trx, capture.actor, document.vocabularies));
  for (let from = 0; from < document.events.length; from += chunk) {
    const judged = await judge(document, from);
    const taken = await store.transaction().execute((trx) => keep(trx, capture, judged.good));
    if (judged.errors.length + taken.length === 0) continue;
    errors.push(...[...judged.errors, ...taken].sort((one, other) => (one.event ?? 0) - (other.event ?? 0)));
    await tellErrors(store, capture, errors);
  }
  await finish(store, capture, errors);
}

async function keep(trx: Store, { actor, captureId }: Capture, events: readonly Placed[]): Promise<CaptureError[]> {
  const kept = await captureEvents(
    trx,
    { actor },
    captureId,
    events.map(({ judged }) => judged),
  );
  return kept.flatMap((one, index) =>
    one.outcome === "taken" ? [takenEvent(events[index]?.at ?? 0, one.eventId)] : [],
  );
}

async function tellErrors(store: Store, { captureId }: Capture, errors: readonly CaptureError[]): Promise<void> {
  await store
    .updateTable("captureJobs")
    .set({ success: false, errors: JSON.stringify(errors) })
    .where("captureId", "=", captureId)
    .execute();
}

async function finish(store: Store, { captureId }: Capture, errors: readonly CaptureError[]): Promise<void> {
  const { numUpdatedRows } = await store
    .updateTable("captureJobs")
    .set({
      running: false,
      success: errors.length === 0,
      errors: JSON.stringify(errors),
      document: null,
      finishedAt: sql<Date>`clock_timestamp()`,
    })
    .where("captureId", "=", captureId)
    .where("running", "=", true)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new FiligranaError("server/unavailable", `capture ${captureId} was finished by another process`);
}
