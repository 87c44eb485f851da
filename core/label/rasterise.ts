import type { Outline } from "./outline.ts";

/** The light modules that a QR code needs on every side (ISO/IEC 18004, 9.1; GS1 General Specifications, 5.12.3). */
export const quietZone = 4;

/** A picture of one bit a pixel, here a byte each: 1 for dark. */
export type Bitmap = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/**
 * Paints an outline with its quiet zone as a printer would: a pixel is dark when its middle lies within, by the even-odd
 * rule.
 *
 * @param pixels - Pixels a module; need not be whole.
 */
export const rasterise = (outline: Outline, pixels: number): Bitmap => {
  const side = Math.ceil((outline.size + 2 * quietZone) * pixels);
  const data = new Uint8Array(side * side);
  const rows = crossingsOf(outline);
  const moduleAt = (pixel: number) => (pixel + 0.5) / pixels - quietZone;
  let above = Number.NaN;
  for (let y = 0; y < side; y++) {
    const row = Math.floor(moduleAt(y));
    if (row === above) {
      data.copyWithin(y * side, (y - 1) * side, y * side);
      continue;
    }
    above = row;
    const crossings = rows[row] ?? [];
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.ceil(((crossings[i] ?? 0) + quietZone) * pixels - 0.5);
      const to = Math.ceil(((crossings[i + 1] ?? 0) + quietZone) * pixels - 0.5);
      data.fill(1, y * side + from, y * side + to);
    }
  }
  return { width: side, height: side, data };
};

/** Where each row of modules is crossed by upright lines, from left to right. */
function crossingsOf({ size, lines }: Outline): number[][] {
  const rows: number[][] = Array.from({ length: size }, () => []);
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
      const [nextX, nextY] = [line[(i + 2) % line.length] ?? 0, line[(i + 3) % line.length] ?? 0];
      if (x !== nextX) continue;
      for (let row = Math.min(y, nextY); row < Math.max(y, nextY); row++) rows[row]?.push(x);
    }
  }
  for (const row of rows) row.sort((a, b) => a - b);
  return rows;
}
