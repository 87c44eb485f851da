import type { Kysely } from "kysely";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import type { Direction } from "../../core/trace/closure.ts";
import type { TraceEvent } from "../../core/trace/trace-event.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { readTrace, type TraceBasis } from "../store/read-trace.ts";
import { readTracedBatches, type TracedBatch } from "../store/read-traced-batches.ts";

/** The events on the way of some items, and those of the items that are batches on record. */
export type ReadWay = { readonly events: readonly TraceEvent[]; readonly batches: ReadonlyMap<string, TracedBatch> };

/**
 * Reads the way of some items, whoever asks: what may be told of it is the caller's to find out. Of a batch on record that
 * nothing on chain makes, its seal is the making.
 *
 * @param asked - `most`: the most events that are read; `basis`: what from, everything stated unless told otherwise.
 * @throws FiligranaError `trace/too-long` when there are more.
 */
export async function readWay(
  store: Kysely<Database>,
  items: readonly string[],
  directions: readonly Direction[],
  { most = limits.traceEvents, basis = "stated" }: { readonly most?: number; readonly basis?: TraceBasis } = {},
): Promise<ReadWay> {
  const events = await readTrace(store, items, directions, { most, basis });
  if (events === null)
    throw new FiligranaError("trace/too-long", `the way has more than ${most} events; ask for one direction`, {
      values: { most },
    });
  const met = new Set(items);
  for (const { inputs, outputs } of events) for (const { item } of [...inputs, ...outputs]) met.add(item);
  const batches = new Map((await readTracedBatches(store, [...met])).map((batch) => [batchItem(batch), batch]));
  return { events: [...events, ...sealingsOf(events, batches)], batches };
}

function sealingsOf(events: readonly TraceEvent[], batches: ReadonlyMap<string, TracedBatch>): TraceEvent[] {
  const made = new Set(events.flatMap(({ recorded, outputs }) => (recorded ? outputs.map(({ item }) => item) : [])));
  return [...batches].flatMap(([item, { seal, sealedAt, operator, quantity, unit }]) =>
    made.has(item)
      ? []
      : [
          {
            id: `${seal}#${item}`,
            time: Number(sealedAt),
            recorded: true,
            kind: "commission" as const,
            to: operator,
            inputs: [],
            outputs: [{ item, quantity: String(quantity), unit }],
          },
        ],
  );
}

/** Names and municipalities of those among some parties who are actors; identifiers of claims stay what they are. */
export async function partiesNamed(store: Kysely<Database>, parties: Iterable<string>) {
  const ids = [...new Set(parties)].filter((party) => /^0x[0-9a-f]{16}$/.test(party));
  if (ids.length === 0) return [];
  const rows = await store
    .selectFrom("actorProfiles")
    .select(["actor", "name", "municipality"])
    .where("actor", "in", ids)
    .orderBy("actor")
    .execute();
  return rows.map(({ actor, name, municipality }) => ({
    party: actor,
    name,
    municipality: municipality === null ? null : municipalityName(municipality),
  }));
}
