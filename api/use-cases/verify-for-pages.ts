import { limits } from "../limits.ts";
import { type BatchOnRecord, batchIn, readStoredBatch, type StoredBatch } from "../store/read-batch.ts";
import { type VerifiedBatch, type VerifyParts, verifyOnRecord } from "./verify-batch.ts";

/** A batch as a row held it, and its verification as unfinal and as final, once either was asked for. */
type Known = { readonly batch: BatchOnRecord; readonly verified: Map<boolean, VerifiedBatch> };

/**
 * Verifies batches as `verifyBatch` does, and remembers those that people open often.
 *
 * The read model is read each time, and what is remembered is looked up by all that it said: the row with the batch, its
 * seal, certificate, accreditation, keys, names and measures, letter by letter, and whether its block is final. Verification
 * depends on nothing else, so a measure or a reorganisation is never missed. Only the instants that the check of finality
 * compared may be those of an earlier block; pages do not show them.
 *
 * @param most - How many rows are kept, and how many characters of them; the one kept longest goes first.
 */
export function verifyForPages(
  parts: VerifyParts,
  most: { readonly rows: number; readonly characters: number } = {
    rows: limits.rememberedBatches,
    characters: limits.rememberedCharacters,
  },
): (gtin: string, lot: string) => Promise<VerifiedBatch | null> {
  const known = new Map<string, Known>();
  let characters = 0;
  const keep = (stored: StoredBatch): Known => {
    const row = { batch: batchIn(stored), verified: new Map<boolean, VerifiedBatch>() };
    known.set(stored.text, row);
    characters += stored.text.length;
    for (const oldest of known.keys()) {
      if (known.size <= most.rows && characters <= most.characters) break;
      known.delete(oldest);
      characters -= oldest.length;
    }
    return row;
  };
  return async (gtin, lot) => {
    const stored = await readStoredBatch(parts.store, gtin, lot);
    if (stored === null) return null;
    const row = known.get(stored.text) ?? keep(stored);
    const batch = { ...row.batch, ...stored.upTo };
    const final = batch.sealedAt <= batch.finalTime;
    const verified = row.verified.get(final) ?? verifyOnRecord(parts, batch, { gtin, lot });
    row.verified.set(final, verified);
    return { ...verified, batch };
  };
}
