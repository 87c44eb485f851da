import type { Rule } from "../../specification/rule.ts";
import type { Words } from "../../specification/words.ts";
import type { SpecificationVersion } from "../specification-version.ts";

/** What is known of a version; the rest is unknown, and said so. */
export type KnownVersion = Partial<
  Omit<SpecificationVersion, "format" | "product" | "sources" | "note" | "notCovered">
> & {
  readonly note?: Said;
  readonly notCovered?: readonly Said[];
  /** Sources beside those of the rules. */
  readonly sources?: readonly string[];
};

/** Something said in Italian and in English. */
export type Said = readonly [it: string, en: string];

/** Gives the whole version from what is known of it: version 1, open interval, no act, no rules, unless told. */
export function buildVersion(
  product: string,
  { note, notCovered, sources, ...known }: KnownVersion = {},
): SpecificationVersion {
  return {
    format: "filigrana-specification/2",
    product,
    version: "1",
    act: null,
    inForce: { from: null, until: null },
    variants: null,
    rules: [],
    ...known,
    notCovered: (notCovered ?? []).map(inWords),
    sources: sourcesOf(known.rules ?? [], sources ?? []),
    note: note === undefined ? null : inWords(note),
  };
}

/** Gives both languages by name. */
export const inWords = ([it, en]: Said): Words => ({ it, en });

function sourcesOf(rules: readonly Rule[], others: readonly string[]): string[] {
  const all = [
    ...rules.flatMap((rule) => [...rule.sources, ...rule.otherReadings.map(({ source }) => source)]),
    ...others,
  ];
  return [...new Set(all)].sort();
}
