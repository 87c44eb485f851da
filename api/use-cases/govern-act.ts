import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Words } from "../../core/specification/words.ts";
import { delayOf, guardOf, scheduleCall, scheduleIdOf, simulateAllowed } from "../chain/access-manager.ts";
import { encodeCall } from "../chain/encode-call.ts";
import { enqueue } from "../chain/enqueue.ts";
import { simulate } from "../chain/simulate.ts";
import type { Caller } from "../identity/caller.ts";
import { doneBy } from "../identity/done-by.ts";
import type { Parts, Trx } from "./parts.ts";

/** An act of the region: a call of the registry that the guard of governance lets only the region make. */
export type GovernanceAct = {
  readonly operation: string;
  /** The id of what it is about: actor, product, or the registry's address. */
  readonly subject: string;
  readonly arguments: readonly unknown[];
  /** Why, for people, where that is asked for. */
  readonly reason?: Words;
};

/** What it takes to do an act of the region. */
export type GovernParts = Pick<Parts, "request" | "domain" | "accounts" | "now">;

/** An act on its way. `dueAt`: the earliest instant at which it is done by itself; null when it need not wait. */
export type Governed = { readonly operation: bigint; readonly dueAt: string | null };

/**
 * Does an act of the region: at once where the chain asks for no delay, and otherwise it is scheduled there and done by
 * itself when the delay is over.
 *
 * @throws FiligranaError - The contract's own refusal in words, before anything is spent or scheduled;
 * `governance/already-scheduled` when this very act waits.
 */
export async function governAct(parts: GovernParts, trx: Trx, caller: Caller, act: GovernanceAct): Promise<Governed> {
  const { operation, subject, reason } = act;
  const calldata = encodeCall(operation, act.arguments);
  return governCall(parts, trx, caller, { operation, subject, calldata, ...(reason ? { reason } : {}) });
}

/** An act as the outbox keeps it; `againOf` is the act that it schedules once more. */
export type GovernanceCall = Omit<GovernanceAct, "arguments"> & {
  readonly calldata: string;
  readonly againOf?: bigint;
};

/** As {@link governAct}, for a call that is encoded already. */
export async function governCall(parts: GovernParts, trx: Trx, caller: Caller, act: GovernanceCall): Promise<Governed> {
  const guarded = { caller: parts.accounts.region, registry: parts.domain.verifyingContract, calldata: act.calldata };
  const guard = await guardOf(parts.request, guarded.registry);
  const delay = await delayOf(parts.request, guard, guarded);
  const { operation, subject, calldata } = act;
  const message = { sender: "region", operation, subject } as const;
  // Without any right the registry's own refusal says so.
  if (delay === 0n || delay === null) {
    await simulate(parts.request, { from: guarded.caller, to: guarded.registry, data: calldata });
    const id = await enqueue(trx, { ...message, calldata });
    await keep(parts, trx, caller, act, { operation: id });
    return { operation: id, dueAt: null };
  }
  await simulateAllowed(parts.request, guard, guarded);
  await refuseTwice(trx, act);
  const data = scheduleCall(guarded);
  await simulate(parts.request, { from: guarded.caller, to: guard, data });
  const schedule = await enqueue(trx, { ...message, operation: "schedule", calldata: data, target: guard });
  const id = await enqueue(trx, { ...message, calldata, state: "waiting" });
  const due = BigInt(Math.ceil(parts.now().getTime() / 1000)) + delay;
  await keep(parts, trx, caller, act, {
    operation: id,
    schedule,
    scheduleId: scheduleIdOf(guarded),
    due,
    delayS: delay,
  });
  return { operation: id, dueAt: new Date(Number(due) * 1000).toISOString() };
}

type Kept = {
  readonly operation: bigint;
  readonly schedule?: bigint;
  readonly scheduleId?: string;
  readonly due?: bigint;
  readonly delayS?: bigint;
};

async function keep(parts: GovernParts, trx: Trx, caller: Caller, act: GovernanceCall, kept: Kept): Promise<void> {
  const { reason, againOf = null } = act;
  await trx
    .insertInto("governanceActs")
    .values({
      ...kept,
      againOf,
      askedBy: doneBy(caller),
      askedAt: parts.now(),
      reason: reason === undefined ? null : JSON.stringify(reason),
    })
    .execute();
}

/** The guard schedules the same call once at a time; this says so before anything is sent. */
async function refuseTwice(trx: Trx, { calldata, subject }: GovernanceCall): Promise<void> {
  const waiting = await trx
    .selectFrom("outbox")
    .select("id")
    .where("subject", "=", subject)
    .where("state", "=", "waiting")
    .where("calldata", "=", calldata)
    .executeTakeFirst();
  if (waiting === undefined) return;
  const operation = String(waiting.id);
  throw new FiligranaError("governance/already-scheduled", `this very act waits already as ${operation}`, {
    values: { operation },
  });
}
