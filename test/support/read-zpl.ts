import type { Picture } from "./read-label-codes.ts";

/** A label of a ZPL file: its size in dots, the text of its fields, and where its picture stands. */
export type ZplLabel = {
  readonly width: number;
  readonly height: number;
  readonly texts: string[];
  readonly picture: Picture;
};

/** Reads a ZPL file as a printer does: `^FO` places, `^GFA` burns dots, `^FD` writes. */
export function readZpl(file: string): ZplLabel[] {
  return [...file.matchAll(/\^XA([\s\S]*?)\^XZ/g)].map(([, label = ""]) => {
    const [width, height] = [Number(/\^PW(\d+)/.exec(label)?.[1]), Number(/\^LL(\d+)/.exec(label)?.[1])];
    const data = new Uint8Array(width * height * 4).fill(255);
    for (const [, x, y, perRow, rows] of label.matchAll(/\^FO(\d+),(\d+)\^GFA,\d+,\d+,(\d+),([^^]*)/g)) {
      burn(data, width, { x: Number(x), y: Number(y), perRow: Number(perRow), rows: (rows ?? "").trim() });
    }
    const texts = [...label.matchAll(/\^FD([^^]*)\^FS/g)].map(([, text = ""]) =>
      text.replace(/_([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    );
    return { width, height, texts, picture: { width, height, data } };
  });
}

/** Counts of ZPL's shortened hex: G is 1, Y is 19, g is 20, z is 400. */
const countOf = (letter: string): number =>
  letter >= "g" ? (letter.charCodeAt(0) - 102) * 20 : letter.charCodeAt(0) - 70;

function burn(
  data: Uint8Array,
  width: number,
  field: { readonly x: number; readonly y: number; readonly perRow: number; readonly rows: string },
): void {
  let digits = "";
  const lines: string[] = [];
  for (const [, counts = "", sign = ""] of field.rows.matchAll(/([G-Yg-z]*)([0-9A-F:])/g)) {
    if (sign === ":") {
      lines.push(lines.at(-1) ?? "");
      continue;
    }
    digits += sign.repeat([...counts].reduce((sum, letter) => sum + countOf(letter), 0) || 1);
    if (digits.length < field.perRow * 2) continue;
    lines.push(digits);
    digits = "";
  }
  for (const [dy, line] of lines.entries()) {
    for (const [dx, digit] of [...line].entries()) {
      for (let bit = 0; bit < 4; bit++) {
        if (((Number.parseInt(digit, 16) >> (3 - bit)) & 1) === 0) continue;
        data.fill(
          0,
          ((field.y + dy) * width + field.x + dx * 4 + bit) * 4,
          ((field.y + dy) * width + field.x + dx * 4 + bit) * 4 + 3,
        );
      }
    }
  }
}
