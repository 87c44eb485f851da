import type { PrimaryKey, Qualifier } from "./identifier.ts";

type KeyRule = {
  /** The names that the key has in a path: its application identifier, and the short name of older links. */
  readonly names: readonly [PrimaryKey, string];
  readonly value: RegExp;
  /** Qualifiers in the order in which a path has them; the last that is there is the finest. */
  readonly qualifiers: readonly Qualifier[];
};

const text = (most: number) => new RegExp(`^[!"%-Z_a-z]{1,${most}}$`);

/** The keys, with what their values look like (GS1 General Specifications, section 3; GS1 Digital Link, section 4). */
export const keyTable: readonly KeyRule[] = [
  { names: ["01", "gtin"], value: /^(?:\d{8}|\d{12,14})$/, qualifiers: ["22", "10", "21", "235"] },
  { names: ["8006", "itip"], value: /^\d{18}$/, qualifiers: ["22", "10", "21"] },
  { names: ["8010", "cpid"], value: /^[0-9A-Z#/-]{1,30}$/, qualifiers: ["8011"] },
  { names: ["414", "gln"], value: /^\d{13}$/, qualifiers: ["254"] },
  { names: ["417", "party"], value: /^\d{13}$/, qualifiers: [] },
  { names: ["8017", "gsrnp"], value: /^\d{18}$/, qualifiers: ["8019"] },
  { names: ["8018", "gsrn"], value: /^\d{18}$/, qualifiers: ["8019"] },
  { names: ["255", "gcn"], value: /^\d{13,25}$/, qualifiers: [] },
  { names: ["00", "sscc"], value: /^\d{18}$/, qualifiers: [] },
  { names: ["253", "gdti"], value: /^\d{13}[!"%-Z_a-z]{0,17}$/, qualifiers: [] },
  { names: ["401", "ginc"], value: text(30), qualifiers: [] },
  { names: ["402", "gsin"], value: /^\d{17}$/, qualifiers: [] },
  { names: ["8003", "grai"], value: /^\d{14}[!"%-Z_a-z]{0,16}$/, qualifiers: [] },
  { names: ["8004", "giai"], value: text(30), qualifiers: [] },
];

/** The qualifiers: their short names, and what their values look like. */
export const qualifierTable: Readonly<Record<Qualifier, { readonly name: string; readonly value: RegExp }>> = {
  "22": { name: "cpv", value: text(20) },
  "10": { name: "lot", value: text(20) },
  "21": { name: "ser", value: text(20) },
  "235": { name: "tpx", value: text(28) },
  "254": { name: "glnx", value: text(20) },
  "8011": { name: "cpsn", value: /^\d{1,12}$/ },
  "8019": { name: "srin", value: /^\d{1,10}$/ },
};
