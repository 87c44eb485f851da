import type { Flaw } from "../../core/errors/filigrana-error.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { batchesOnRecord, gtinsOfOthers } from "../store/read-conflicts.ts";
import type { BatchesToCheck } from "./check-batches.ts";
import type { Trx } from "./parts.ts";

/**
 * Flaws of GTINs and lots: a GTIN of somebody else's or of another product, a lot that comes twice or is registered.
 *
 * Under a GTIN of somebody else's the lots are not looked at: whether they are registered is not the caller's business.
 */
export async function labelFlaws(trx: Trx, asked: BatchesToCheck): Promise<Flaw[]> {
  const { batches, pointer, certificate, operator } = asked;
  const gtins = [...new Set(batches.map(({ gtin }) => gtin))];
  const taken = await gtinsOfOthers(trx, gtins, operator, certificate.product);
  const keys = batches.map(({ gtin, lot }) => batchKey(gtin, lot));
  const known = await batchesOnRecord(trx, keys);
  const seen = new Map<string, number>();
  return batches.flatMap(({ gtin, lot }, index) => {
    const owner = taken.get(gtin);
    if (owner !== undefined)
      return [{ pointer: pointer(index, "gtin"), value: gtin, expected: gtinWanted(owner, certificate.productName) }];
    const key = keys[index] ?? "";
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    const expected =
      first === undefined
        ? `a lot that is not registered yet for ${gtin}`
        : `a lot that is not also at ${pointer(first, "lot")}`;
    return first === undefined && !known.has(key) ? [] : [{ pointer: pointer(index, "lot"), value: lot, expected }];
  });
}

function gtinWanted(owner: "operator" | "product", product: string): string {
  return owner === "product"
    ? `a GTIN of ${product}: this one is of another product, and a seal is for one product`
    : "a GTIN of yours";
}
