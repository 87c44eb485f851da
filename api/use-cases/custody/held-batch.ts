import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { type HoldingFigures, readFigures } from "../../store/read-holdings.ts";
import type { Trx } from "../parts.ts";

/** A batch by its label. */
export type Label = { readonly gtin: string; readonly lot: string };

/** A batch on record together with what its holder has of it, locked until the transaction ends. */
export type HeldBatch = Label & {
  readonly batch: string;
  readonly seal: string;
  readonly product: string;
  readonly productName: string;
  readonly unit: "gram" | "millilitre" | "piece";
  /** The certificate that its seal is under. */
  readonly certificate: string;
  readonly figures: HoldingFigures;
};

/**
 * Gives what an operator holds of a batch, and holds others off it until the transaction ends, so that two movements at
 * once cannot both take the same quantity.
 *
 * @throws FiligranaError `holding/not-found` when nothing of the batch ever came to it, as for a batch that is not there.
 */
export async function heldBatch(trx: Trx, holder: string, { gtin, lot }: Label): Promise<HeldBatch> {
  const batch = batchKey(gtin, lot);
  const row = await trx
    .selectFrom("batches as b")
    .innerJoin("chainSeals as c", "c.seal", "b.seal")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .innerJoin("products as p", "p.product", "s.product")
    .select(["b.gtin", "b.lot", "b.seal", "s.product", "p.name as productName", "p.unit", "s.certificate"])
    .where("b.batchKey", "=", batch)
    .where("b.standing", "=", true)
    .forUpdate("b")
    .executeTakeFirst();
  const figures = row === undefined ? null : await readFigures(trx, { seal: row.seal, batch, actor: holder });
  if (row !== undefined && figures !== null) return { ...row, batch, figures };
  throw new FiligranaError("holding/not-found", `you hold nothing of batch ${gtin} ${lot}; GET /api/v1/holdings`, {
    values: { gtin, lot },
  });
}

/**
 * Refuses to take more of a holding than is free.
 *
 * @throws FiligranaError `holding/exceeded` with held, proposed, onTheWay, available and asked.
 */
export function refuseTooMuch({ gtin, lot, figures, unit }: HeldBatch, asked: bigint): void {
  if (asked <= figures.available) return;
  const { held, proposed, onTheWay, available } = figures;
  throw new FiligranaError(
    "holding/exceeded",
    `of batch ${gtin} ${lot} ${available} ${unit} are free (${held} held, ${proposed} proposed to others, ${onTheWay} on the way), and ${asked} was asked for`,
    {
      values: {
        gtin,
        lot,
        unit,
        held: String(held),
        proposed: String(proposed),
        onTheWay: String(onTheWay),
        available: String(available),
        asked: String(asked),
      },
    },
  );
}
