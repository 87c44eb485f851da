import { sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { drawSerial, testSerial } from "../../core/label/item-serial.ts";
import type { SheetName } from "../../core/label/label-sheet.ts";
import { type LabelDpi, type LabelFormat, type LabelSpec, sheetOf } from "../../core/label/label-spec.ts";
import type { LabelLanguage } from "../../core/label/label-words.ts";
import type { Caller } from "../identity/caller.ts";
import { makeLabelFile } from "../jobs/make-label-file.ts";
import { makeLabel } from "../labels/made-label.ts";
import { limits } from "../limits.ts";
import type { BatchOnRecord } from "../store/read-batch.ts";
import { batchToLabel, demandUnblocked, labelFactsOf } from "./batch-to-label.ts";
import type { Parts, Trx } from "./parts.ts";
import { type Reservation, reserveLabels } from "./reserve-labels.ts";

/** What labels are to look like. Millimetres; `width` and `height` where there is no sheet. */
export type LabelDesign = {
  readonly format: LabelFormat;
  readonly sheet?: SheetName | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly dpi: LabelDpi;
  readonly language: LabelLanguage;
  readonly startAt?: number;
};

/** An order of labels: of one batch, so many, each with a serial of its own or all with the batch's code. */
export type LabelsAsked = LabelDesign & Reservation & { readonly items: boolean };

type OrderParts = Pick<Parts, "publicUrl" | "now" | "newId" | "jobs" | "randomBytes">;

/**
 * Orders labels of one of the caller's batches: takes them from what the certified quantity allows, draws the serials and
 * has the file made, all in one transaction.
 *
 * @returns The order's id.
 * @throws FiligranaError `batch/not-found`, `label/batch-blocked`, `label/too-small`, `label/too-many-orders`, and those of
 * `reserveLabels`.
 */
export async function orderLabels(
  parts: OrderParts,
  trx: Trx,
  caller: Caller,
  asked: LabelsAsked & { readonly gtin: string; readonly lot: string },
): Promise<string> {
  const batch = await batchToLabel(trx, caller, ["labelOrder", "place"], asked);
  demandUnblocked(batch);
  const spec = labelSpecOf(parts, batch, asked);
  makeLabel(spec, asked.items ? testSerial : null, false);
  await reserveLabels(trx, batch, asked);
  await demandFewUnderWay(trx, caller.actor);
  const labelOrder = parts.newId();
  const { batchKey, gtin, lot } = batch;
  const { count, items } = asked;
  const order = { labelOrder, batchKey, gtin, lot, operator: caller.actor, spec: JSON.stringify(spec), count, items };
  await trx.insertInto("labelOrders").values(order).execute();
  await addItems(trx, { labelOrder, batchKey }, serialsOf(parts, asked));
  await parts.jobs.enqueue(trx, makeLabelFile, { order: labelOrder });
  return labelOrder;
}

/** All that decides what the labels of a batch look like. */
export function labelSpecOf(
  { publicUrl, now }: Pick<Parts, "publicUrl" | "now">,
  batch: BatchOnRecord,
  design: LabelDesign,
): LabelSpec {
  const { format, sheet = null, dpi, language, startAt = 1 } = design;
  const { label } = sheetOf({ sheet, size: { width: design.width ?? 0, height: design.height ?? 0 } });
  const orderedAt = now().toISOString();
  return { format, sheet, size: label, dpi, language, startAt, facts: labelFactsOf(batch), publicUrl, orderedAt };
}

/** Every order under way waits for one thread: an operator with many would keep the others from theirs. */
async function demandFewUnderWay(trx: Trx, operator: string): Promise<void> {
  const { open } = await trx
    .selectFrom("labelOrders")
    .select((select) => select.fn.countAll<bigint>().as("open"))
    .where("operator", "=", operator)
    .where("state", "in", ["queued", "making"])
    .executeTakeFirstOrThrow();
  if (open < BigInt(limits.labelOrdersUnderWay)) return;
  throw new FiligranaError("label/too-many-orders", `${open} orders of labels are under way; wait for one of them`, {
    values: { open: Number(open), most: limits.labelOrdersUnderWay },
    retry: true,
  });
}

function serialsOf({ randomBytes }: OrderParts, { count, items }: LabelsAsked): (string | null)[] {
  return Array.from({ length: count }, () => (items ? drawSerial(randomBytes) : null));
}

async function addItems(
  trx: Trx,
  { labelOrder, batchKey }: { labelOrder: string; batchKey: string },
  serials: readonly (string | null)[],
): Promise<void> {
  await sql`insert into items (label_order, number, batch_key, serial)
    select ${labelOrder}, number, ${batchKey}, serial
    from unnest(${serials}::text[]) with ordinality as drawn (serial, number)`.execute(trx);
}
