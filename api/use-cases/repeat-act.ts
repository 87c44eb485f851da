import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { actState } from "../../core/governance/act-state.ts";
import type { Caller } from "../identity/caller.ts";
import { findAct } from "./cancel-act.ts";
import { type GovernParts, governCall } from "./govern-act.ts";
import type { Trx } from "./parts.ts";

/**
 * Asks once more for an act of governance that came to nothing: expired, cancelled or refused. It is a new act; the old one
 * stays as it is.
 *
 * @throws FiligranaError `governance/not-found`; `governance/not-over` when it still waits, or was done; what the act itself
 * is refused for.
 */
export async function repeatAct(parts: GovernParts, trx: Trx, caller: Caller, id: string) {
  const row = await findAct(trx, id);
  const state = actState({ ...row, schedule: row.scheduleState, cancellation: row.cancelState });
  if (!["expired", "cancelled", "refused"].includes(state)) {
    throw new FiligranaError("governance/not-over", `act ${id} is ${state}; only what came to nothing is repeated`, {
      values: { operation: id, state },
    });
  }
  const { operation, subject, calldata, reason } = row;
  return governCall(parts, trx, caller, {
    operation,
    subject,
    calldata,
    againOf: row.id,
    ...(reason ? { reason } : {}),
  });
}
