import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { findSeal, statementOfSeal } from "./find-seal.ts";
import type { Parts, Trx } from "./parts.ts";
import { keptInputs, sealCall } from "./seal-call.ts";
import { sendAct } from "./send-act.ts";
import { tellOperator } from "./tell-operator.ts";

/**
 * Countersigns a seal in the name of the calling control body, and queues it.
 *
 * @throws FiligranaError `seal/not-found` also for another body's; `seal/not-awaiting-countersignature`.
 */
export async function countersignSeal(parts: Parts, trx: Trx, caller: Caller, seal: string) {
  const row = await awaiting(trx, caller, seal);
  const countersignature = await parts.vault.sign(caller.actor, seal, trx);
  const { operator, attestation } = row;
  const statement = statementOfSeal(row);
  const inputs = await keptInputs(trx, seal);
  const call = await sealCall(trx, { operator, statement, inputs, attestation, countersignature });
  const operation = await sendAct(parts, trx, { ...call, sender: "relayer", subject: seal, actor: caller.actor });
  await trx.updateTable("seals").set({ countersignature, outboxId: operation }).where("seal", "=", seal).execute();
  await tellOperator(parts, trx, "seal-countersigned", seal);
  return { seal, operation };
}

/**
 * Sends a seal back instead of countersigning it: nothing comes of it, and its batches may be registered again.
 *
 * @param because - The body's reason, told to the operator.
 */
export async function sendBackSeal(parts: Parts, trx: Trx, caller: Caller, seal: string, because: string) {
  await awaiting(trx, caller, seal);
  await trx
    .updateTable("seals")
    .set({ endedAt: parts.now(), endedBecause: because })
    .where("seal", "=", seal)
    .execute();
  await trx.updateTable("batches").set({ standing: false }).where("seal", "=", seal).execute();
  await tellOperator(parts, trx, "seal-sent-back", seal, because);
  return { seal };
}

async function awaiting(trx: Trx, caller: Caller, seal: string) {
  const row = await findSeal(trx, caller, seal);
  if (row.controlBody !== caller.actor)
    throw new FiligranaError("seal/not-found", `no seal ${seal} of yours`, { values: { seal } });
  if (row.outboxId === null && row.endedAt === null) return row;
  throw new FiligranaError(
    "seal/not-awaiting-countersignature",
    `seal ${seal} does not wait for a countersignature any more`,
    {
      values: { seal },
    },
  );
}
