import { type Kysely, sql } from "kysely";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { batchItem, batchOfItem } from "../../core/trace/batch-item.ts";
import type { Caller } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { readTracedBatches } from "../store/read-traced-batches.ts";

/** One movement as article 18 asks for it: from or to whom, what, how much, when. */
export type OneStep = {
  readonly side: "received" | "handed";
  readonly time: Date;
  readonly partner: string;
  readonly partnerName: string;
  readonly partnerMunicipality: string | null;
  readonly item: string;
  readonly gtin: string | null;
  readonly lot: string | null;
  readonly productName: string | null;
  readonly quantity: string | null;
  readonly unit: string;
  readonly document: string | null;
  /** True when the chain has it; false for a claim. */
  readonly recorded: boolean;
};

/** The movements of one operator, by time. */
export type OneStepReport = {
  readonly operator: { readonly id: string; readonly name: string; readonly municipality: string | null };
  readonly from: Date | null;
  readonly to: Date | null;
  readonly steps: readonly OneStep[];
};

type Asked = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly gtin?: string | undefined;
  readonly lot?: string | undefined;
  readonly operator?: string | undefined;
};

type Row = Omit<OneStep, "time" | "gtin" | "lot" | "productName" | "partnerMunicipality"> & {
  readonly time: string;
  readonly municipality: string | null;
};

/**
 * Reports one step back and one step forward of an operator, over a half-open interval.
 *
 * @throws FiligranaError `actor/not-found` when an operator names another than itself, or an authority nobody;
 * `trace/too-long` when there are more movements than one report holds.
 */
export async function oneStepReport(store: Kysely<Database>, caller: Caller, asked: Asked): Promise<OneStepReport> {
  const operator = await reportedOn(store, caller, asked.operator);
  const [from, to] = [dateOf(asked.from), dateOf(asked.to)];
  const { rows } = await movements(operator.id, from, to).execute(store);
  if (rows.length > limits.traceEvents)
    throw new FiligranaError(
      "trace/too-long",
      `there are more than ${limits.traceEvents} movements; ask for a shorter time`,
      {
        values: { most: limits.traceEvents },
      },
    );
  const batches = await readTracedBatches(store, [...new Set(rows.map(({ item }) => item))]);
  const names = new Map(batches.map((batch) => [batchItem(batch), batch.productName]));
  const steps = rows
    .map((row) => ({ ...stepOf(row), productName: names.get(row.item) ?? null }))
    .filter(
      ({ gtin, lot }) =>
        (asked.gtin === undefined || gtin === asked.gtin) && (asked.lot === undefined || lot === asked.lot),
    );
  return { operator, from, to, steps };
}

async function reportedOn(store: Kysely<Database>, caller: Caller, asked: string | undefined) {
  const id = asked ?? caller.actor;
  const row = await store
    .selectFrom("actorProfiles")
    .select(["name", "municipality", "role"])
    .where("actor", "=", id)
    .executeTakeFirst();
  if (row === undefined || (caller.role === "operator" && id !== caller.actor))
    throw new FiligranaError("actor/not-found", `no operator ${id} is on record`, { values: { actor: id } });
  return { id, name: row.name, municipality: placeOf(row.municipality) };
}

/** A claim counts where the operator itself stated it: what others say of it is not its own book. */
const movements = (operator: string, from: Date | null, to: Date | null) => sql<Row>`
  select case when e.to_party = ${operator} then 'received' else 'handed' end as side, e.time::text,
    coalesce(case when e.to_party = ${operator} then e.from_party else e.to_party end, '') as partner,
    coalesce(p.name, case when e.to_party = ${operator} then e.from_party else e.to_party end, '') as partner_name,
    p.municipality, l.item, l.quantity::text, l.unit, e.document, e.recorded
  from trace_events e
  join trace_links l on l.event = e.event and not l.made and not l.voided
  left join actor_profiles p on p.actor = case when e.to_party = ${operator} then e.from_party else e.to_party end
  where e.kind = 'transfer' and (e.from_party = ${operator} or e.to_party = ${operator})
    and (e.recorded or e.by_actor = ${operator})
    and (${from}::timestamptz is null or e.time >= extract(epoch from ${from}::timestamptz))
    and (${to}::timestamptz is null or e.time < extract(epoch from ${to}::timestamptz))
  order by e.time, e.event, l.position limit ${limits.traceEvents + 1}`;

function stepOf({ time, municipality, ...row }: Row): Omit<OneStep, "productName"> {
  const batch = batchOfItem(row.item);
  return {
    ...row,
    time: new Date(Number(time) * 1000),
    partnerMunicipality: placeOf(municipality),
    gtin: batch?.gtin ?? null,
    lot: batch?.lot ?? null,
  };
}

const placeOf = (municipality: string | null): string | null =>
  municipality === null ? null : municipalityName(municipality);

const dateOf = (instant: string | undefined): Date | null => (instant === undefined ? null : new Date(instant));
