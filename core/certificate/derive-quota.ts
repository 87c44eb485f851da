import type { SpecificationVersion } from "../catalogue/specification-version.ts";
import { compareExact, type ExactNumber, readExact, timesExact, writeExact } from "../specification/exact-number.ts";
import type { Rule } from "../specification/rule.ts";
import type { Words } from "../specification/words.ts";

/** Where a factor comes from: a rule of the specification, or what somebody stated. */
export type FactorSource =
  | {
      readonly from: "specification";
      readonly rule: string;
      readonly article: string | null;
      readonly act: string | null;
      readonly version: string;
      readonly sources: readonly string[];
    }
  | { readonly from: "stated" };

/** One factor of the product that gives the quota, as it was used. */
export type QuotaFactor = {
  readonly factor: "hectares" | "yield" | "wine-yield";
  readonly name: Words;
  /** Decimal text without rounding. */
  readonly value: string;
  readonly unit: "ha" | "t/ha" | "kg/ha" | "l/100 kg";
  readonly source: FactorSource;
};

/** What is missing before a quota can be derived. */
export type MissingFactor = "hectares" | "variant" | "yield" | "wine-yield";

/** The most that so many hectares can give under a specification, or what is missing to say it. */
export type DerivedQuota = {
  /** In the product's base unit, cut off and never rounded up; null while something is missing. */
  readonly quota: bigint | null;
  readonly factors: readonly QuotaFactor[];
  readonly missing: readonly MissingFactor[];
};

/** What a quota is derived from. `wineYield` is stated where the specification has none, in litres from 100 kg of grapes. */
export type QuotaGiven = {
  readonly specification: Pick<SpecificationVersion, "act" | "version" | "rules">;
  readonly unit: "gram" | "millilitre" | "piece";
  readonly hectares: string | null;
  readonly variant: string | null;
  readonly wineYield: string | null;
};

/** The fields whose upper bounds limit a harvest, and what one of their unit gives: kilograms, or litres from a kilogram. */
const bounded = {
  "yield/tonnesPerHectare": { factor: "yield", unit: "t/ha", gives: "1000" },
  "yield/kilogramsPerHectare": { factor: "yield", unit: "kg/ha", gives: "1" },
  "yield/winePercent": { factor: "wine-yield", unit: "l/100 kg", gives: "0.01" },
} as const;

/** A factor together with what it multiplies by. */
type Counted = { readonly shown: QuotaFactor; readonly by: ExactNumber };

/** Grams of a kilogram, or millilitres of a litre. */
const thousand: ExactNumber = { unscaled: 1000n, scale: 0 };

/**
 * Derives the most that a certificate can certify: hectares × the specification's ceiling of the harvest and, where the
 * product is counted by volume, × the litres that 100 kg of grapes may give. Every factor says its unit and its source.
 *
 * Of a rule on which sources disagree the requirement that the specification uses counts. Where ceilings differ by
 * variant and none is named, nothing is guessed: `variant` is missing. A product counted by the piece has no such quota.
 */
export function deriveQuota(given: QuotaGiven): DerivedQuota {
  const byVolume = given.unit === "millilitre";
  const hectares = stated(given.hectares, "hectares");
  const harvest = given.unit === "piece" ? null : lowestBound(given, "yield");
  const wine = byVolume ? (lowestBound(given, "wine-yield") ?? stated(given.wineYield, "wine-yield")) : null;
  const found = [hectares, harvest, wine].filter((factor) => factor !== null);
  const missing: MissingFactor[] = [
    ...(hectares === null ? (["hectares"] as const) : []),
    ...(harvest === null ? ([dependsOnVariant(given) ? "variant" : "yield"] as const) : []),
    ...(byVolume && wine === null ? (["wine-yield"] as const) : []),
  ];
  const quota = missing.length > 0 ? null : cutOff(found.reduce((left, { by }) => timesExact(left, by), thousand));
  return { quota, factors: found.map(({ shown }) => shown), missing };
}

const cutOff = ({ unscaled, scale }: ExactNumber): bigint => unscaled / 10n ** BigInt(scale);

const statedFactors = {
  hectares: { unit: "ha", name: { it: "Ettari dichiarati", en: "Hectares stated" }, gives: "1" },
  "wine-yield": { unit: "l/100 kg", name: { it: "Resa in vino", en: "Wine from the grapes" }, gives: "0.01" },
} as const;

function stated(text: string | null, factor: keyof typeof statedFactors): Counted | null {
  const [value, { unit, name, gives }] = [readExact(text), statedFactors[factor]];
  if (value === null || value.unscaled <= 0n) return null;
  return {
    shown: { factor, name, value: writeExact(value), unit, source: { from: "stated" } },
    by: times(value, gives),
  };
}

/** The lowest upper bound of a factor among the rules that hold for the variant. */
function lowestBound(given: QuotaGiven, factor: "yield" | "wine-yield"): Counted | null {
  const counted = given.specification.rules
    .filter(({ appliesTo }) => appliesTo === null || appliesTo.includes(given.variant ?? ""))
    .flatMap((rule) => boundOf(rule, factor, given) ?? []);
  return counted.toSorted((a, b) => compareExact(a.by, b.by))[0] ?? null;
}

const dependsOnVariant = (given: QuotaGiven): boolean =>
  given.variant === null && given.specification.rules.some((rule) => boundOf(rule, "yield", given) !== null);

function boundOf(rule: Rule, factor: "yield" | "wine-yield", given: QuotaGiven): Counted | null {
  const { requirement, id, article, sources, name } = rule;
  if (requirement.kind !== "number" || !("field" in requirement.of)) return null;
  const known = Object.entries(bounded).find(([field]) => "field" in requirement.of && requirement.of.field === field);
  const value = readExact(requirement.range.atMost);
  if (known === undefined || known[1].factor !== factor || value === null) return null;
  const { act, version } = given.specification;
  const source = { from: "specification", rule: id, article, act, version, sources } as const;
  const { unit, gives } = known[1];
  return { shown: { factor, name, value: writeExact(value), unit, source }, by: times(value, gives) };
}

function times(value: ExactNumber, gives: string): ExactNumber {
  const factor = readExact(gives);
  if (factor === null) throw new RangeError(`expected a number; found ${gives}`);
  return timesExact(value, factor);
}
