import type { Kysely } from "kysely";
import { labelEvents } from "../../core/epcis-own/label-events.ts";
import type { Database } from "../store/database.ts";
import { recordOwnEvents } from "./own-events.ts";

/** Records that the labels of an order were printed; all of them, so that the same order made again is the same event. */
export async function recordLabels(trx: Kysely<Database>, order: string): Promise<void> {
  const row = await trx
    .selectFrom("labelOrders")
    .innerJoin("batches", "batches.batchKey", "labelOrders.batchKey")
    .innerJoin("seals", "seals.seal", "batches.seal")
    .select(["labelOrders.gtin", "labelOrders.lot", "labelOrders.operator", "labelOrders.spec", "seals.controlBody"])
    .where("labelOrder", "=", order)
    .where("batches.standing", "=", true)
    .executeTakeFirst();
  if (row === undefined) return;
  const items = await trx
    .selectFrom("items")
    .select("serial")
    .where("labelOrder", "=", order)
    .orderBy("number")
    .execute();
  if (items.length === 0) return;
  const { gtin, lot, operator, spec, controlBody } = row;
  const printed = { order, gtin, lot, serials: items.map(({ serial }) => serial), orderedAt: spec.orderedAt };
  const events = labelEvents(printed).map((event) => ({ event, author: operator, readers: [controlBody] }));
  await recordOwnEvents(trx, events);
}
