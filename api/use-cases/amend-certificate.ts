import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { toUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Caller } from "../identity/caller.ts";
import { tellPeople } from "../notices/tell-people.ts";
import { type CertificateOnRecord, readCertificate } from "../store/read-certificate.ts";
import { calendarDay } from "./calendar-day.ts";
import type { Parts, Trx } from "./parts.ts";
import { profileOf } from "./profile-of.ts";
import { findProduct } from "./rule-product.ts";
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
  await tellOperator(parts, trx, current, statement);
  return { certificate, operation };
}

/** Tells the operator what changes, in words that need no translation. */
async function tellOperator(
  parts: Parts,
  trx: Trx,
  current: CertificateOnRecord,
  { until, quota }: { readonly until: bigint; readonly quota: bigint },
): Promise<void> {
  const { name } = await profileOf(trx, current.controlBody);
  const product = await findProduct(trx, current.product);
  const symbol = { gram: " g", millilitre: " ml", piece: "" }[product.unit];
  const day = (seconds: bigint) => calendarDay(new Date(Number(seconds) * 1000));
  const changes = [
    ...(quota === current.quota ? [] : [`quota ${current.quota}${symbol} → ${quota}${symbol}`]),
    ...(until === current.until ? [] : [`${day(current.until)} → ${day(until)}`]),
  ];
  await tellPeople(parts, trx, {
    actor: current.operator,
    kind: "certificate-amended",
    path: `/certificates/${current.certificate}`,
    values: { controlBody: name, product: product.name, change: changes.join("; ") },
  });
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
