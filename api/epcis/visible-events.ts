import { type RawBuilder, sql } from "kysely";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";

/**
 * The one rule of who reads which event, as a condition on `epcis_events`: those who supervise read all; an operator and a
 * control body read what they captured and what they are a party of (`epcis_readers`).
 */
export const visibleTo = ({ actor, role }: Pick<Caller, "actor" | "role">): RawBuilder<boolean> => {
  const scope = scopeOf(role, ["epcisEvent", "read"]);
  if (scope === "all") return sql`true`;
  if (scope === null) return sql`false`;
  return sql`exists (select from epcis_readers where epcis_readers.event = epcis_events.id and epcis_readers.actor = ${actor})`;
};
