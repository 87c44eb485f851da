/** The dark and light modules of a code, row by row; `data` has 1 for dark. */
export type CodeMatrix = { readonly size: number; readonly data: Uint8Array };

/** Closed lines around the dark modules: corners as x, y, x, y… in modules from the upper left one, quiet zone not counted. */
export type Outline = { readonly size: number; readonly lines: readonly (readonly number[])[] };

/** Right, down, left, up: as bits, and as steps. */
const steps = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * Gives the lines that part dark from light, so that a code is drawn as one filled shape: squares beside each other would
 * leave hairlines where a printer rounds. To be filled by the even-odd rule.
 */
export const outlineOf = ({ size, data }: CodeMatrix): Outline => {
  const width = size + 1;
  const edges = edgesOf({ size, data });
  const lines: number[][] = [];
  for (let start = 0; start < edges.length; start++) {
    while (edges[start] !== 0) lines.push(traced(edges, width, start));
  }
  return { size, lines };
};

/** At each corner the directions in which an edge leaves it, with the dark module on its right hand. */
function edgesOf({ size, data }: CodeMatrix): Uint8Array {
  const width = size + 1;
  const edges = new Uint8Array(width * width);
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < size && y < size && data[y * size + x] === 1;
  const leave = (x: number, y: number, direction: number) => {
    edges[y * width + x] = (edges[y * width + x] ?? 0) | (1 << direction);
  };
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue;
      if (!dark(x, y - 1)) leave(x, y, 0);
      if (!dark(x + 1, y)) leave(x + 1, y, 1);
      if (!dark(x, y + 1)) leave(x + 1, y + 1, 2);
      if (!dark(x - 1, y)) leave(x, y + 1, 3);
    }
  }
  return edges;
}

/** Follows the edges from a corner back to it, takes them away, and gives the corners where the direction changes. */
function traced(edges: Uint8Array, width: number, start: number): number[] {
  const line: number[] = [];
  let at = start;
  let before = -1;
  do {
    const leaving = edges[at] ?? 0;
    const direction = before >= 0 && leaving & (1 << before) ? before : 31 - Math.clz32(leaving);
    edges[at] = leaving & ~(1 << direction);
    if (direction !== before) line.push(at % width, Math.floor(at / width));
    const [dx, dy] = steps[direction] ?? [0, 0];
    at += dx + dy * width;
    before = direction;
  } while (at !== start);
  return line;
}

/** An outline as path data of SVG and, by the same letters, of PDF's `m`, `l` and `h`. */
export const svgPath = ({ lines }: Outline): string => lines.map((line) => `M${pairs(line).join("L")}Z`).join("");

/** An outline as operators of a PDF content stream, to be filled with `f*`. */
export const pdfPath = ({ lines }: Outline): string =>
  lines
    .map(
      (line) =>
        `${pairs(line)
          .map((pair, index) => `${pair} ${index === 0 ? "m" : "l"}`)
          .join(" ")} h`,
    )
    .join("\n");

function pairs(line: readonly number[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < line.length; i += 2) found.push(`${line[i]} ${line[i + 1]}`);
  return found;
}
