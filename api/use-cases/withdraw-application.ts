import type { Caller } from "../identity/caller.ts";
import { tellPeople } from "../notices/tell-people.ts";
import { actOnApplication } from "./act-on-application.ts";
import { lockApplication } from "./find-application.ts";
import type { Parts, Trx } from "./parts.ts";

/** Withdraws an application that is not decided; a draft ends unseen. `application/state-forbids` once it has ended. */
export async function withdrawApplication(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  id: string,
  { version, reason = null }: { readonly version?: number | undefined; readonly reason?: string | null | undefined },
) {
  const row = await lockApplication(trx, caller, id, version);
  await actOnApplication(parts, trx, caller, row, { act: "withdraw", set: { reason, completionDueAt: null }, reason });
  if (row.submittedAt === null || row.controlBody === null) return;
  await tellPeople(parts, trx, {
    actor: row.controlBody,
    kind: "application-withdrawn",
    path: `/applications/${id}`,
    values: { operator: row.operatorName, product: row.productName ?? "" },
  });
}
