import type { Kysely } from "kysely";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import { readCertificate } from "../../store/read-certificate.ts";

/**
 * Gives what a template is made for: one of the caller's certificates with its product, whether or not it is in force.
 *
 * @throws FiligranaError `certificate/not-found` also for another operator's.
 */
export async function ownCertificate(store: Kysely<Database>, caller: Caller, id: string) {
  const certificate = await readCertificate(store, id);
  if (!certificate || certificate.operator !== caller.actor)
    throw new FiligranaError("certificate/not-found", `no certificate ${id} of yours is on record`, {
      values: { certificate: id },
    });
  const product = await store
    .selectFrom("products")
    .select(["product", "slug", "name", "unit"])
    .where("product", "=", certificate.product)
    .executeTakeFirstOrThrow();
  return { certificate: id, ...product };
}
