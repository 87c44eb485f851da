import type { Kysely } from "kysely";
import type { ApplicationState } from "../../core/application/application-state.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "./database.ts";

/** What a reader may ask for when listing applications. */
export type ApplicationQuery = {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly state?: ApplicationState | undefined;
  readonly open?: "true" | undefined;
  readonly dueBefore?: string | undefined;
  readonly assignee?: "me" | "nobody" | undefined;
  readonly certificate?: string | undefined;
};

/** The applications that a caller may see, with the names that go with them: a draft is its operator's alone. */
export function applicationsOf(store: Kysely<Database>, caller: Caller) {
  const query = store
    .selectFrom("applications as a")
    .innerJoin("actorProfiles as op", "op.actor", "a.operator")
    .leftJoin("actorProfiles as cb", "cb.actor", "a.controlBody")
    .leftJoin("products as p", "p.product", "a.product")
    .leftJoin("outbox as o", "o.id", "a.outboxId")
    .selectAll("a")
    .select(["op.name as operatorName", "cb.name as controlBodyName"])
    .select(["p.slug", "p.name as productName", "p.scheme", "p.unit"])
    .select(["o.state as operationState", "o.final as operationFinal"]);
  const submitted = query.where("a.submittedAt", "is not", null);
  if (scopeOf(caller.role, ["application", "read"]) === "all") return submitted;
  return caller.role === "control-body"
    ? submitted.where("a.controlBody", "=", caller.actor)
    : query.where("a.operator", "=", caller.actor);
}

export type ApplicationRow = Awaited<ReturnType<ReturnType<typeof applicationsOf>["executeTakeFirstOrThrow"]>>;

const openStates = ["draft", "submitted", "in-review", "completion-requested"] as const;

/** A page of the caller's applications, newest first; `after` is the last id of the page before. */
export async function listApplicationRows(store: Kysely<Database>, caller: Caller, asked: ApplicationQuery) {
  let query = applicationsOf(store, caller)
    .orderBy("a.createdAt", "desc")
    .orderBy("a.application")
    .limit(asked.limit + 1);
  if (asked.state !== undefined) query = query.where("a.state", "=", asked.state);
  if (asked.open !== undefined) query = query.where("a.state", "in", openStates);
  if (asked.certificate !== undefined) query = query.where("a.certificate", "=", asked.certificate);
  if (asked.assignee === "nobody") query = query.where("a.assigneeName", "is", null);
  if (asked.assignee === "me") query = query.where("a.assignee", "=", caller.person?.id ?? "");
  if (asked.dueBefore !== undefined) {
    const due = new Date(asked.dueBefore);
    query = query.where((where) =>
      where.or([
        where("a.dueAt", "<", due),
        where.and([where("a.state", "=", "completion-requested"), where("a.completionDueAt", "<", due)]),
      ]),
    );
  }
  if (asked.after !== undefined) {
    const last = store.selectFrom("applications").select("createdAt").where("application", "=", asked.after);
    query = query.where((where) =>
      where.or([
        where("a.createdAt", "<", last),
        where.and([where("a.createdAt", "=", last), where("a.application", ">", asked.after ?? "")]),
      ]),
    );
  }
  return query.execute();
}
