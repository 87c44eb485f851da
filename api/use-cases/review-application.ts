import { changesBetween } from "../../core/application/changes.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { type Author, nameOfCaller } from "../identity/name-of-caller.ts";
import { tellPeople } from "../notices/tell-people.ts";
import { readProcedure } from "../store/read-procedures.ts";
import { actOnApplication, allowed } from "./act-on-application.ts";
import { calendarDay } from "./calendar-day.ts";
import { lockApplication } from "./find-application.ts";
import type { Parts, Trx } from "./parts.ts";

/**
 * Puts an application into the hands of a person of the body: the caller, unless another member is named.
 *
 * @throws FiligranaError `membership/not-found` when the person may not act for the body.
 */
export async function assignApplication(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  id: string,
  { version, person }: { readonly version?: number | undefined; readonly person?: string | undefined },
) {
  const row = await lockApplication(trx, caller, id, version);
  const chosen = person === undefined ? await nameOfCaller(trx, caller) : await memberOf(trx, caller.actor, person);
  await actOnApplication(parts, trx, caller, row, {
    act: "assign",
    set: { assignee: chosen.person, assigneeName: chosen.name },
    changes: changesBetween({ assignee: row.assigneeName }, { assignee: chosen.name }),
  });
  await tellPeople(parts, trx, {
    actor: caller.actor,
    kind: "application-assigned",
    path: `/applications/${id}`,
    values: { operator: row.operatorName, product: row.productName ?? "", assignee: chosen.name },
  });
}

/**
 * Asks the operator for what is missing, until `dueAt` or for as long as the procedure says.
 *
 * @throws FiligranaError `request/invalid` when that instant has passed.
 */
export async function requestCompletion(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  id: string,
  asked: { readonly version?: number | undefined; readonly missing: string; readonly dueAt?: string | undefined },
) {
  const row = await lockApplication(trx, caller, id, asked.version);
  allowed(row, "request-completion", caller);
  const { completeDays } = await readProcedure(trx, row.controlBody ?? "", row.scheme ?? "");
  const now = parts.now();
  const usual = new Date(now.getTime() + completeDays * 86_400_000);
  const dueAt = asked.dueAt === undefined ? usual : new Date(asked.dueAt);
  if (dueAt <= now) throw pastDue(asked.dueAt);
  await actOnApplication(parts, trx, caller, row, {
    act: "request-completion",
    set: { missing: asked.missing, completionDueAt: dueAt },
    changes: changesBetween({ completionDueAt: null }, { completionDueAt: dueAt.toISOString() }),
    reason: asked.missing,
  });
  await tellPeople(parts, trx, {
    actor: row.operator,
    kind: "application-completion-requested",
    path: `/applications/${id}`,
    values: {
      controlBody: row.controlBodyName ?? "",
      product: row.productName ?? "",
      missing: asked.missing,
      due: calendarDay(dueAt),
    },
  });
}

const pastDue = (dueAt: string | undefined): FiligranaError =>
  new FiligranaError("request/invalid", "the operator needs time to answer; name a later instant", {
    flaws: [{ pointer: "/dueAt", value: dueAt, expected: "expected an instant to come" }],
  });

async function memberOf(trx: Trx, actor: string, person: string): Promise<Author> {
  const found = await trx
    .selectFrom("memberships as m")
    .innerJoin("people as p", "p.person", "m.person")
    .select(["p.person", "p.name"])
    .where("m.actor", "=", actor)
    .where("m.person", "=", person)
    .where("m.role", "in", ["editor", "owner"])
    .where("m.revokedAt", "is", null)
    .executeTakeFirst();
  if (found) return found;
  throw new FiligranaError("membership/not-found", `no person ${person} may work for you`, { values: { person } });
}
