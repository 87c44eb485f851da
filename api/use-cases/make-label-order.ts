import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { LabelRun } from "../../core/label/label-spec.ts";
import { recordLabels } from "../epcis/own-label-events.ts";
import { tellChange } from "../events/tell-change.ts";
import { type LabelPiece, runLabelWorker } from "../labels/run-label-worker.ts";
import { limits } from "../limits.ts";
import type { Database } from "../store/database.ts";
import { voidItems } from "./change-label-order.ts";

/** What makes files of labels. */
export type LabelMakingParts = {
  readonly store: Kysely<Database>;
  readonly now: () => Date;
  readonly runWorker?: (run: LabelRun, signal: AbortSignal) => AsyncIterable<LabelPiece>;
};

type Order = { readonly order: string; readonly operator: string; readonly count: number };

/**
 * Makes the file of an order and keeps it, piece by piece. Done twice it makes the same file; an order that is not waiting
 * any more is left alone. When a code does not read back nothing is handed out: the order fails and its labels are void.
 */
export async function makeLabelOrder(parts: LabelMakingParts, order: string, signal: AbortSignal): Promise<void> {
  const begun = await begin(parts.store, order);
  if (begun === null) return;
  try {
    const run = { spec: begun.spec, serials: begun.serials, test: false };
    await keepFile(parts, begun, (parts.runWorker ?? runLabelWorker)(run, signal));
  } catch (error) {
    if (!(error instanceof FiligranaError)) throw error;
    await fail(parts.store, begun, error);
  }
}

/** Ends an order whose file could not be made, however often it was tried: its labels are void, and can be ordered again. */
export async function giveUpLabelOrder({ store }: Pick<LabelMakingParts, "store">, order: string): Promise<void> {
  const row = await store
    .selectFrom("labelOrders")
    .select(["operator", "count"])
    .where("labelOrder", "=", order)
    .executeTakeFirst();
  const error = new FiligranaError("server/unexpected", "the file of labels could not be made", { retry: true });
  if (row !== undefined) await fail(store, { ...row, order }, error);
}

async function begin(store: Kysely<Database>, order: string) {
  const row = await store
    .updateTable("labelOrders")
    .set({ state: "making", made: 0 })
    .where("labelOrder", "=", order)
    .where("state", "in", ["queued", "making"])
    .returning(["spec", "operator", "count"])
    .executeTakeFirst();
  if (row === undefined) return null;
  await store.deleteFrom("labelFileParts").where("labelOrder", "=", order).execute();
  const items = await store
    .selectFrom("items")
    .select("serial")
    .where("labelOrder", "=", order)
    .orderBy("number")
    .execute();
  return { ...row, order, serials: items.map(({ serial }) => serial) };
}

async function keepFile(parts: LabelMakingParts, order: Order, pieces: AsyncIterable<LabelPiece>): Promise<void> {
  const { store } = parts;
  const hash = createHash("sha256");
  let part = 0;
  let size = 0;
  for await (const { bytes, made } of pieces) {
    if (!(await progress(store, order, made))) {
      await store.deleteFrom("labelFileParts").where("labelOrder", "=", order.order).execute();
      return;
    }
    await store.insertInto("labelFileParts").values({ labelOrder: order.order, part, bytes }).execute();
    hash.update(bytes);
    size += bytes.length;
    part += 1;
  }
  await finish(parts, order, { size, sha256: hash.digest() });
}

/** Writes down how far the making has come; false when the order was cancelled meanwhile. */
async function progress(store: Kysely<Database>, { order, operator, count }: Order, made: number): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable("labelOrders")
    .set({ made })
    .where("labelOrder", "=", order)
    .where("state", "=", "making")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tellChange(store, {
    type: "label-order",
    id: order,
    actors: [operator],
    state: "making",
    done: made,
    total: count,
  });
  return true;
}

async function finish(
  { store, now }: LabelMakingParts,
  { order, operator, count }: Order,
  { size, sha256 }: { size: number; sha256: Buffer },
): Promise<void> {
  await store.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("labelOrders")
      .set({ state: "ready", made: count, bytes: size, sha256, readyAt: now() })
      .where("labelOrder", "=", order)
      .where("state", "=", "making")
      .executeTakeFirst();
    if (numUpdatedRows === 0n) await trx.deleteFrom("labelFileParts").where("labelOrder", "=", order).execute();
    await tellChange(trx, {
      type: "label-order",
      id: order,
      actors: [operator],
      state: "ready",
      done: count,
      total: count,
    });
    if (numUpdatedRows > 0n) await recordLabels(trx, order);
  });
  await letGo(store, { operator });
}

async function fail(store: Kysely<Database>, { order, operator, count }: Order, error: FiligranaError): Promise<void> {
  const problem = { code: error.code, detail: error.message, values: error.values };
  await store.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("labelOrders")
      .select("state")
      .where("labelOrder", "=", order)
      .forUpdate()
      .executeTakeFirst();
    if (row?.state !== "making" && row?.state !== "queued") return;
    await trx
      .updateTable("labelOrders")
      .set({ state: "failed", problem: JSON.stringify(problem) })
      .where("labelOrder", "=", order)
      .execute();
    await trx.deleteFrom("labelFileParts").where("labelOrder", "=", order).execute();
    await voidItems(trx, order, { from: 1, to: count, because: error.message.slice(0, 500) });
    await tellChange(trx, { type: "label-order", id: order, actors: [operator], state: "failed" });
  });
}

/**
 * Lets go of files: those that were ready before an instant, or of one operator the oldest beyond what is kept for each.
 * They can be made again.
 */
export async function letGo(
  store: Kysely<Database>,
  { operator, before }: { readonly operator?: string; readonly before?: Date },
): Promise<void> {
  const ready = store.selectFrom("labelOrders").where("state", "=", "ready");
  const kept = await ready
    .select(["labelOrder", "readyAt", "bytes"])
    .$if(operator !== undefined, (query) => query.where("operator", "=", operator ?? ""))
    .$if(before !== undefined, (query) => query.where("readyAt", "<", before ?? new Date(0)))
    .orderBy("readyAt", "desc")
    .execute();
  let sum = 0n;
  const gone = kept.filter(({ bytes }) => {
    sum += bytes ?? 0n;
    return before !== undefined || sum > BigInt(limits.labelBytesPerOperator);
  });
  for (const { labelOrder } of gone) {
    await store.transaction().execute(async (trx) => {
      await trx.updateTable("labelOrders").set({ state: "expired" }).where("labelOrder", "=", labelOrder).execute();
      await trx.deleteFrom("labelFileParts").where("labelOrder", "=", labelOrder).execute();
    });
  }
}
