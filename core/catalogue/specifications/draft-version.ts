import type { SpecificationVersion } from "../specification-version.ts";

/** What is known of a version; the rest is unknown, and said so. */
export type KnownVersion = Partial<Omit<SpecificationVersion, "format" | "product">>;

/** Gives the whole version from what is known of it: version 1, open interval, no act, no bounds, unless told. */
export function draftVersion(product: string, known: KnownVersion = {}): SpecificationVersion {
  return {
    format: "filigrana-specification/1",
    product,
    version: "1",
    act: null,
    inForce: { from: null, until: null },
    zone: { text: null, municipalities: [] },
    bounds: [],
    sources: [],
    note: null,
    ...known,
  };
}

/**
 * Gives a bound on one field of the dossier, both ends allowed.
 *
 * @param range - Lowest and highest figure; null leaves that end open.
 */
export function bound(path: string, unit: string, [atLeast, atMost]: readonly [string | null, string | null]) {
  return {
    path,
    unit,
    ...(atLeast === null ? {} : { atLeast }),
    ...(atMost === null ? {} : { atMost }),
    article: null,
  };
}
