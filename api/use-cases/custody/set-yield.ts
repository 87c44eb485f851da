import type { Kysely } from "kysely";
import { fromUnixSeconds } from "../../../core/schema/unix-seconds.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { governAct } from "../govern-act.ts";
import type { Parts, Trx } from "../parts.ts";
import { findProduct } from "../rule-product.ts";

/**
 * Publishes how much of a product may be made from another, as an act of the region.
 *
 * @param product - The output's id or slug.
 * @throws FiligranaError `product/not-found`; `yield/rank-rises`, `yield/same-product`.
 */
export async function setYield(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  product: string,
  asked: { readonly input: string; readonly ppm: number },
) {
  const [output, input] = [await findProduct(trx, product), await findProduct(trx, asked.input)];
  const governed = await governAct(parts, trx, caller, {
    operation: "setYield",
    subject: output.product,
    arguments: [output.product, input.product, BigInt(asked.ppm)],
  });
  return { output: output.product, input: input.product, ...governed };
}

/** The yields that hold for a product now, by the input's name; those of zero are left out: they forbid. */
export async function listYields(store: Kysely<Database>, product: string) {
  const output = await findProduct(store, product);
  const latest = store
    .selectFrom("chainYields")
    .distinctOn("input")
    .select(["input", "ppm", "time"])
    .where("output", "=", output.product)
    .orderBy("input")
    .orderBy("blockNumber", "desc")
    .orderBy("logIndex", "desc");
  const rows = await store
    .selectFrom(latest.as("y"))
    .innerJoin("products as p", "p.product", "y.input")
    .select(["y.input", "y.ppm", "y.time", "p.name as inputName"])
    .where("y.ppm", ">", 0n)
    .orderBy("p.name")
    .execute();
  const yields = rows.map(({ ppm, time, ...row }) => ({
    output: output.product,
    outputName: output.name,
    ...row,
    ppm: String(ppm),
    setAt: fromUnixSeconds(time),
  }));
  return { yields, next: null };
}
