import { bothWays, type Words } from "../specification/words.ts";
import type { BaseUnit } from "./read-quantity-cell.ts";

/** What the cells of a column are. */
export type ColumnKind =
  | { readonly kind: "gtin" | "lot" | "day" | "municipality" | "text" }
  | { readonly kind: "quantity"; readonly unit: BaseUnit }
  /** Of a number: the words for its unit, which people write behind it. */
  | { readonly kind: "number"; readonly units: readonly string[] };

/** A column that a file of one product may have. */
export type Column = {
  /** `gtin`, `lot`, `quantity`, `producedOn`, `bestBefore`, `municipality`, or a dossier's path. */
  readonly path: string;
  readonly needed: boolean;
  readonly of: ColumnKind;
  /** What the template calls it. */
  readonly title: Words;
  /** What people call it, in Italian and English; brackets, accents and case do not matter. */
  readonly labels: readonly string[];
};

/** How people write the base units. */
export const unitSigns: Readonly<Record<BaseUnit, Words>> = {
  gram: bothWays("g"),
  millilitre: bothWays("ml"),
  piece: { it: "pezzi", en: "pieces" },
};

/** The columns that every product has, in the order of the template. */
export const ownColumns = (unit: BaseUnit): readonly Column[] => [
  {
    path: "gtin",
    needed: true,
    of: { kind: "gtin" },
    title: { it: "GTIN", en: "GTIN" },
    labels: ["GTIN", "EAN", "Codice EAN", "Codice GTIN", "Codice a barre", "Barcode", "EAN code"],
  },
  {
    path: "lot",
    needed: true,
    of: { kind: "lot" },
    title: { it: "Lotto", en: "Lot" },
    labels: ["Lotto", "Numero di lotto", "Numero lotto", "N. lotto", "Lot", "Lot number", "Batch", "Batch number"],
  },
  {
    path: "quantity",
    needed: true,
    of: { kind: "quantity", unit },
    title: { it: `Quantità (${unitSigns[unit].it})`, en: `Quantity (${unitSigns[unit].en})` },
    labels: ["Quantità", "Quantita'", "Q.tà", "Qta", "Quantity", "Qty"],
  },
  {
    path: "producedOn",
    needed: true,
    of: { kind: "day" },
    title: { it: "Prodotto il", en: "Produced on" },
    labels: ["Prodotto il", "Data di produzione", "Data produzione", "Produzione", "Produced on", "Production date"],
  },
  {
    path: "bestBefore",
    needed: false,
    of: { kind: "day" },
    title: { it: "Da consumarsi entro", en: "Best before" },
    labels: [
      "Scadenza",
      "Data di scadenza",
      "Da consumarsi preferibilmente entro",
      "Da consumarsi entro",
      "TMC",
      "Termine minimo di conservazione",
      "Best before",
      "Expiry",
      "Expiry date",
    ],
  },
  {
    path: "municipality",
    needed: false,
    of: { kind: "municipality" },
    title: { it: "Comune (codice ISTAT)", en: "Municipality (ISTAT code)" },
    labels: ["Comune", "Codice ISTAT", "Comune ISTAT", "Codice ISTAT del comune", "Municipality", "ISTAT code"],
  },
];
