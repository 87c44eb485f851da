import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { toUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Caller } from "../identity/caller.ts";
import { type CertificateOnRecord, readCertificate } from "../store/read-certificate.ts";
import type { Parts, Trx } from "./parts.ts";
import { sendAct } from "./send-act.ts";
import { statementDeadline } from "./statement-deadline.ts";

/** A certificate's new end and quota; what is left out stays. Ending it is `until` = now. */
export type Amendment = { readonly until?: string | undefined; readonly quota?: string | undefined };

/**
 * Changes a certificate's end or quota in the name of the control body that granted it.
 *
 * @throws FiligranaError `certificate/not-found` also when another body granted it; `certificate/quota-out-of-range`
 * when the new quota is below what is used.
 */
export async function amendCertificate(parts: Parts, trx: Trx, caller: Caller, certificate: string, asked: Amendment) {
  const current = await ownCertificate(trx, caller, certificate);
  checkQuotaWanted(current, asked.quota);
  const statement = {
    certificate,
    until: asked.until === undefined ? current.until : toUnixSeconds(asked.until),
    quota: asked.quota === undefined ? current.quota : BigInt(asked.quota),
    version: BigInt(current.version + 1),
    submitBefore: statementDeadline(parts.now()),
  };
  const signature = await parts.vault.sign(
    caller.actor,
    statementHash("CertificateAmendment", statement, parts.domain),
    trx,
  );
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    operation: "amend",
    subject: certificate,
    actor: caller.actor,
    arguments: [statement, signature],
  });
  return { certificate, operation };
}

function checkQuotaWanted({ certificate, used }: CertificateOnRecord, quota: string | undefined): void {
  if (quota === undefined || BigInt(quota) >= used) return;
  throw new FiligranaError(
    "certificate/quota-out-of-range",
    `${used} of certificate ${certificate} is used already, so its quota cannot become ${quota}; ${used} is the least`,
    { values: { certificate, used: String(used), quota } },
  );
}

async function ownCertificate(trx: Trx, caller: Caller, certificate: string): Promise<CertificateOnRecord> {
  const found = await readCertificate(trx, certificate);
  if (found && found.controlBody === caller.actor) return found;
  throw new FiligranaError("certificate/not-found", `no certificate ${certificate} of yours is on record`, {
    values: { certificate },
  });
}
