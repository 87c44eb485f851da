import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Caller } from "../identity/caller.ts";
import { findSeal, statementOfSeal } from "./find-seal.ts";
import type { Parts, Trx } from "./parts.ts";
import { sendAct } from "./send-act.ts";

/**
 * Withdraws a seal that waits for its countersignature: closes its id on chain for ever, so that a signature held back
 * is worth nothing, and frees its batches.
 *
 * @throws FiligranaError `seal/not-found`; `seal/already-placed` when it is on its way or on record.
 */
export async function cancelSeal(parts: Parts, trx: Trx, caller: Caller, seal: string) {
  const row = await findSeal(trx, caller, seal);
  if (row.outboxId !== null || row.endedAt !== null) {
    throw new FiligranaError(
      "seal/already-placed",
      `seal ${seal} cannot be cancelled any more: it has been queued or has ended`,
      {
        values: { seal },
      },
    );
  }
  const signature = await parts.vault.sign(
    caller.actor,
    statementHash("Cancellation", { seal, by: caller.actor }, parts.domain),
    trx,
  );
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    operation: "cancel",
    subject: seal,
    actor: caller.actor,
    arguments: [statementOfSeal(row), caller.actor, signature],
  });
  await trx.updateTable("seals").set({ endedAt: parts.now(), endedBecause: null }).where("seal", "=", seal).execute();
  await trx.updateTable("batches").set({ standing: false }).where("seal", "=", seal).execute();
  return { seal, operation };
}
