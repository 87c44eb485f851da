import { readEpcUrn } from "../urn/read-epc-urn.ts";
import { identifiersIn } from "./identifiers-in.ts";
import type { PrefixLengthOf } from "./translate-identifier.ts";

/** The company prefixes that the EPC URNs of some events tell. */
export const companyPrefixesIn = (events: Iterable<Readonly<Record<string, unknown>>>): ReadonlySet<string> => {
  const prefixes = new Set<string>();
  for (const event of events) {
    for (const { value } of identifiersIn(event)) {
      const reading = readEpcUrn(value);
      if (reading !== null) prefixes.add(reading.prefix);
    }
  }
  return prefixes;
};

/**
 * Looks company prefixes up among known ones. No company prefix is the beginning of another; where the known ones say
 * otherwise one of them was captured wrong, and then neither is believed.
 */
export const prefixLengthAmong =
  (known: ReadonlySet<string>): PrefixLengthOf =>
  (digits) => {
    const lengths = [6, 7, 8, 9, 10, 11, 12].filter((n) => digits.length >= n && known.has(digits.slice(0, n)));
    return lengths.length === 1 ? (lengths[0] ?? null) : null;
  };
