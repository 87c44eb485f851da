import type { Kysely } from "kysely";
import { emptyForm } from "../../core/application/application-form.ts";
import { type ApplicationParty, actsIn } from "../../core/application/application-state.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { type ApplicationQuery, type ApplicationRow, listApplicationRows } from "../store/read-applications.ts";
import { documentsOfApplication, shownDocument } from "../store/read-documents.ts";
import { readProcedure } from "../store/read-procedures.ts";
import { findApplication } from "./find-application.ts";

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An application as its parties see it. */
export function shownApplication(row: ApplicationRow) {
  const { slug, productName, scheme, unit, product } = row;
  const { controlBody: _body, product: _product, ...blank } = emptyForm;
  return {
    application: row.application,
    state: row.state,
    version: row.version,
    operator: row.operator,
    operatorName: row.operatorName,
    controlBody: row.controlBody,
    controlBodyName: row.controlBodyName,
    product:
      product === null || slug === null || productName === null || scheme === null || unit === null
        ? null
        : { product, slug, name: productName, scheme, unit },
    form: { ...blank, ...row.form },
    assignee: row.assigneeName === null ? null : { person: row.assignee, name: row.assigneeName },
    submittedAt: instant(row.submittedAt),
    dueAt: instant(row.dueAt),
    secondsLeft: row.secondsLeft === null ? null : Number(row.secondsLeft),
    completion:
      row.missing === null || row.completionDueAt === null
        ? null
        : { missing: row.missing, dueAt: row.completionDueAt.toISOString() },
    decidedAt: instant(row.decidedAt),
    reason: row.reason,
    certificate: row.certificate,
    operation: operationOf(row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function operationOf({ outboxId, operationState, operationFinal }: ApplicationRow) {
  if (outboxId === null || operationState === null) return null;
  const state = operationState === "mined" && operationFinal === true ? ("final" as const) : operationState;
  return { operation: String(outboxId), state };
}

/** Gives an application of the caller's with its documents, its procedure and what the caller can do now. */
export async function showApplication(store: Kysely<Database>, caller: Caller, id: string) {
  const row = await findApplication(store, caller, id);
  const documents = await documentsOfApplication(store, id);
  const { controlBody, scheme } = row;
  const procedure = controlBody === null || scheme === null ? null : await readProcedure(store, controlBody, scheme);
  return {
    ...shownApplication(row),
    documents: documents.map(shownDocument),
    acts: caller.role === "operator" || caller.role === "control-body" ? actsIn(row.state, partyOf(caller.role)) : [],
    procedure: procedure === null ? null : withoutAuthor(procedure),
  };
}

const partyOf = (role: ApplicationParty): ApplicationParty => role;

const withoutAuthor = <P extends { updatedAt: unknown; byName: unknown }>({ updatedAt: _, byName: __, ...rest }: P) =>
  rest;

/** A page of the caller's applications. */
export async function listApplications(store: Kysely<Database>, caller: Caller, asked: ApplicationQuery) {
  const rows = await listApplicationRows(store, caller, asked);
  const page = rows.slice(0, asked.limit).map(shownApplication);
  return { applications: page, next: rows.length > asked.limit ? (page.at(-1)?.application ?? null) : null };
}

/** Every act on an application of the caller's, oldest first; what was done to the draft is its operator's alone. */
export async function readHistory(store: Kysely<Database>, caller: Caller, id: string) {
  const row = await findApplication(store, caller, id);
  const events = await store
    .selectFrom("applicationEvents as e")
    .innerJoin("actorProfiles as p", "p.actor", "e.actor")
    .selectAll("e")
    .select("p.name as actorName")
    .where("e.application", "=", id)
    .orderBy("e.id")
    .execute();
  const open = row.operator === caller.actor ? events : events.filter((event) => event.toState !== "draft");
  return {
    events: open.map((event) => ({
      event: String(event.id),
      at: event.at.toISOString(),
      act: event.act,
      from: event.fromState,
      to: event.toState,
      actor: event.actor,
      actorName: event.actorName,
      by: { person: event.person, name: event.byName },
      changes: event.changes,
      reason: event.reason,
    })),
  };
}
