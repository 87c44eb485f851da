import type { Kysely } from "kysely";
import { testSerial } from "../../core/label/item-serial.ts";
import type { Caller } from "../identity/caller.ts";
import { labelCode } from "../labels/label-code.ts";
import type { Database } from "../store/database.ts";
import { batchToLabel, isBlocked, labelFactsOf, statedNetContent } from "./batch-to-label.ts";

/**
 * Tells how many labels a batch may have and how many stand, and what decides their size.
 *
 * @throws FiligranaError `batch/not-found` also when it is somebody else's.
 */
export async function readLabelPlan(
  store: Kysely<Database>,
  caller: Caller,
  asked: { readonly gtin: string; readonly lot: string },
  publicUrl: string,
) {
  const batch = await batchToLabel(store, caller, ["labelOrder", "count"], asked);
  const plan = await store
    .selectFrom("labelPlans")
    .select(["netContent", "ceiling", "issued"])
    .where("batchKey", "=", batch.batchKey)
    .executeTakeFirst();
  const { voided } = await store
    .selectFrom("items")
    .select((select) => select.fn.countAll<bigint>().as("voided"))
    .where("batchKey", "=", batch.batchKey)
    .where("voidedAt", "is not", null)
    .executeTakeFirstOrThrow();
  const netContent = plan?.netContent ?? statedNetContent(batch);
  const ceiling = plan?.ceiling ?? (netContent === null ? null : batch.quantity / netContent);
  const issued = plan?.issued ?? 0n;
  const text = (number: bigint | null) => (number === null ? null : String(number));
  const facts = labelFactsOf(batch);
  const modules = (serial: string | null) => labelCode({ publicUrl, facts }, serial).outline.size;
  return {
    ...facts,
    unit: batch.unit,
    quantity: String(batch.quantity),
    netContent: text(netContent),
    ceiling: text(ceiling),
    issued: String(issued),
    left: ceiling === null ? null : String(ceiling - issued),
    voided: String(voided),
    blocked: isBlocked(batch),
    modules: { batch: modules(null), item: modules(testSerial) },
  };
}
