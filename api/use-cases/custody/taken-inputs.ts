import type { Kysely } from "kysely";
import { transformationBalance, yieldOf } from "../../../core/custody/transformation-balance.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import type { Database } from "../../store/database.ts";
import type { Trx } from "../parts.ts";
import { type HeldBatch, heldBatch, type Label, refuseTooMuch } from "./held-batch.ts";

/** What is to be taken of a batch; decimal, in its product's base unit. */
export type InputAsked = Label & { readonly quantity: string };

/** A quantity taken of a batch that an operator holds, with the yield that the output's rules give for it. */
export type TakenInput = { readonly held: HeldBatch; readonly quantity: bigint; readonly yieldPpm: bigint | null };

/**
 * Gives what an operator is to take of which batches for a product, in the order asked; the batches are locked in one order
 * for all, so that two transformations never wait for each other.
 *
 * @throws FiligranaError `holding/not-found` for a batch of which it never had anything.
 */
export async function takeInputs(
  trx: Trx,
  holder: string,
  product: string,
  asked: readonly InputAsked[],
): Promise<TakenInput[]> {
  const locked = new Map<string, HeldBatch>();
  const keyed = asked.map((one) => ({ ...one, key: batchKey(one.gtin, one.lot) }));
  for (const one of keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    locked.set(one.key, await heldBatch(trx, holder, one));
  const yields = await yieldsFor(trx, product);
  return keyed.flatMap(({ key, quantity }) => {
    const held = locked.get(key);
    if (held === undefined) return [];
    const yieldPpm = yieldOf(product, held.product, yields.get(held.product) ?? null);
    return [{ held, quantity: BigInt(quantity), yieldPpm }];
  });
}

/** The yields of a product from others that hold now; those of zero are left out: they forbid. */
async function yieldsFor(store: Kysely<Database>, output: string): Promise<ReadonlyMap<string, bigint>> {
  const rows = await store
    .selectFrom("chainYields")
    .distinctOn("input")
    .select(["input", "ppm"])
    .where("output", "=", output)
    .orderBy("input")
    .orderBy("blockNumber", "desc")
    .orderBy("logIndex", "desc")
    .execute();
  return new Map(rows.filter(({ ppm }) => ppm > 0n).map(({ input, ppm }) => [input, ppm]));
}

/** What inputs and an output come to (core/custody/transformation-balance.ts). */
export const balanceOf = (inputs: readonly TakenInput[], total: bigint) =>
  transformationBalance(
    inputs.map(({ held, quantity, yieldPpm }) => ({ quantity, yieldPpm, available: held.figures.available })),
    total,
  );

/** What a certificate gets back for inputs that were certified under it: their quantity, at most what comes out. */
export function givenBack(inputs: readonly TakenInput[], certificate: string, total: bigint): bigint {
  const same = inputs.filter(({ held }) => held.certificate === certificate);
  const sum = same.reduce((all, { quantity }) => all + quantity, 0n);
  return sum < total ? sum : total;
}

/**
 * Refuses what does not balance; the registry refuses the same, here it is told before anything is signed.
 *
 * @throws FiligranaError `holding/exceeded`, `transformation/not-allowed`, `transformation/yield-exceeded`, with the figures.
 */
export function refuseUnbalanced(product: { id: string; name: string }, inputs: readonly TakenInput[], total: bigint) {
  for (const { held, quantity } of inputs) refuseTooMuch(held, quantity);
  const { allowed, left, notAllowed } = balanceOf(inputs, total);
  const strange = inputs[notAllowed[0] ?? -1]?.held;
  if (strange !== undefined)
    throw new FiligranaError(
      "transformation/not-allowed",
      `${product.name} may not be made from ${strange.productName} (batch ${strange.gtin} ${strange.lot}): no yield is set for it`,
      { values: { output: product.id, input: strange.product, gtin: strange.gtin, lot: strange.lot } },
    );
  if (left >= 0n) return;
  throw new FiligranaError(
    "transformation/yield-exceeded",
    `the yields allow ${allowed} from these inputs, and ${total} was asked for: ${-left} too much`,
    { values: { output: product.id, allowed: String(allowed), asked: String(total), exceeding: String(-left) } },
  );
}
