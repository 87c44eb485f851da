import { readDigitalLink } from "./read-digital-link.ts";
import { readEpcUrn } from "./read-epc-urn.ts";
import { writeDigitalLink } from "./write-digital-link.ts";

/**
 * The one canonical GS1 Digital Link for an identifier, however it was written: as EPC URN, as a link of any domain, with
 * short names, variants, a query, or characters encoded that need not be (Core Business Vocabulary 2.0, section 8.9).
 *
 * @returns `null` when the text is neither.
 */
export const gs1Iri = (text: string): string | null => {
  const identifier = /^urn:epc:/i.test(text) ? readEpcUrn(text)?.identifier : readDigitalLink(text)?.identifier;
  return identifier === undefined ? null : writeDigitalLink(identifier);
};

/** The canonical form of any identifier in an event: that of `gs1Iri` where it is GS1's, and otherwise the text as it came. */
export const canonicalIri = (text: string): string => gs1Iri(text) ?? text;
