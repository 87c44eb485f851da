import type { SizeMm } from "../../core/label/label-sheet.ts";
import { type Bitmap, rasterise } from "../../core/label/rasterise.ts";
import { type Letter, letterPainter } from "./letters.ts";
import { type MadeLabel, marksOf, type Ruler } from "./made-label.ts";
import { pngFile } from "./png-file.ts";

type Canvas = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const painters = new Map<number, ReturnType<typeof letterPainter>>();

function painterOf(pixels: number): ReturnType<typeof letterPainter> {
  const painter = painters.get(pixels) ?? letterPainter(pixels);
  painters.set(pixels, painter);
  return painter;
}

/** A label as a file, and its code with the quiet zone as it was cut out of the finished picture. */
export type PngLabel = { readonly bytes: Uint8Array<ArrayBuffer>; readonly code: Bitmap };

/** Gives a label as a PNG in black and white at `dpi`, code and text in whole pixels. */
export const pngLabel = (
  { layout, outline, ruler }: MadeLabel,
  asked: { readonly size: SizeMm; readonly dpi: number },
): PngLabel => {
  const perMm = asked.dpi / 25.4;
  const px = (mm: number) => Math.round(mm * perMm);
  const [width, height] = [px(asked.size.width), px(asked.size.height)];
  const stride = Math.ceil(width / 8) * 8;
  const canvas = { width: stride, height, data: new Uint8Array(stride * height) };
  const code = rasterise(outline, Math.round(layout.module * perMm));
  const [left, top] = [px(layout.code.x), px(layout.code.y)];
  place(canvas, code, left, top);
  for (const { text, bold, x, y } of layout.texts) {
    write(canvas, text, { x: x * perMm, y: px(y), bold, pixels: Math.round(layout.textSize * perMm) });
  }
  if (ruler !== null) drawRuler(canvas, ruler, perMm);
  return { bytes: pngFile(canvas, { width, dpi: asked.dpi }), code: cut(canvas, code, left, top) };
};

/** What lies where a code was laid, whatever was drawn over it. */
function cut(canvas: Canvas, { width, height }: Bitmap, left: number, top: number): Bitmap {
  const size = { width: Math.min(width, canvas.width - left), height: Math.min(height, canvas.height - top) };
  const data = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    const from = (top + y) * canvas.width + left;
    data.set(canvas.data.subarray(from, from + size.width), y * size.width);
  }
  return { ...size, data };
}

/** Lays a code on white ground. */
function place(canvas: Canvas, { width, height, data }: Bitmap, left: number, top: number): void {
  for (let y = 0; y < Math.min(height, canvas.height - top); y++) {
    const row = data.subarray(y * width, y * width + Math.min(width, canvas.width - left));
    canvas.data.set(row, (top + y) * canvas.width + left);
  }
}

/** Adds a letter, whose box may lie over its neighbours'. */
function add({ width, height, data }: Canvas, from: Letter, left: number, top: number): void {
  const [first, end] = [Math.max(0, -left), Math.min(from.width, width - left)];
  for (let y = Math.max(0, -top); y < from.height && top + y < height; y++) {
    const [source, target] = [y * from.width, (top + y) * width + left];
    for (let x = first; x < end; x++) if (from.data[source + x] === 1) data[target + x] = 1;
  }
}

function write(
  canvas: Canvas,
  text: string,
  at: { readonly x: number; readonly y: number; readonly bold: boolean; readonly pixels: number },
): void {
  const letterOf = painterOf(at.pixels);
  let x = at.x;
  for (const sign of text) {
    const letter = letterOf(sign, at.bold);
    add(canvas, letter, Math.round(x) + letter.left, at.y + letter.top);
    x += letter.advance;
  }
}

function drawRuler(canvas: Canvas, ruler: Ruler, perMm: number): void {
  const px = (mm: number) => Math.round(mm * perMm);
  const y = Math.min(canvas.height - 1, px(ruler.y));
  canvas.data.fill(1, y * canvas.width + px(ruler.x), y * canvas.width + px(ruler.x + ruler.length) + 1);
  for (const x of marksOf(ruler)) {
    for (let up = 0; up < px(1); up++) canvas.data[(y - up) * canvas.width + px(x)] = 1;
  }
}
