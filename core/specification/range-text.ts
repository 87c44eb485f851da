import { compareExact, type ExactNumber, readExact } from "./exact-number.ts";
import type { Range } from "./requirement.ts";
import { type Unit, withUnit } from "./units.ts";
import type { Words } from "./words.ts";

const ends = [
  ["atLeast", "≥", (order: number) => order >= 0],
  ["above", ">", (order: number) => order > 0],
  ["atMost", "≤", (order: number) => order <= 0],
  ["below", "<", (order: number) => order < 0],
] as const;

/** Tells whether a number keeps to a range, given how it compares with a figure: negative, zero or positive. */
export function keepsTo(range: Range, compareWith: (figure: ExactNumber) => number): boolean {
  const order = (figure: string) => compareWith(readExact(figure) ?? { unscaled: 0n, scale: 0 });
  if (range.oneOf !== undefined) return range.oneOf.some((figure) => order(figure) === 0);
  return ends.every(([end, , holds]) => {
    const figure = range[end];
    return figure === undefined || holds(order(figure));
  });
}

/** Tells whether more of the same could only help: the range is open above. */
export const isOpenAbove = ({ atMost, below, oneOf }: Range): boolean =>
  atMost === undefined && below === undefined && oneOf === undefined;

/** Tells whether a number lies beyond the upper end, where more of the same cannot help. */
export function isBeyond({ atMost, below }: Range, total: ExactNumber): boolean {
  const upper = readExact(atMost ?? below);
  if (upper === null) return false;
  const order = compareExact(total, upper);
  return atMost === undefined ? order >= 0 : order > 0;
}

/** Writes a range with its unit: "≥ 70 %, ≤ 80 %". */
export function rangeText(range: Range, unit: Unit): Words {
  const signed = ends.flatMap(([end, sign]) => {
    const figure = range[end];
    return figure === undefined ? [] : [`${sign} ${figure}`];
  });
  const parts = (range.oneOf ?? signed).map((text) => withUnit(text, unit));
  const joint = range.oneOf === undefined ? ", " : " / ";
  return { it: parts.map(({ it }) => it).join(joint), en: parts.map(({ en }) => en).join(joint) };
}
