import { nobodysKey } from "../../core/chain/nobodys-key.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Words } from "../../core/specification/words.ts";
import type { Caller } from "../identity/caller.ts";
import { appointmentHasEnded } from "../store/appointment-has-ended.ts";
import { governAct } from "./govern-act.ts";
import type { Parts, Trx } from "./parts.ts";
import { profileOf } from "./profile-of.ts";

/**
 * Ends an inspector's appointment: its key on chain gives way to one that nobody holds, so that it can place no measure
 * any more; the measures it placed stay. There is no way back: whoever is appointed again is enrolled anew.
 *
 * @throws FiligranaError `actor/not-found`, `actor/role-mismatch` for anybody but an inspector, `actor/appointment-ended`.
 */
export async function endAppointment(parts: Parts, trx: Trx, caller: Caller, actor: string, reason: Words) {
  await profileOf(trx, actor, "inspector");
  await refuseEnded(trx, actor);
  const governed = await governAct(parts, trx, caller, {
    operation: "replaceKey",
    subject: actor,
    arguments: [actor, nobodysKey],
    reason,
  });
  return { actor, ...governed };
}

/** Refuses what an inspector asks for whose appointment has ended. */
export async function refuseEnded(trx: Trx, actor: string): Promise<void> {
  if (!(await appointmentHasEnded(trx, actor))) return;
  throw new FiligranaError("actor/appointment-ended", `the appointment of ${actor} has ended`, { values: { actor } });
}
