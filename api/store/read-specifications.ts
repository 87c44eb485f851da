import type { Kysely } from "kysely";
import type { Database } from "./database.ts";

/** A version of a product's specification with its interval of force: days as YYYY-MM-DD, the end excluded, null is open. */
export type SpecificationInForce = {
  readonly hash: string;
  readonly version: string;
  readonly act: string | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
};

/** The versions of a product's specification, oldest first; one without an end is in force until the next begins. */
export async function specificationsOf(store: Kysely<Database>, product: string): Promise<SpecificationInForce[]> {
  return store
    .selectFrom("specificationsInForce")
    .select(["hash", "version", "act", "inForceFrom", "inForceUntil"])
    .where("product", "=", product)
    .orderBy("inForceFrom", (order) => order.asc().nullsFirst())
    .execute();
}
