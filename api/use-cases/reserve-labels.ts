import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { BatchOnRecord } from "../store/read-batch.ts";
import { statedNetContent } from "./batch-to-label.ts";
import type { Trx } from "./parts.ts";

/** How many labels are wanted, and what one package holds if the order says it. */
export type Reservation = { readonly count: number; readonly netContent?: string | undefined };

/**
 * Takes labels from what a batch's certified quantity allows: its quantity divided by the net content of one package, which
 * the first order fixes. The plan's row stays locked until the transaction ends, so orders at once add up.
 *
 * @throws FiligranaError `label/net-content-missing`, `label/net-content-fixed`, `label/ceiling-exceeded` with the numbers.
 */
export async function reserveLabels(trx: Trx, batch: BatchOnRecord, asked: Reservation): Promise<void> {
  const plan = await lockedPlan(trx, batch, asked.netContent);
  const left = plan.ceiling - plan.issued;
  if (BigInt(asked.count) > left) {
    throw new FiligranaError(
      "label/ceiling-exceeded",
      `lot ${batch.lot} of ${batch.quantity} in packages of ${plan.netContent} has ${plan.ceiling} labels, ${left} are left; asked for ${asked.count}`,
      {
        values: { asked: asked.count, left: Number(left), ceiling: Number(plan.ceiling), issued: Number(plan.issued) },
      },
    );
  }
  await trx
    .updateTable("labelPlans")
    .set({ issued: plan.issued + BigInt(asked.count) })
    .where("batchKey", "=", batch.batchKey)
    .execute();
}

async function lockedPlan(trx: Trx, batch: BatchOnRecord, asked: string | undefined) {
  const stated = statedNetContent(batch);
  const first = stated ?? (asked === undefined ? null : BigInt(asked));
  if (first !== null) {
    const { batchKey, gtin, lot } = batch;
    await trx
      .insertInto("labelPlans")
      .values({ batchKey, gtin, lot, netContent: first, ceiling: batch.quantity / first })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const plan = await trx
    .selectFrom("labelPlans")
    .selectAll()
    .where("batchKey", "=", batch.batchKey)
    .forUpdate()
    .executeTakeFirst();
  if (plan === undefined) throw missing(batch);
  if (asked !== undefined && BigInt(asked) !== plan.netContent) throw fixed(batch, plan.netContent, asked);
  return plan;
}

function missing({ lot, unit }: BatchOnRecord): FiligranaError {
  const expected = `expected the net content of one package in the unit ${unit}: the dossier of lot ${lot} does not say it`;
  return new FiligranaError("label/net-content-missing", expected, {
    values: { lot, unit },
    flaws: [{ pointer: "/netContent", expected }],
  });
}

function fixed({ lot, unit }: BatchOnRecord, netContent: bigint, asked: string): FiligranaError {
  const expected = `expected ${netContent}, which is fixed for lot ${lot}`;
  return new FiligranaError("label/net-content-fixed", `${expected}; asked for ${asked}`, {
    values: { netContent: String(netContent), unit },
    flaws: [{ pointer: "/netContent", value: asked, expected }],
  });
}

/** Gives labels back that were voided; the plan's row is locked from here on. */
export async function giveLabelsBack(trx: Trx, batchKey: string, count: number): Promise<bigint> {
  const { ceiling, issued } = await trx
    .updateTable("labelPlans")
    .set((row) => ({ issued: row("issued", "-", BigInt(count)) }))
    .where("batchKey", "=", batchKey)
    .returning(["ceiling", "issued"])
    .executeTakeFirstOrThrow();
  return ceiling - issued;
}
