import { sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { LabelOrderState } from "../../core/label/label-order-state.ts";
import type { Caller } from "../identity/caller.ts";
import { makeLabelFile } from "../jobs/make-label-file.ts";
import type { Parts, Trx } from "./parts.ts";
import { orderNotFound } from "./read-label-order.ts";
import { giveLabelsBack } from "./reserve-labels.ts";

/** Labels of an order by their numbers in it, both ends included, and why they are void. */
export type VoidAsked = { readonly from: number; readonly to: number; readonly because: string };

/**
 * Cancels an order whose file nobody can have yet, and voids its labels: what was drawn stays on file.
 *
 * @throws FiligranaError `label/not-found`, `label/state-forbids`.
 */
export async function cancelLabelOrder(trx: Trx, caller: Caller, order: string): Promise<void> {
  const row = await lockedOrder(trx, caller, order, ["queued", "making"]);
  await setState(trx, order, "cancelled");
  await trx.deleteFrom("labelFileParts").where("labelOrder", "=", order).execute();
  await voidItems(trx, order, { from: 1, to: row.count, because: "the order was cancelled before its file was made" });
}

/**
 * Has the file of an order made again with the same serials.
 *
 * @throws FiligranaError `label/not-found`, `label/state-forbids` unless its file is not kept any more.
 */
export async function remakeLabels(
  { jobs }: Pick<Parts, "jobs">,
  trx: Trx,
  caller: Caller,
  order: string,
): Promise<void> {
  await lockedOrder(trx, caller, order, ["expired"]);
  await trx.updateTable("labelOrders").set({ state: "queued", made: 0 }).where("labelOrder", "=", order).execute();
  await jobs.enqueue(trx, makeLabelFile, { order });
}

/**
 * Voids labels of an order that stand; those void already stay as they are. As many may be ordered again.
 *
 * @returns How many were voided, and how many labels the batch has left.
 * @throws FiligranaError `label/not-found`, `label/state-forbids` while the file is being made.
 */
export async function voidLabels(trx: Trx, caller: Caller, order: string, asked: VoidAsked) {
  await lockedOrder(trx, caller, order, ["ready", "expired"]);
  return voidItems(trx, order, asked);
}

/** Voids labels in a transaction that has the order locked. */
export async function voidItems(trx: Trx, order: string, { from, to, because }: VoidAsked) {
  const voided = await trx
    .updateTable("items")
    .set({ voidedAt: sql<Date>`now()`, voidedBecause: because })
    .where("labelOrder", "=", order)
    .where("number", ">=", from)
    .where("number", "<=", to)
    .where("voidedAt", "is", null)
    .returning("batchKey")
    .execute();
  const { batchKey } = await trx
    .selectFrom("labelOrders")
    .select("batchKey")
    .where("labelOrder", "=", order)
    .executeTakeFirstOrThrow();
  return { voided: voided.length, left: await giveLabelsBack(trx, batchKey, voided.length) };
}

async function setState(trx: Trx, order: string, state: LabelOrderState): Promise<void> {
  await trx.updateTable("labelOrders").set({ state }).where("labelOrder", "=", order).execute();
}

async function lockedOrder(trx: Trx, caller: Caller, order: string, allowed: readonly LabelOrderState[]) {
  const row = await trx
    .selectFrom("labelOrders")
    .select(["state", "count", "operator"])
    .where("labelOrder", "=", order)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.operator !== caller.actor) throw orderNotFound(order);
  if (allowed.includes(row.state)) return row;
  throw new FiligranaError("label/state-forbids", `the order is ${row.state}; this needs it ${allowed.join(" or ")}`, {
    values: { state: row.state, allowed: allowed.join(", ") },
  });
}
