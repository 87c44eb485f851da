/** What can be wrong with a cell, a row or a header. Sentences: web/text/desk/import-finding-text.ts. */
export const flawCodes = [
  "column-missing",
  "header-unknown",
  "header-twice",
  "header-unit",
  "too-many-columns",
  "cell-without-header",
  "missing",
  "formula",
  "merged",
  "error-cell",
  "mojibake",
  "row-hidden",
  "scientific",
  "gtin-zeros-lost",
  "gtin-check-digit",
  "gtin-length",
  "gtin-not-digits",
  "lot-number",
  "lot-became-day",
  "lot-too-long",
  "lot-characters",
  "quantity-ambiguous",
  "quantity-not-whole",
  "quantity-unit",
  "quantity-not-a-number",
  "quantity-out-of-range",
  "day-serial",
  "day-ambiguous",
  "day-short-year",
  "day-impossible",
  "day-unreadable",
  "municipality-zeros-lost",
  "municipality-unknown",
  "number-unit",
  "number-ambiguous",
  "number-percent",
  "number-unreadable",
  "fact-too-long",
  "produced-in-future",
  "produced-too-long-ago",
  "best-before-production",
  "best-before-too-far",
  "specification-none",
  "specification-other",
  "gtin-of-other-operator",
  "gtin-of-other-product",
  "row-twice",
  "lot-twice",
  "registered-otherwise",
] as const;
export type FlawCode = (typeof flawCodes)[number];

/** What was mended without a doubt, and is told. */
export const repairCodes = [
  "spaces",
  "apostrophe",
  "gtin-filled-up",
  "thousands-points",
  "decimal-comma",
  "unit-dropped",
  "day-written-otherwise",
  "day-time-dropped",
  "municipality-name",
  "taken-over",
] as const;
export type RepairCode = (typeof repairCodes)[number];

/**
 * What the specification's rules say of a batch. It may be registered all the same: whoever countersigns sees it and decides,
 * as with a batch that is typed in.
 */
export const warningCodes = ["rule-not-met", "rule-not-documented"] as const;
export type WarningCode = (typeof warningCodes)[number];

type Values = Readonly<Record<string, string | number>>;

/** One thing wrong; `proposal` is what was probably meant, or null where nobody can tell. */
export type Flaw = { readonly code: FlawCode; readonly proposal: string | null; readonly values: Values };

/** One thing mended; `values` has what it is now and, of what was taken over, which proposal it was. */
export type Repair = { readonly code: RepairCode; readonly values: Values };

/** A rule with what was compared, or with how many batches do not document it. */
export type Warning = { readonly code: WarningCode; readonly values: Values };

/** A cell as it was read: its value with what was mended, or what is wrong with it. */
export type Reading =
  | { readonly value: string | boolean | null; readonly repairs: readonly Repair[] }
  | { readonly flaw: Flaw };

/** A reading with nothing to tell. */
export const read = (value: string | boolean | null, ...repairs: Repair[]): Reading => ({ value, repairs });

/** A reading that failed. */
export const flawed = (code: FlawCode, proposal: string | null = null, values: Values = {}): Reading => ({
  flaw: { code, proposal, values },
});

/** Something that was mended. */
export const repair = (code: RepairCode, values: Values = {}): Repair => ({ code, values });
