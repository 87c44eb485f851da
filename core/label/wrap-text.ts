/**
 * Widths of printable ASCII in thousandths of the letter size, from the metrics of Helvetica, which PDF readers and
 * printers have built in.
 */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Bold letters are nowhere more than an eighth wider over a whole word. */
const boldFactor = 1.125;

const widthOf = (letter: string): number =>
  letter === "\u00a0"
    ? 278
    : (widths[letter.charCodeAt(0) - 32] ?? widths[letter.normalize("NFD").charCodeAt(0) - 32] ?? 1000);

/** The width of a text in the unit of `size`; never less than what Helvetica takes for it. */
export const textWidth = (text: string, { size, bold }: { size: number; bold: boolean }): number => {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return (sum / 1000) * size * (bold ? boldFactor : 1);
};

/**
 * Breaks a text into lines that fit a width: between words, at a no-break space when what it holds together is wider than
 * a line, and within a word that is still wider. No-break spaces come back as spaces.
 */
export const wrapText = (text: string, asked: { width: number; size: number; bold: boolean }): string[] => {
  const fits = (line: string) => textWidth(line, asked) <= asked.width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((held) => (fits(held) ? [held] : held.split("\u00a0")))) {
    if (fits(line === "" ? word : `${line} ${word}`)) {
      line = line === "" ? word : `${line} ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = piecesOf(word, fits);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  if (line !== "") lines.push(line);
  return lines.map((one) => one.replaceAll("\u00a0", " "));
};

/** A word cut wherever a line is full. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
