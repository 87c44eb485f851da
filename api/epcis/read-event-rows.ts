import type { Kysely } from "kysely";
import type { ContradictionRule } from "../../core/epcis-query/contradiction.ts";
import type { Database } from "../store/database.ts";
import type { EventOnRecord } from "./event-on-record.ts";

/** The events with these ids, in the order of the ids given, each with what the registry says otherwise. */
export async function readEventRows(store: Kysely<Database>, ids: readonly bigint[]): Promise<EventOnRecord[]> {
  if (ids.length === 0) return [];
  const rows = await store
    .selectFrom("epcisEvents")
    .select(["id", "eventId", "eventHash", "body", "context", "recordedAt", "capturedBy", "claim"])
    .where("id", "in", ids)
    .execute();
  const contradicted = await store.selectFrom("epcisContradictions").selectAll().where("event", "in", ids).execute();
  const byEvent = Map.groupBy(contradicted, ({ event }) => event);
  const events = new Map(
    rows.map((row) => {
      const contradictions = (byEvent.get(row.id) ?? []).map(({ gtin, lot, rule, claimed, recorded }) => ({
        gtin,
        lot,
        rule: rule as ContradictionRule,
        claimed,
        recorded,
      }));
      return [row.id, { ...row, contradictions }];
    }),
  );
  return ids.flatMap((id) => events.get(id) ?? []);
}
