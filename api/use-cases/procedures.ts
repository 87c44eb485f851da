import type { Kysely } from "kysely";
import type { Procedure } from "../../core/application/procedure.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import { nameOfCaller } from "../identity/name-of-caller.ts";
import type { Database } from "../store/database.ts";
import { accreditations, isAccredited, readProcedure } from "../store/read-procedures.ts";
import type { Parts } from "./parts.ts";
import { findProduct } from "./rule-product.ts";

type Asked = { readonly product?: string | undefined; readonly controlBody?: string | undefined };

/** Lists who is accredited for what and how applications are handled; narrowed to a product's scheme or to one body. */
export async function listProcedures(parts: Pick<Parts, "store" | "now">, asked: Asked) {
  const { store } = parts;
  const scheme = asked.product === undefined ? undefined : (await findProduct(store, asked.product)).scheme;
  const found = await accreditations(store, { scheme, controlBody: asked.controlBody });
  const procedures = await Promise.all(found.map((one) => listed(store, one, parts.now())));
  return { procedures };
}

type Accreditation = Awaited<ReturnType<typeof accreditations>>[number];

async function listed(store: Kysely<Database>, accreditation: Accreditation, now: Date) {
  const { controlBody, scheme, name } = accreditation;
  const { updatedAt, byName, ...procedure } = await readProcedure(store, controlBody, scheme);
  return {
    controlBody,
    controlBodyName: name,
    scheme,
    accredited: isAccredited(accreditation, now),
    procedure,
    updatedAt: updatedAt?.toISOString() ?? null,
    updatedBy: byName,
  };
}

/**
 * Says how the calling body handles applications under a scheme. A clock that runs already keeps its term.
 *
 * @throws FiligranaError `accreditation/not-in-force` for a scheme that the body was never accredited for.
 */
export async function setProcedure(parts: Parts, caller: Caller, scheme: string, procedure: Procedure) {
  const { store } = parts;
  const [accreditation] = await accreditations(store, { controlBody: caller.actor, scheme });
  if (!accreditation) {
    throw new FiligranaError("accreditation/not-in-force", `you were never accredited for ${scheme}`, {
      values: { controlBody: caller.actor, scheme },
    });
  }
  const { name } = await nameOfCaller(store, caller);
  const set = {
    ...procedure,
    requiredDocuments: JSON.stringify(procedure.requiredDocuments),
    byName: name,
    updatedAt: parts.now(),
  };
  await store
    .insertInto("schemeProcedures")
    .values({ controlBody: caller.actor, scheme, ...set })
    .onConflict((conflict) => conflict.columns(["controlBody", "scheme"]).doUpdateSet(set))
    .execute();
  return listed(store, accreditation, parts.now());
}
