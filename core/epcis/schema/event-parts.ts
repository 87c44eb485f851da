import { z } from "zod";
import { DateTime } from "./date-time.ts";
import { onlyNamespaced } from "./extensions.ts";
import { BizTransactionType, Disposition, ErrorReason, SourceDestType } from "./terms.ts";
import { Uri } from "./uri.ts";

const isSet = (items: readonly string[]) => new Set(items).size === items.length;

/** What was done to the objects of an event: they came to be, were seen, or are over (EPCIS 2.0, section 7.3.2). */
export const Action = z.enum(["ADD", "OBSERVE", "DELETE"]);
export type Action = z.infer<typeof Action>;

/** Identifiers of single objects, none of them twice. */
export const EpcList = z.array(Uri).refine(isSet, "expected no identifier twice");

/** Some objects of a class, such as 120 kg of a lot; without a quantity, any number of them, and without a unit, pieces. */
export const QuantityElement = z.strictObject({
  epcClass: Uri,
  quantity: z.optional(z.number()),
  /** UN/CEFACT Recommendation 20, two or three characters, e.g. `KGM`. */
  uom: z.optional(z.string().regex(/^[A-Z0-9]{2,3}$/, "expected a unit of UN/CEFACT Recommendation 20, e.g. KGM")),
});
export type QuantityElement = z.infer<typeof QuantityElement>;

/** Quantities of classes. */
export const QuantityList = z.array(QuantityElement);

/** A business transaction that the event was part of, such as a transport document. */
export const BizTransaction = z.strictObject({ type: z.optional(BizTransactionType), bizTransaction: Uri });
export type BizTransaction = z.infer<typeof BizTransaction>;

/** From whom or where the objects went. */
export const Source = z.strictObject({ type: SourceDestType, source: Uri });
export type Source = z.infer<typeof Source>;

/** To whom or where the objects went. */
export const Destination = z.strictObject({ type: SourceDestType, destination: Uri });
export type Destination = z.infer<typeof Destination>;

/** A place: where the event was seen (read point) or where the objects are afterwards (business location). */
export const Place = z.looseObject({ id: Uri });
export type Place = z.infer<typeof Place>;

const states = z.array(Disposition).min(1).refine(isSet, "expected no disposition twice");

/** States that stay with the objects until they are taken off again (EPCIS 2.0, section 7.3.5.5). */
export const PersistentDisposition = z
  .strictObject({ set: z.optional(states), unset: z.optional(states) })
  .refine((value) => value.set !== undefined || value.unset !== undefined, "expected set, unset, or both");
export type PersistentDisposition = z.infer<typeof PersistentDisposition>;

/** That an earlier event with the same id was wrong, and which events stand in its place (EPCIS 2.0, section 7.4.1.4). */
export const ErrorDeclaration = z
  .looseObject({
    declarationTime: DateTime,
    reason: z.optional(ErrorReason),
    correctiveEventIDs: z.optional(z.array(Uri)),
  })
  .check(onlyNamespaced(["declarationTime", "reason", "correctiveEventIDs"]));
export type ErrorDeclaration = z.infer<typeof ErrorDeclaration>;

/** Master data of the instances or the lot that an event brings into being; every member has a namespace. */
export const Ilmd = z.looseObject({}).check(onlyNamespaced([]));
export type Ilmd = z.infer<typeof Ilmd>;
