import type { Kysely } from "kysely";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Browsed } from "../../../core/http/endpoints/epcis-resources.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { queryEvents } from "../query-events.ts";
import { isStandardTerm } from "./list-values.ts";
import { canonicalValue, queryOfValue } from "./values-query.ts";

/** One value of a resource. */
export type ResourceValue = { readonly resource: Browsed; readonly value: string };

/**
 * Sees that there is a value: because the standard has it, or because an event that the caller may read mentions it.
 *
 * @throws FiligranaError `epcis/not-found`, `query/invalid`.
 */
export async function findValue(
  store: Kysely<Database>,
  caller: Pick<Caller, "actor" | "role">,
  { resource, value, now }: ResourceValue & { readonly now: Date },
): Promise<void> {
  if (isStandardTerm(resource, canonicalValue(resource, value))) return;
  const { events } = await queryEvents(store, caller, queryOfValue(resource, value), { size: 1, now });
  if (events.length > 0) return;
  throw new FiligranaError("epcis/not-found", `no event that the caller may read has this in ${resource}`, {
    values: { resource, value: value.slice(0, 200) },
  });
}
