import {
  addExact,
  compareExact,
  type ExactNumber,
  readExact,
  timesExact,
  writeExact,
  writeQuotient,
} from "./exact-number.ts";
import { asItCame, type Facts, factAt } from "./facts.ts";
import { decided, type Judgement, undocumented } from "./judgement.ts";
import { isBeyond, isOpenAbove, keepsTo, rangeText } from "./range-text.ts";
import type { NumberRequirement } from "./requirement.ts";
import { type Unit, unitFacts, withUnit } from "./units.ts";
import { bothWays } from "./words.ts";

/** Judges a field, a sum of fields or a ratio of two against a range, in exact decimals. */
export function judgeNumber(requirement: NumberRequirement, facts: Facts): Judgement {
  const { of, unit } = requirement;
  if ("field" in of) return judgeSum(requirement, [of.field], facts);
  if ("sum" in of) return judgeSum(requirement, of.sum, facts);
  return judgeRatio(requirement, of.ratio, unit, facts);
}

/**
 * A field left out of a sum counts for nothing: what is stated may be enough by itself, or too much by itself; between
 * the two nothing is documented.
 */
function judgeSum({ unit, range }: NumberRequirement, paths: readonly string[], facts: Facts): Judgement {
  const bound = rangeText(range, unit);
  const stated = paths.map((path) => factAt(facts, path)).filter((value) => value !== undefined);
  if (stated.length === 0) return undocumented("missing", bound);
  const numbers = stated.map(readExact);
  if (numbers.includes(null)) return undocumented("unreadable", bound, inWords(stated));
  const total = numbers.filter((number) => number !== null).reduce(addExact);
  const value = withUnit(writeExact(total), unit);
  if (numbers.some((number) => number !== null && !isPossible(number, unit)) || !isPossible(total, unit)) {
    return undocumented("impossible", bound, value);
  }
  const met = keepsTo(range, (figure) => compareExact(total, figure));
  const whole = stated.length === paths.length;
  if (whole || (met && isOpenAbove(range)) || isBeyond(range, total)) return decided(met, value, bound);
  return undocumented("missing", bound, value);
}

function judgeRatio({ range }: NumberRequirement, paths: readonly string[], unit: Unit, facts: Facts): Judgement {
  const bound = rangeText(range, unit);
  const stated = paths.map((path) => factAt(facts, path));
  if (stated.includes(undefined)) return undocumented("missing", bound);
  const [upper = null, lower = null] = stated.map(readExact);
  if (upper === null || lower === null) return undocumented("unreadable", bound, inWords(stated));
  if (upper.unscaled < 0n || lower.unscaled <= 0n) return undocumented("impossible", bound, inWords(stated));
  const value = withUnit(`${writeExact(upper)} / ${writeExact(lower)} = ${writeQuotient(upper, lower)}`, unit);
  // upper / lower against figure: upper against figure × lower, which is exact.
  return decided(
    keepsTo(range, (figure) => compareExact(upper, timesExact(figure, lower))),
    value,
    bound,
  );
}

function isPossible(number: ExactNumber, unit: Unit): boolean {
  const { most, negative } = unitFacts(unit);
  const highest = readExact(most);
  return (negative === true || number.unscaled >= 0n) && (highest === null || compareExact(number, highest) <= 0);
}

const inWords = (values: readonly unknown[]) => bothWays(values.map(asItCame).join(" / "));
