import type { Words } from "../../core/specification/words.ts";
import type { Caller } from "../identity/caller.ts";
import { governAct } from "./govern-act.ts";
import type { Parts, Trx } from "./parts.ts";

/**
 * Stops new certificates, seals, movements and anchors, or lets them go on; measures, cancellations and reading never stop.
 *
 * @param reason - Why, in words that everybody may read.
 */
export function stopRegistry(parts: Parts, trx: Trx, caller: Caller, act: "stop" | "resume", reason: Words) {
  return governAct(parts, trx, caller, {
    operation: act,
    subject: parts.domain.verifyingContract.toLowerCase(),
    arguments: [],
    reason,
  });
}
