import { createRequire } from "node:module";
import { type Command, type Font, type Glyph, openSync } from "fontkit";

/** A letter as a picture: `left` and `top` in pixels from where it stands on its line. */
export type Letter = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly advance: number;
};

type Point = readonly [number, number];

/** Curves become so many straight strokes: at the sizes of a label nobody sees the corners. */
const strokesPerCurve = 6;

const fontFile = (weight: "regular" | "700"): string =>
  createRequire(import.meta.url).resolve(
    `bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${weight}.ttf`,
  );

const fonts = new Map<boolean, Font>();

function fontOf(bold: boolean): Font {
  const font = fonts.get(bold) ?? openSync(fontFile(bold ? "700" : "regular"));
  fonts.set(bold, font);
  return font;
}

/** Gives a function that paints letters of one size, each once. */
export const letterPainter = (pixels: number): ((sign: string, bold: boolean) => Letter) => {
  const painted = new Map<string, Letter>();
  return (sign, bold) => {
    const key = `${bold ? "b" : "r"}${sign}`;
    const known = painted.get(key);
    if (known !== undefined) return known;
    const font = fontOf(bold);
    const letter = paint(font.glyphForCodePoint(sign.codePointAt(0) ?? 32), pixels / font.unitsPerEm);
    painted.set(key, letter);
    return letter;
  };
};

function paint(glyph: Glyph, scale: number): Letter {
  const lines = flattened(glyph.path.commands, scale);
  const points = lines.flat();
  const advance = glyph.advanceWidth * scale;
  if (points.length === 0) return { left: 0, top: 0, width: 0, height: 0, data: new Uint8Array(), advance };
  const left = Math.floor(Math.min(...points.map(([x]) => x)));
  const top = Math.floor(Math.min(...points.map(([, y]) => y)));
  const width = Math.ceil(Math.max(...points.map(([x]) => x))) - left;
  const height = Math.ceil(Math.max(...points.map(([, y]) => y))) - top;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const crossings = crossed(lines, top + y + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil((crossings[i] ?? 0) - left - 0.5));
      const to = Math.min(width, Math.ceil((crossings[i + 1] ?? 0) - left - 0.5));
      if (to > from) data.fill(1, y * width + from, y * width + to);
    }
  }
  return { left, top, width, height, data, advance };
}

/** Where a level is crossed by the lines, from left to right. */
function crossed(lines: readonly (readonly Point[])[], level: number): number[] {
  const found: number[] = [];
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const [x, y] = line[i] ?? [0, 0];
      const [nextX, nextY] = line[(i + 1) % line.length] ?? [0, 0];
      if (y <= level !== nextY <= level) found.push(x + ((level - y) / (nextY - y)) * (nextX - x));
    }
  }
  return found.sort((a, b) => a - b);
}

/** Closed lines of straight strokes, in pixels, y downwards. */
function flattened(commands: readonly Command[], scale: number): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (const { command, args } of commands) {
    if (command === "moveTo") {
      line = [];
      lines.push(line);
    }
    const controls: Point[] = [];
    for (let i = 0; i < args.length; i += 2) controls.push([(args[i] ?? 0) * scale, -(args[i + 1] ?? 0) * scale]);
    if (controls.length < 2) line.push(...controls);
    else line.push(...curve([line.at(-1) ?? [0, 0], ...controls]));
  }
  return lines;
}

/** A Bézier curve of any degree by de Casteljau, without its first point. */
function curve(controls: readonly Point[]): Point[] {
  return Array.from({ length: strokesPerCurve }, (_, index) => {
    const t = (index + 1) / strokesPerCurve;
    let points = controls;
    while (points.length > 1) {
      points = points.slice(1).map(([x, y], i) => {
        const [x0, y0] = points[i] ?? [0, 0];
        return [x0 + (x - x0) * t, y0 + (y - y0) * t] as const;
      });
    }
    return points[0] ?? [0, 0];
  });
}
