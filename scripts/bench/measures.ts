/** One figure: what was measured, against which limit or peer, and whether it held. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it has to hold; null where it is only told. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number } | null;
};

/** Whether a figure is within its limit. */
export const holds = ({ value, limit }: Figure): boolean =>
  limit === null || ("atMost" in limit ? value <= limit.atMost : value >= limit.atLeast);

/** A figure as a line of the table. */
export function line(figure: Figure): string {
  const { name, value, unit, limit } = figure;
  const number = value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0 });
  const asked = limit === null ? "" : "atMost" in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;
  return `${holds(figure) ? "  " : "✗ "}${name.padEnd(64)} ${number.padStart(12)} ${unit.padEnd(12)} ${asked}`;
}
