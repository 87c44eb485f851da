import type { Kysely } from "kysely";
import type { ItemState } from "../../core/label/item-state.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { readLabelOrder } from "./read-label-order.ts";

/** Lists the labels of one of the caller's orders; `label/not-found` also when it is somebody else's. */
export async function listItems(
  store: Kysely<Database>,
  caller: Caller,
  order: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) {
  await readLabelOrder(store, caller, order);
  const rows = await store
    .selectFrom("items")
    .select(["number", "serial", "voidedAt", "voidedBecause"])
    .where("labelOrder", "=", order)
    .where("number", ">", /^\d{1,6}$/.test(after ?? "") ? Number(after) : 0)
    .orderBy("number")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({ ...row, voidedAt: row.voidedAt?.toISOString() ?? null }));
  return { items, next: rows.length > limit ? String(items.at(-1)?.number) : null };
}

/** What is on file about a package number of a batch, and the net content of its packages where it is fixed. */
export async function readItem(
  store: Kysely<Database>,
  asked: { readonly gtin: string; readonly lot: string; readonly serial: string },
): Promise<{ readonly state: ItemState; readonly netContent: bigint | null }> {
  const key = batchKey(asked.gtin, asked.lot);
  const row = await store
    .selectFrom("labelPlans as p")
    .leftJoin("items as i", (join) => join.onRef("i.batchKey", "=", "p.batchKey").on("i.serial", "=", asked.serial))
    .select(["p.netContent", "i.serial", "i.voidedAt"])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom("items as any")
            .whereRef("any.batchKey", "=", "p.batchKey")
            .where("any.serial", "is not", null),
        )
        .as("kept"),
    )
    .where("p.batchKey", "=", key)
    .executeTakeFirst();
  if (row === undefined) return { state: "none-kept", netContent: null };
  const { netContent } = row;
  if (row.serial === null) return { state: row.kept === true ? "not-issued" : "none-kept", netContent };
  return { state: row.voidedAt === null ? "issued" : "voided", netContent };
}
