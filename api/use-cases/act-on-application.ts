import type { Updateable } from "kysely";
import { clockAfter } from "../../core/application/application-clock.ts";
import {
  type ApplicationAct,
  type ApplicationParty,
  type ApplicationState,
  stateAfter,
} from "../../core/application/application-state.ts";
import type { Change } from "../../core/application/changes.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { nameOfCaller } from "../identity/name-of-caller.ts";
import type { Database } from "../store/database.ts";
import type { ApplicationRow } from "../store/read-applications.ts";
import { readProcedure } from "../store/read-procedures.ts";
import type { Parts, Trx } from "./parts.ts";

/** An act on an application: what it sets beside the state, and what its history says of it. */
export type Act = {
  readonly act: ApplicationAct;
  readonly set?: Omit<Updateable<Database["applications"]>, "state" | "version" | "dueAt" | "secondsLeft">;
  readonly changes?: readonly Change[];
  readonly reason?: string | null | undefined;
};

/**
 * Does an act: moves the application to the state that the table says, its clock with it, and writes it into the history.
 *
 * @throws FiligranaError `application/state-forbids` when the table has no such act for this party in this state.
 */
export async function actOnApplication(parts: Parts, trx: Trx, caller: Caller, row: ApplicationRow, act: Act) {
  const to = allowed(row, act.act, caller);
  const now = parts.now();
  await trx
    .updateTable("applications")
    .set({ ...act.set, ...(await clock(trx, row, to, now)), state: to, version: row.version + 1, updatedAt: now })
    .where("application", "=", row.application)
    .execute();
  await recordEvent(trx, caller, { ...act, application: row.application, from: row.state, to, at: now });
}

/** The state that the caller's act leads to, or a refusal that says which state forbids it. */
export function allowed(row: ApplicationRow, act: ApplicationAct, caller: Caller): ApplicationState {
  const party: ApplicationParty = caller.role === "control-body" ? "control-body" : "operator";
  const to = stateAfter(row.state, act, party);
  if (to !== null) return to;
  throw new FiligranaError(
    "application/state-forbids",
    `application ${row.application} is ${row.state}: a ${party} cannot ${act} it now`,
    { values: { application: row.application, state: row.state, act } },
  );
}

async function clock(trx: Trx, row: ApplicationRow, to: ApplicationState, now: Date) {
  const seconds = (at: Date) => BigInt(Math.floor(at.getTime() / 1000));
  const { decideDays } = await readProcedure(trx, row.controlBody ?? "", row.scheme ?? "");
  const before = { dueAt: row.dueAt === null ? null : seconds(row.dueAt), secondsLeft: row.secondsLeft };
  const { dueAt, secondsLeft } = clockAfter(before, to, seconds(now), decideDays);
  return { dueAt: dueAt === null ? null : new Date(Number(dueAt) * 1000), secondsLeft };
}

type Event = {
  readonly application: string;
  readonly act: ApplicationAct | "open" | "attach" | "detach";
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly at: Date;
  readonly changes?: readonly Change[];
  readonly reason?: string | null | undefined;
};

/** Writes a line of an application's history, which nobody can change: who, when, what and why. */
export async function recordEvent(trx: Trx, caller: Caller, event: Event): Promise<void> {
  const { person, name } = await nameOfCaller(trx, caller);
  await trx
    .insertInto("applicationEvents")
    .values({
      application: event.application,
      at: event.at,
      act: event.act,
      fromState: event.from,
      toState: event.to,
      actor: caller.actor,
      person,
      byName: name,
      changes: JSON.stringify(event.changes ?? []),
      reason: event.reason ?? null,
    })
    .execute();
}
