import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import { evaluate } from "../../core/specification/evaluate.ts";
import type { Database } from "../store/database.ts";
import { type SpecificationOnFile, specificationByHash } from "../store/read-specification-documents.ts";
import { specificationsOf } from "../store/read-specifications.ts";
import { versionOfMost } from "./check-dates.ts";
import { findProduct } from "./rule-product.ts";

/** What would be said of a batch, as far as a specification asks. */
export type DossierToJudge = Pick<BatchRegistration, "producedOn" | "municipality" | "fields">;

/**
 * Judges a dossier by the version of a product's specification in force on the day of production; writes nothing.
 *
 * @param product - The product's id or its slug.
 * @throws FiligranaError `product/not-found`; `specification/not-found` when none was in force on that day.
 */
export async function evaluateDossier(store: Kysely<Database>, product: string, dossier: DossierToJudge) {
  const { product: id } = await findProduct(store, product);
  const { producedOn, municipality, fields } = dossier;
  const inForce = versionOfMost(await specificationsOf(store, id), [{ producedOn }]);
  const onFile = inForce === null ? null : await specificationByHash(store, inForce.hash);
  if (onFile === null) {
    throw new FiligranaError("specification/not-found", `no specification of ${product} to judge by on ${producedOn}`, {
      values: { product, producedOn },
    });
  }
  const facts = {
    ...fields,
    "batch/producedOn": producedOn,
    ...(municipality === undefined ? {} : { "place/municipality": municipality }),
  };
  return { specification: judgedBy(onFile), ...evaluate(facts, onFile.specification) };
}

/** What an answer says of the version that was judged by. */
export function judgedBy({ hash, product, specification, inForceFrom, inForceUntil }: SpecificationOnFile) {
  const { version, act } = specification;
  return {
    hash,
    product,
    slug: specification.product,
    version,
    act,
    inForceFrom,
    inForceUntil,
  };
}
