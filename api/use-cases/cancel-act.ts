import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { cancelCall } from "../chain/access-manager.ts";
import { enqueue } from "../chain/enqueue.ts";
import type { Caller } from "../identity/caller.ts";
import { doneBy } from "../identity/done-by.ts";
import type { GovernParts } from "./govern-act.ts";
import type { Trx } from "./parts.ts";

/** PostgreSQL's numbers end beyond 9.2 × 10^18; with so many digits none is in use. */
const mostDigits = 18;

/**
 * Takes an act of governance back while its delay runs. From here on it is not done any more, unless the chain refuses
 * the cancellation.
 *
 * @param reason - Why, in words that everybody may read.
 * @throws FiligranaError `governance/not-found`; `governance/not-waiting` when it is due, done, or taken back already.
 */
export async function cancelAct(parts: GovernParts, trx: Trx, caller: Caller, id: string, reason: string) {
  const act = await actToCancel(trx, id);
  const guarded = { caller: parts.accounts.region, registry: parts.domain.verifyingContract, calldata: act.calldata };
  // Not tried beforehand: the call that schedules the act may still be on its way, and this one follows it.
  const cancellation = await enqueue(trx, {
    sender: "region",
    operation: "cancelSchedule",
    subject: act.subject,
    calldata: cancelCall(guarded),
    target: act.guard,
  });
  await trx
    .updateTable("governanceActs")
    .set({ cancellation, cancelledBy: doneBy(caller), cancelledAt: parts.now(), cancelledBecause: reason })
    .where("operation", "=", act.id)
    .execute();
  return { act: String(act.id), operation: cancellation };
}

/** The act, locked against being done meanwhile. */
async function actToCancel(trx: Trx, id: string) {
  const row = await findAct(trx, id);
  const { state } = await trx
    .selectFrom("outbox")
    .select("state")
    .where("id", "=", row.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const held = row.cancelState !== null && row.cancelState !== "refused";
  if (state === "waiting" && !held && row.guard !== null) return { ...row, guard: row.guard };
  throw new FiligranaError("governance/not-waiting", `act ${id} does not wait any more and cannot be cancelled`, {
    values: { operation: id },
  });
}

/** Finds an act of governance with its calls; `governance/not-found` when there is none of that number. */
export async function findAct(trx: Trx, id: string) {
  const row = id.length > mostDigits ? undefined : await actsBy(trx, BigInt(id)).executeTakeFirst();
  if (row) return row;
  throw new FiligranaError("governance/not-found", `no act of governance ${id}`, { values: { operation: id } });
}

function actsBy(trx: Trx, id: bigint) {
  return trx
    .selectFrom("governanceActs as g")
    .innerJoin("outbox as o", "o.id", "g.operation")
    .leftJoin("outbox as s", "s.id", "g.schedule")
    .leftJoin("outbox as c", "c.id", "g.cancellation")
    .select(["o.id", "o.operation", "o.subject", "o.calldata", "o.state", "o.final", "o.problem", "g.reason"])
    .select(["s.target as guard", "s.state as scheduleState", "c.state as cancelState"])
    .where("g.operation", "=", id);
}
