import { type Kysely, sql } from "kysely";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../core/http/authorisation.ts";
import { leastToldByPlace } from "../../core/http/endpoints/scans.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { calendarDay } from "./calendar-day.ts";

/** An interval of days, both ends included; a batch or a GTIN where only its views are asked for. */
export type ScansAsked = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly gtin?: string | undefined;
  readonly lot?: string | undefined;
};

/** The longest interval of one answer, in days. */
const mostDays = 366;
const dayMs = 24 * 3_600_000;

/**
 * Counts the views of the caller's batches: the last thirty days unless told. Every day of the interval is in the answer,
 * also those without a view.
 *
 * @throws FiligranaError `request/invalid` when the interval is empty or longer than a year.
 */
export async function readScans(store: Kysely<Database>, caller: Caller, asked: ScansAsked, now: Date) {
  const to = asked.to ?? calendarDay(now);
  const from = asked.from ?? dayOf(new Date(Date.parse(to) - 29 * dayMs));
  const days = daysBetween(from, to);
  const cells = cellsOf(store, caller, { ...asked, from, to });
  const sum = sql<bigint>`sum(count)::bigint`.as("count");
  const byDay = await cells.select(["day", sum]).groupBy("day").execute();
  const batches = await cells
    .select(["gtin", "lot", sum])
    .groupBy(["gtin", "lot"])
    .orderBy("count", "desc")
    .limit(100)
    .execute();
  const places = await cells
    .where("municipality", "<>", "")
    .select(["municipality", sum])
    .groupBy("municipality")
    .execute();
  const told = places.filter(({ count }) => count >= BigInt(leastToldByPlace));
  const counts = new Map(byDay.map(({ day, count }) => [day, count]));
  return {
    from,
    to,
    total: String(byDay.reduce((all, { count }) => all + count, 0n)),
    days: days.map((day) => ({ day, count: String(counts.get(day) ?? 0n) })),
    batches: batches.map((batch) => ({ ...batch, count: String(batch.count) })),
    municipalities: told
      .sort((a, b) => Number(b.count - a.count))
      .map(({ municipality, count }) => ({
        municipality,
        name: municipalityName(municipality) ?? municipality,
        count: String(count),
      })),
    fewer: places.length - told.length,
  };
}

function cellsOf(store: Kysely<Database>, caller: Caller, { from, to, gtin, lot }: ScansAsked) {
  let query = store
    .selectFrom("scanCounts")
    .where("day", ">=", from ?? "")
    .where("day", "<=", to ?? "");
  if (scopeOf(caller.role, ["scan", "read"]) !== "all") query = query.where("operator", "=", caller.actor);
  if (gtin !== undefined) query = query.where("gtin", "=", gtin.padStart(14, "0"));
  if (lot !== undefined) query = query.where("lot", "=", lot);
  return query;
}

function daysBetween(from: string, to: string): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (count >= 1 && count <= mostDays) {
    return Array.from({ length: count }, (_, index) => dayOf(new Date(Date.parse(from) + index * dayMs)));
  }
  const expected = `expected from and to as an interval of 1 to ${mostDays} days`;
  throw new FiligranaError("request/invalid", expected, { flaws: [{ pointer: "query/from", value: from, expected }] });
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
