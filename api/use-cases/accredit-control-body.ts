import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { schemeBytes } from "../../core/schema/scheme.ts";
import { toUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Caller } from "../identity/caller.ts";
import { governAct } from "./govern-act.ts";
import type { Parts, Trx } from "./parts.ts";
import { profileOf } from "./profile-of.ts";

/** A control body's accreditation for a scheme over [from, until), RFC 3339 instants. */
export type Accreditation = {
  readonly controlBody: string;
  readonly scheme: string;
  readonly from: string;
  readonly until: string;
};

/**
 * Accredits a control body for a scheme; a later call replaces the interval, and ending is `until` = now.
 *
 * @throws FiligranaError `actor/not-found`, `actor/role-mismatch`, `accreditation/interval-empty`.
 */
export async function accreditControlBody(parts: Parts, trx: Trx, caller: Caller, asked: Accreditation) {
  await profileOf(trx, asked.controlBody, "control-body");
  const [from, until] = [toUnixSeconds(asked.from), toUnixSeconds(asked.until)];
  if (until < from) {
    throw new FiligranaError("accreditation/interval-empty", `until ${asked.until} lies before from ${asked.from}`, {
      values: { from: asked.from, until: asked.until },
    });
  }
  const governed = await governAct(parts, trx, caller, {
    operation: "accredit",
    subject: asked.controlBody,
    arguments: [asked.controlBody, schemeBytes(asked.scheme), from, until],
  });
  return { ...asked, ...governed };
}
