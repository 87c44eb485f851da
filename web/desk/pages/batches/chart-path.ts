/** A point to draw: when, and how much. */
export type ChartPoint = { readonly at: number; readonly value: number };

/** Where a chart's line runs, and between which values, in a box of so many units. */
export type ChartShape = { readonly path: string; readonly least: number; readonly most: number };

/**
 * The line through some points in the order of time, as the path of an SVG whose upper left is 0, 0. A single value, or
 * values that are all the same, lie in the middle.
 *
 * @returns null when there is no point.
 */
export const chartPath = (points: readonly ChartPoint[], width: number, height: number): ChartShape | null => {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const values = points.map(({ value }) => value);
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const x = (at: number) => (last.at === first.at ? width / 2 : ((at - first.at) / (last.at - first.at)) * width);
  const y = (value: number) => (most === least ? height / 2 : ((most - value) / (most - least)) * height);
  const tenth = (n: number) => Math.round(n * 10) / 10;
  const path = points.map(({ at, value }, i) => `${i === 0 ? "M" : "L"}${tenth(x(at))} ${tenth(y(value))}`).join("");
  return { path, least, most };
};
