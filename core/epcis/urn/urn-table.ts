import type { PrimaryKey, Qualifier } from "./identifier.ts";

/**
 * How one scheme of EPC URN is made up (GS1 EPC Tag Data Standard 2.0, section 6): a company prefix of 6 to 12 digits, a
 * reference, and what follows them.
 */
export type UrnRule = {
  readonly scheme: string;
  readonly key: PrimaryKey;
  /** Digits of prefix and reference together, without check digit; null where the reference is a text of any length. */
  readonly digits: number | null;
  /** Where the company prefix begins in the key's value: after the indicator or extension digit, or a leading zero. */
  readonly prefixAt: 0 | 1;
  /** How the key's digit before the prefix is told: as the reference's first digit, as a zero that is left out, or not at all. */
  readonly lead: "moved" | "zero" | "none";
  /** What follows: nothing; a serial in the key's own value; a qualifier; pieces and a qualifier. */
  readonly tail: "none" | "own" | "qualifier" | "pieces";
  readonly qualifier: Exclude<Qualifier, "22"> | null;
};

const rule = (
  scheme: string,
  key: PrimaryKey,
  digits: number | null,
  lead: UrnRule["lead"],
  tail: UrnRule["tail"] = "none",
  qualifier: UrnRule["qualifier"] = null,
): UrnRule => ({ scheme, key, digits, prefixAt: lead === "none" ? 0 : 1, lead, tail, qualifier });

/** The schemes of single objects, `urn:epc:id:`. */
export const idRules: readonly UrnRule[] = [
  rule("sgtin", "01", 13, "moved", "qualifier", "21"),
  rule("upui", "01", 13, "moved", "qualifier", "235"),
  rule("itip", "8006", 13, "moved", "pieces", "21"),
  rule("sscc", "00", 17, "moved"),
  rule("sgln", "414", 12, "none", "qualifier", "254"),
  rule("pgln", "417", 12, "none"),
  rule("grai", "8003", 12, "zero", "own"),
  rule("giai", "8004", null, "none"),
  rule("gsrn", "8018", 17, "none"),
  rule("gsrnp", "8017", 17, "none"),
  rule("gdti", "253", 12, "none", "own"),
  rule("sgcn", "255", 12, "none", "own"),
  rule("cpi", "8010", null, "none", "qualifier", "8011"),
  rule("ginc", "401", null, "none"),
  rule("gsin", "402", 16, "none"),
];

/** The schemes of classes: a lot, `urn:epc:class:`; and whatever a serial is left open for, `urn:epc:idpat:` with `*`. */
export const classRules: readonly UrnRule[] = [rule("lgtin", "01", 13, "moved", "qualifier", "10")];

/** Schemes that a pattern may leave the serial of open. */
export const patternRules: readonly UrnRule[] = idRules.filter((r) =>
  ["sgtin", "upui", "itip", "grai", "gdti", "sgcn", "cpi"].includes(r.scheme),
);
