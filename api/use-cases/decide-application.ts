import { changesBetween } from "../../core/application/changes.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { tellPeople } from "../notices/tell-people.ts";
import type { ApplicationRow } from "../store/read-applications.ts";
import { actOnApplication, allowed } from "./act-on-application.ts";
import { calendarDay } from "./calendar-day.ts";
import { lockApplication } from "./find-application.ts";
import { grantCertificate } from "./grant-certificate.ts";
import type { Parts, Trx } from "./parts.ts";

/** The body's decision: the certificate's terms, or the reason for the refusal. */
export type Decision = { readonly version?: number | undefined } & (
  | {
      readonly outcome: "granted";
      readonly from: string;
      readonly until: string;
      readonly quota: string;
      readonly reason?: string | undefined;
    }
  | { readonly outcome: "refused"; readonly reason: string }
);

/**
 * Decides an application. Granting signs the certificate and queues it for the chain in the same transaction: there is no
 * decision without its certificate, and no certificate of a decision that was not kept.
 *
 * @throws FiligranaError `application/completion-pending` when the operator still has time to complete; whatever the
 * registry would refuse the certificate for.
 */
export async function decideApplication(parts: Parts, trx: Trx, caller: Caller, id: string, decision: Decision) {
  const row = await lockApplication(trx, caller, id, decision.version);
  if (decision.outcome === "refused") return refuse(parts, trx, caller, row, decision.reason);
  return grant(parts, trx, caller, row, decision);
}

async function grant(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  row: ApplicationRow,
  { from, until, quota, reason }: Extract<Decision, { outcome: "granted" }>,
) {
  allowed(row, "grant", caller);
  const { operator, product, form } = row;
  if (product === null) throw new TypeError(`application ${row.application} was submitted without a product`);
  const granted = await grantCertificate(parts, trx, caller, { operator, product, from, until, quota });
  const wished = { quota: form.quantity, from: form.from, until: form.until };
  const given = { quota, from: calendarDay(new Date(from)), until: calendarDay(new Date(until)) };
  await actOnApplication(parts, trx, caller, row, {
    act: "grant",
    set: {
      certificate: granted.certificate,
      outboxId: granted.operation,
      decidedAt: parts.now(),
      reason: reason ?? null,
    },
    changes: [
      ...changesBetween({ certificate: null }, { certificate: granted.certificate }),
      ...changesBetween(wished, given),
    ],
    reason,
  });
  await tellPeople(parts, trx, {
    actor: operator,
    kind: "application-granted",
    path: `/applications/${row.application}`,
    values: { controlBody: row.controlBodyName ?? "", product: row.productName ?? "" },
  });
}

async function refuse(parts: Parts, trx: Trx, caller: Caller, row: ApplicationRow, reason: string) {
  allowed(row, "refuse", caller);
  const due = row.state === "completion-requested" ? row.completionDueAt : null;
  if (due !== null && parts.now() < due) {
    throw new FiligranaError(
      "application/completion-pending",
      `the operator has until ${due.toISOString()} to complete application ${row.application}`,
      { values: { application: row.application, dueAt: due.toISOString() } },
    );
  }
  await actOnApplication(parts, trx, caller, row, {
    act: "refuse",
    set: { decidedAt: parts.now(), reason, completionDueAt: null },
    reason,
  });
  await tellPeople(parts, trx, {
    actor: row.operator,
    kind: "application-refused",
    path: `/applications/${row.application}`,
    values: { controlBody: row.controlBodyName ?? "", product: row.productName ?? "", reason },
  });
}
