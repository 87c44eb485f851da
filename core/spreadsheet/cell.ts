/** A cell as its file holds it, before anybody has said what its column is about. */
export type Cell = {
  /**
   * What the spreadsheet took it for. A CSV has only `empty` and `text`. `formula` holds the value it last gave, `merged`
   * the value of the cell that it is merged with, `error` is `#N/A` and its like.
   */
  readonly kind: "empty" | "text" | "number" | "day" | "boolean" | "formula" | "merged" | "error";
  /** The text; a number as it is stored, with a decimal point or an exponent; `true` or `false`. */
  readonly text: string;
  /** Of a `day`: YYYY-MM-DD, and whether a time of day was with it. */
  readonly day?: string;
  readonly hasTime?: boolean;
  /** How the number is shown where its format fills up with zeros: `000123` for 123. */
  readonly shownAs?: string;
  /** The number is shown as a percentage: 0.125 as 12.5 %. */
  readonly percent?: boolean;
};

/** A row as its file holds it, by the number that a spreadsheet shows beside it. */
export type Row = { readonly row: number; readonly hidden: boolean; readonly cells: readonly Cell[] };

export const emptyCell: Cell = { kind: "empty", text: "" };

/** Whether nothing stands in the cell, spaces of every kind apart. */
export const isEmpty = (cell: Cell): boolean =>
  cell.kind === "empty" || (cell.kind === "text" && /^[\s\u200b-\u200d\u2060\ufeff]*$/.test(cell.text));

/** A cell of text, as a CSV has it. */
export const textCell = (text: string): Cell => (text === "" ? emptyCell : { kind: "text", text });
