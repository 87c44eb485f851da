import type { Kysely } from "kysely";
import { type BatchName, batchItem } from "../../core/trace/batch-item.ts";
import type { TraceEvent } from "../../core/trace/trace-event.ts";
import { wayOf } from "../../core/trace/way-of.ts";
import type { Database } from "../store/database.ts";
import type { TracedBatch } from "../store/read-traced-batches.ts";
import { partiesNamed, readWay } from "./read-way.ts";
import { batchNotFound } from "./verify-batch.ts";

const stepOf = { commission: "made", transform: "transformed", transfer: "moved" } as const;
type Told = TraceEvent & { readonly kind: keyof typeof stepOf };

/**
 * Gives the part of a batch's way that anybody may see: what the chain says of how it and what it was made from came to be, and
 * how its ingredients reached whoever worked them. Places are municipalities; no quantity, no name and no lot but its own.
 *
 * @throws FiligranaError `batch/not-found`, `trace/too-long`.
 */
export async function readJourney(store: Kysely<Database>, asked: BatchName) {
  const item = batchItem(asked);
  const { events, batches } = await readWay(store, [item], ["back"]);
  if (!batches.has(item)) throw batchNotFound(asked.gtin, asked.lot);
  const recorded = events.filter((event) => event.recorded);
  const way = wayOf(recorded, item, ["back"]).events.filter(
    (event): event is Told => event.kind in stepOf && !(event.kind === "transfer" && isAbout(event, item)),
  );
  const makers = new Set(way.flatMap(({ kind, from }) => (kind === "transform" && from !== undefined ? [from] : [])));
  const told = way.filter(({ kind, to }) => kind !== "transfer" || (to !== undefined && makers.has(to)));
  const parties = await partiesNamed(
    store,
    told.map(({ to }) => to ?? ""),
  );
  const places = new Map(parties.map(({ party, municipality }) => [party, municipality]));
  const steps = told.map((event) => ({
    step: stepOf[event.kind],
    productName: productOf(event, item, batches),
    municipality: places.get(event.to ?? "") ?? null,
    day: new Date(event.time * 1000).toISOString().slice(0, 10),
    own: isAbout(event, item),
  }));
  return { ...asked, steps };
}

const isAbout = ({ inputs, outputs, kind }: TraceEvent, item: string): boolean =>
  (kind === "transfer" ? inputs : outputs).some((one) => one.item === item);

function productOf({ kind, inputs, outputs }: TraceEvent, item: string, batches: ReadonlyMap<string, TracedBatch>) {
  const about = kind === "transfer" ? inputs : outputs;
  const named = about.find((one) => one.item === item) ?? about.find((one) => batches.has(one.item));
  return batches.get(named?.item ?? "")?.productName ?? null;
}
