import { addExact, type ExactNumber, readExact, writeExact } from "../specification/exact-number.ts";

/** What a recall concerns of one item on record, as far as its totals need it; `quantity` and `unit` are what was made. */
type Counted = {
  readonly onRecord: boolean;
  readonly productName: string | null;
  readonly quantity: string | null;
  readonly unit: "gram" | "millilitre" | "piece" | null;
  readonly holders: readonly { readonly unit: string; readonly quantity: string | null }[];
};

/** What a recall concerns of one product. Quantities in its base unit, as decimal text. */
export type ProductTotal = {
  readonly productName: string;
  readonly unit: "gram" | "millilitre" | "piece";
  readonly batches: number;
  /** What was made of it in all; some of it may have become other batches that are counted, too. */
  readonly made: string;
  /** What is left of it with its holders. */
  readonly held: string;
  /** Whether some holder has more of it, in a quantity that nobody told or that another unit counts. */
  readonly more: boolean;
};

const nothing: ExactNumber = { unscaled: 0n, scale: 0 };

/**
 * Adds up what a recall concerns, product by product in the order in which they first appear. What is not on record is left
 * out: it has no product here, and no unit.
 */
export function recallTotals(affected: readonly Counted[]): ProductTotal[] {
  const totals = new Map<string, ProductTotal>();
  for (const { onRecord, productName, quantity, unit, holders } of affected) {
    if (!onRecord || productName === null || unit === null) continue;
    const before = totals.get(productName) ?? { productName, unit, batches: 0, made: "0", held: "0", more: false };
    const counted = holders.filter((one) => one.unit === unit && one.quantity !== null);
    totals.set(productName, {
      ...before,
      batches: before.batches + 1,
      made: sum([before.made, quantity ?? "0"]),
      held: sum([before.held, ...counted.map((one) => one.quantity ?? "0")]),
      more: before.more || counted.length < holders.length,
    });
  }
  return [...totals.values()];
}

const sum = (quantities: readonly string[]): string =>
  writeExact(quantities.map((one) => readExact(one) ?? nothing).reduce(addExact, nothing));
