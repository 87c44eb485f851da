import type { Kysely } from "kysely";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { audienceOf } from "../../core/dossier/audience.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { parseGtin } from "../../core/label/gtin.ts";
import type { BatchDraft } from "../../core/schema/batch-draft.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { specificationsOf } from "../store/read-specifications.ts";
import { versionOfMost } from "./check-dates.ts";
import { ownCertificate } from "./own-certificate.ts";

/**
 * Gives a draft as the record that a consumer's page would be made from, as far as it is filled in.
 *
 * @throws FiligranaError `certificate/not-found` when the draft names none of the caller's.
 */
export async function previewBatch(
  { store, now }: { readonly store: Kysely<Database>; readonly now: () => Date },
  caller: Caller,
  draft: BatchDraft,
) {
  if (draft.certificate === undefined) {
    throw new FiligranaError("certificate/not-found", "the draft names no certificate yet; choose one of yours");
  }
  const certificate = await ownCertificate(store, caller, draft.certificate);
  const specification = versionOfMost(await specificationsOf(store, certificate.product), [draft]);
  const stated = Object.entries(draft.fields).filter(([, value]) => value !== "");
  const fields = stated.filter(([path]) => audienceOf(path) === "public").map(([path, value]) => ({ path, value }));
  const gtin = parseGtin(draft.gtin);
  const { municipality, producedOn, bestBefore } = draft;
  const at = now();
  const record = {
    product: certificate.ofProduct,
    quantity: /^\d{1,18}$/.test(draft.quantity) ? BigInt(draft.quantity) : 0n,
    unit: certificate.ofProduct.unit,
    producedOn: producedOn || null,
    bestBefore: bestBefore || null,
    municipality: municipality === "" ? null : { code: municipality, name: municipalityName(municipality) },
    specification,
    operator: { id: certificate.operator, name: certificate.operatorName },
    controlBody: { id: certificate.controlBody, name: certificate.controlBodyName },
    countersigned: certificate.countersigned,
    certificate: { id: draft.certificate, from: dateOf(certificate.from), until: dateOf(certificate.until) },
    seal: { id: "", at, transaction: null },
    fields,
    withheld: stated.length - fields.length,
    erased: 0,
  };
  return { asked: { gtin: gtin.ok ? gtin.value : draft.gtin, lot: draft.lot }, record };
}

const dateOf = (seconds: bigint): Date => new Date(Number(seconds) * 1000);
