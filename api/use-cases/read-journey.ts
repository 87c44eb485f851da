import type { Kysely } from "kysely";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { type BatchName, batchItem, batchOfItem } from "../../core/trace/batch-item.ts";
import type { TraceEvent } from "../../core/trace/trace-event.ts";
import { wayOf } from "../../core/trace/way-of.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { readDeclaredOrigins } from "../store/read-declared-origins.ts";
import type { TracedBatch } from "../store/read-traced-batches.ts";
import { partiesNamed, readWay } from "./read-way.ts";
import { batchNotFound } from "./verify-batch.ts";

const stepOf = { commission: "made", transform: "transformed", transfer: "moved" } as const;
type Told = TraceEvent & { readonly kind: keyof typeof stepOf };
type Batches = ReadonlyMap<string, TracedBatch>;

/**
 * Gives the part of a batch's way that anybody may see: what the chain says of how it and what it was made from came to be, and
 * how its ingredients reached whoever worked them.
 *
 * Public is what each step's author signed for everybody or what stands in the public register of operators: the product, who
 * made it, that operator's municipality, the day of the record, and the place and day of production that the batch's own
 * dossier tells everybody. Not told: quantities, lots and documents (of partners and inspectors), who only passed
 * ingredients on without working them, what anybody claims beside the chain, and whatever became of the batch.
 *
 * @param most - The most events that are read.
 * @throws FiligranaError `batch/not-found`, `trace/too-long`.
 */
export async function readJourney(store: Kysely<Database>, asked: BatchName, most: number = limits.traceEvents) {
  const item = batchItem(asked);
  const { events, batches } = await readWay(store, [item], ["back"], { most, basis: "recorded" });
  if (!batches.has(item)) throw batchNotFound(asked.gtin, asked.lot);
  const told = toldOf(events, item);
  const about = told.map((event) => itemOf(event, item, batches));
  const named = await partiesNamed(
    store,
    told.map(({ to }) => to ?? ""),
  );
  const operators = new Map(named.map((one) => [one.party, one]));
  const made = about.map(batchOfItem).filter((batch) => batch !== null);
  const origins = await readDeclaredOrigins(store, made);
  const steps = told.map((event, at) => {
    const one = about[at] ?? "";
    const operator = operators.get(event.to ?? "");
    const origin = event.kind === "transfer" ? undefined : origins.get(one);
    return {
      step: stepOf[event.kind],
      productName: batches.get(one)?.productName ?? null,
      operatorName: operator?.name ?? null,
      municipality: operator?.municipality ?? null,
      declared: { municipality: nameOf(origin?.place ?? null), producedOn: origin?.producedOn ?? null },
      day: new Date(event.time * 1000).toISOString().slice(0, 10),
      own: isAbout(event, item),
    };
  });
  return { ...asked, steps };
}

const nameOf = (code: string | null): string | null => (code === null ? null : municipalityName(code));

/** What is on record of how the item came to be; handovers only to those who worked what they got. */
function toldOf(events: readonly TraceEvent[], item: string): Told[] {
  const way = wayOf(events, item, ["back"]).events.filter(
    (event): event is Told => event.kind in stepOf && !(event.kind === "transfer" && isAbout(event, item)),
  );
  const makers = new Set(way.flatMap(({ kind, from }) => (kind === "transform" && from !== undefined ? [from] : [])));
  return way.filter(({ kind, to }) => kind !== "transfer" || (to !== undefined && makers.has(to)));
}

const sideOf = ({ inputs, outputs, kind }: TraceEvent) => (kind === "transfer" ? inputs : outputs);

const isAbout = (event: TraceEvent, item: string): boolean => sideOf(event).some((one) => one.item === item);

/** The batch that a step is about: the one that was asked for, else the first on record. */
function itemOf(event: TraceEvent, item: string, batches: Batches): string {
  const about = sideOf(event);
  return (about.find((one) => one.item === item) ?? about.find((one) => batches.has(one.item)))?.item ?? "";
}
