import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Database } from "../store/database.ts";
import { scheduleOf } from "./access-manager.ts";
import { accessManagerInterface } from "./encode-call.ts";
import { fetchLogs } from "./fetch-logs.ts";
import { readTip } from "./finality.ts";
import { changeRow, problemJson } from "./outbox-row.ts";
import { readBlock } from "./read-block.ts";
import type { SubmitterParts } from "./submitter-parts.ts";

/** An act of governance whose delay is not over, with the calls that schedule it and take it back. */
type WaitingAct = Awaited<ReturnType<typeof waitingActs>>[number];

/**
 * Looks after the acts of governance that wait: what the guard says of their time is written down, what is due is put in
 * the queue, and what will never be due is refused with its reason.
 */
export async function releaseActs(parts: SubmitterParts): Promise<void> {
  for (const act of await waitingActs(parts.store)) await settleAct(parts, act);
}

async function settleAct(parts: SubmitterParts, act: WaitingAct): Promise<void> {
  if (act.scheduleState === "refused") return refuse(parts, act, JSON.stringify(act.scheduleProblem));
  if (act.cancelState === "mined" && act.cancelFinal) return refuse(parts, act, problemJson(cancelled(act)));
  if (act.scheduleState !== "mined" || act.guard === null || act.scheduleId === null) return;
  if (act.cancelState !== null && act.cancelState !== "refused") return;
  if (act.scheduleNumber !== null && act.due !== null && act.due > nowSeconds()) return;
  const { due, number } = await scheduleOf(parts.request, act.guard, act.scheduleId);
  if (due > 0n && (act.scheduleNumber !== number || act.due !== due)) await keepDue(parts.store, act, due, number);
  else if (due > 0n) await release(parts.store, act);
  else if (act.scheduleFinal) await whatBecame(parts, { ...act, guard: act.guard, scheduleId: act.scheduleId });
}

const nowSeconds = () => BigInt(Math.floor(Date.now() / 1000));

function waitingActs(store: Kysely<Database>) {
  return store
    .selectFrom("outbox as o")
    .innerJoin("governanceActs as g", "g.operation", "o.id")
    .innerJoin("outbox as s", "s.id", "g.schedule")
    .leftJoin("outbox as c", "c.id", "g.cancellation")
    .select(["o.id", "o.state", "o.operation", "g.scheduleId", "g.scheduleNumber", "g.due", "g.cancelledBecause"])
    .select(["s.state as scheduleState", "s.final as scheduleFinal", "s.problem as scheduleProblem"])
    .select(["s.target as guard", "c.state as cancelState", "c.final as cancelFinal"])
    .where("o.state", "=", "waiting")
    .orderBy("o.id")
    .execute();
}

async function keepDue(store: Kysely<Database>, act: WaitingAct, due: bigint, scheduleNumber: bigint): Promise<void> {
  await store.updateTable("governanceActs").set({ due, scheduleNumber }).where("operation", "=", act.id).execute();
}

/** Under the row's lock, so that a cancellation either comes before and holds it, or finds it gone. */
async function release(store: Kysely<Database>, act: WaitingAct): Promise<void> {
  await store.transaction().execute(async (trx) => {
    await trx.selectFrom("outbox").select("id").where("id", "=", act.id).forUpdate().execute();
    const held = await trx
      .selectFrom("governanceActs as g")
      .innerJoin("outbox as c", "c.id", "g.cancellation")
      .select("c.id")
      .where("g.operation", "=", act.id)
      .where("c.state", "!=", "refused")
      .executeTakeFirst();
    if (held === undefined) await changeRow(trx, act, { state: "queued" });
  });
}

/** It was scheduled, for good, and is not any more: it was done or taken back by another way, or nobody did it in time. */
async function whatBecame(
  parts: SubmitterParts,
  act: WaitingAct & { readonly guard: string; readonly scheduleId: string },
): Promise<void> {
  const done = await lastLog(parts, act, "OperationExecuted");
  const takenBack = await lastLog(parts, act, "OperationCanceled");
  if (done !== null) {
    const { final } = await readTip(parts.request, parts.finality);
    if (done > final.number) return;
    await changeRow(parts.store, act, { state: "mined", blockNumber: done, final: true, settled: true });
    return;
  }
  await refuse(parts, act, problemJson(takenBack === null ? expired(act) : cancelled(act)));
}

/** The block of the guard's newest event of that kind about this schedule; null when there is none. */
async function lastLog(
  { request, deployedAt }: SubmitterParts,
  act: { readonly guard: string; readonly scheduleId: string; readonly scheduleNumber: bigint | null },
  event: "OperationExecuted" | "OperationCanceled",
): Promise<bigint | null> {
  const head = await readBlock(request, "latest");
  const [kind, id, number] = accessManagerInterface.encodeFilterTopics(event, [act.scheduleId, act.scheduleNumber]);
  const topics = [kind, id, number].map((topic) => (typeof topic === "string" ? topic : null));
  const range = { from: deployedAt, to: head?.number ?? deployedAt };
  const logs = await fetchLogs(request, { address: act.guard, topics, ...range });
  return logs.at(-1)?.blockNumber ?? null;
}

async function refuse({ store }: SubmitterParts, act: WaitingAct, problem: string): Promise<void> {
  await changeRow(store, act, { state: "refused", problem, final: true, settled: true });
}

const cancelled = (act: WaitingAct) =>
  new FiligranaError(
    "governance/cancelled",
    `the act was cancelled before it was due: ${act.cancelledBecause ?? "on the chain itself"}`,
    {
      values: { operation: String(act.id) },
    },
  );

const expired = (act: WaitingAct) =>
  new FiligranaError(
    "governance/expired",
    `the act could be done for a week from ${new Date(Number(act.due ?? 0n) * 1000).toISOString()} and was not; schedule it again`,
    { values: { operation: String(act.id) } },
  );
