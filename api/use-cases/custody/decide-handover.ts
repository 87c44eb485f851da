import { handoverState } from "../../../core/custody/handover-state.ts";
import { noDocument } from "../../../core/custody/no-document.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { statementHash } from "../../../core/seal/statement-hash.ts";
import type { Statement } from "../../../core/seal/statements.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Parts, Trx } from "../parts.ts";
import { sendAct } from "../send-act.ts";
import { heldBatch } from "./held-batch.ts";
import { openingsOf } from "./openings.ts";
import { handoverNotFound, readHandover } from "./read-handovers.ts";
import { tellParty } from "./tell-party.ts";

/**
 * Accepts a handover in the name of who is to receive it: signs it with their key and queues it, once the registry has been
 * asked whether it would take it.
 *
 * @throws FiligranaError `handover/not-found`, `handover/not-competent`, `handover/state-forbids`; the registry's own refusal.
 */
export async function acceptHandover(parts: Parts, trx: Trx, caller: Caller, handover: string) {
  const row = await openHandover(parts, trx, caller, handover, "to");
  await heldBatch(trx, row.from, row);
  const toSignature = await parts.vault.sign(caller.actor, handover, trx);
  const openings = await openingsOf(trx, [{ seal: row.seal, batch: row.batch, actor: row.from }]);
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    operation: "handOver",
    subject: handover,
    actor: caller.actor,
    arguments: [statementOf(row), openings, row.fromSignature, toSignature],
  });
  await decide(parts, trx, handover, { decision: "accepted", toSignature, outboxId: operation });
  await tellParty(parts, trx, "handover-accepted", handover);
  return { handover, operation };
}

/**
 * Refuses a handover in the name of who was to receive it. Nothing goes on chain: without their signature nothing can.
 *
 * @throws FiligranaError `handover/not-found`, `handover/not-competent`, `handover/state-forbids`.
 */
export async function refuseHandover(parts: Parts, trx: Trx, caller: Caller, handover: string, because: string) {
  await openHandover(parts, trx, caller, handover, "to");
  await decide(parts, trx, handover, { decision: "refused", because });
  await tellParty(parts, trx, "handover-refused", handover, because);
  return readHandover(trx, caller, handover, parts.now());
}

/**
 * Takes a proposal back: closes its id on chain for ever, so that the signature that was given is worth nothing.
 *
 * @throws FiligranaError `handover/not-found`, `handover/not-competent`, `handover/state-forbids`.
 */
export async function withdrawHandover(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  handover: string,
  because: string | undefined,
) {
  const row = await openHandover(parts, trx, caller, handover, "from");
  const cancellation = statementHash("HandoverCancellation", { handover, by: caller.actor }, parts.domain);
  const signature = await parts.vault.sign(caller.actor, cancellation, trx);
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    operation: "cancelHandover",
    subject: handover,
    actor: caller.actor,
    arguments: [statementOf(row), caller.actor, signature],
  });
  await decide(parts, trx, handover, { decision: "withdrawn", because: because ?? null, outboxId: operation });
  await tellParty(parts, trx, "handover-withdrawn", handover, because ?? "");
  return { handover, operation };
}

type Side = "from" | "to";

/** A handover that still waits for an answer, locked; only the party on `side` may decide it. */
async function openHandover(parts: Parts, trx: Trx, caller: Caller, handover: string, side: Side) {
  const row = await trx
    .selectFrom("handovers as h")
    .leftJoin("chainHandovers as c", "c.handover", "h.handover")
    .selectAll("h")
    .select("c.blockNumber as recordedIn")
    .where("h.handover", "=", handover)
    .forUpdate("h")
    .executeTakeFirst();
  if (row === undefined || (row.from !== caller.actor && row.to !== caller.actor)) throw handoverNotFound(handover);
  if (row[side] !== caller.actor)
    throw new FiligranaError(
      "handover/not-competent",
      side === "to" ? "who is to receive it accepts or refuses it" : "who proposed it takes it back; you may refuse it",
      { values: { handover } },
    );
  const now = BigInt(Math.floor(parts.now().getTime() / 1000));
  const state = handoverState({ ...row, operationState: null, final: null }, now);
  if (state === "proposed") return row;
  throw new FiligranaError("handover/state-forbids", `handover ${handover} is ${state} and waits for no answer`, {
    values: { handover, state },
  });
}

function statementOf(row: Awaited<ReturnType<typeof openHandover>>): Statement<"Handover"> {
  const { handoverId: handover, seal, batch, from, to, quantity, document, submitBefore } = row;
  return { handover, seal, batch, from, to, quantity, document: document ?? noDocument, submitBefore };
}

type Decided = {
  readonly decision: "accepted" | "refused" | "withdrawn";
  readonly because?: string | null;
  readonly toSignature?: string;
  readonly outboxId?: bigint;
};

async function decide(parts: Parts, trx: Trx, handover: string, decided: Decided): Promise<void> {
  await trx
    .updateTable("handovers")
    .set({ ...decided, decidedAt: parts.now() })
    .where("handover", "=", handover)
    .execute();
}
