import { canonicalIri } from "../urn/canonical-iri.ts";
import { modernTerm } from "../vocabulary/term-iri.ts";
import { expandValue } from "./expand.ts";
import { numberText, trimmedDecimal } from "./number-text.ts";
import type { Prefixes } from "./prefixes.ts";

/**
 * A single value in its one spelling: numbers without zeros at the end, CURIEs in full, identifiers of GS1 as canonical
 * Digital Links, texts without white space around them.
 */
export const valueText = (value: unknown, prefixes: Prefixes): string => {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "string") return String(value);
  return canonicalIri(modernTerm(expandValue(trimmedDecimal(value.trim()), prefixes)));
};
