import { type Kysely, sql } from "kysely";
import { batchItem } from "../../core/trace/batch-item.ts";
import type { Database } from "./database.ts";

type Named = { readonly gtin: string; readonly lot: string };

/** Letters that mean something in a regular expression of PostgreSQL, taken at their word. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const batchesWith = (store: Kysely<Database>, path: string, value: string) =>
  sql<Named>`select b.gtin, b.lot from batches b join chain_seals c on c.seal = b.seal
    where b.standing and exists (select from jsonb_array_elements(b.fields) f
      where f->>'path' ~ ${path} and f->>'value' ~* ${value})`.execute(store);

/**
 * Finds the items that are, or were made from, the lot of an ingredient: those that events name by this lot, and the batches
 * whose dossier names it among their inputs as a word of its own, whatever its letters' case.
 *
 * @param gtin - Only of this product, for the items of events; null for any.
 */
export async function itemsOfIngredient(
  store: Kysely<Database>,
  { gtin, lot }: { readonly gtin: string | null; readonly lot: string },
): Promise<string[]> {
  const link = batchItem({ gtin: gtin ?? "", lot });
  const named = await sql<{ item: string }>`select distinct item from trace_links
    where substring(item from '/10/([^/]*)$') = ${link.slice(link.lastIndexOf("/") + 1)}
      and not voided and (${gtin}::text is null or item = ${link})`.execute(store);
  const word = `(^|[^[:alnum:]])${literally(lot)}($|[^[:alnum:]])`;
  const told = await batchesWith(store, "^inputs?/", word);
  return [...new Set([...named.rows.map(({ item }) => item), ...told.rows.map(batchItem)])];
}

/**
 * Finds the items that come from a plot: the batches whose dossier names it, and what events commissioned at this place.
 */
export async function itemsOfPlot(store: Kysely<Database>, plot: string): Promise<string[]> {
  const told = await batchesWith(store, "(^|/)plot(/|$)", `^${literally(plot)}$`);
  const grown = await sql<{
    item: string;
  }>`select distinct l.item from trace_events e join trace_links l on l.event = e.event
    where e.kind = 'commission' and e.place = ${plot} and l.made and not l.voided`.execute(store);
  return [...new Set([...told.rows.map(batchItem), ...grown.rows.map(({ item }) => item)])];
}
