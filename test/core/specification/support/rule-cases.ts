import { monthsAfter } from "../../../../core/specification/calendar.ts";
import type { Outcome } from "../../../../core/specification/judgement.ts";
import type {
  ChoiceRequirement,
  DayEnd,
  DayRequirement,
  DurationRequirement,
  NumberRequirement,
  Requirement,
  ZoneRequirement,
} from "../../../../core/specification/requirement.ts";

/** A dossier made for one rule, and what has to become of it. */
export type RuleCase = { readonly name: string; readonly facts: Record<string, unknown>; readonly outcome: Outcome };

/** Cases on both sides of every bound of a requirement, made from the requirement itself. */
export function casesOf(requirement: Requirement): RuleCase[] {
  switch (requirement.kind) {
    case "number":
      return numberCases(requirement);
    case "choice":
      return choiceCases(requirement);
    case "zone":
      return zoneCases(requirement);
    case "day":
      return dayCases(requirement);
    case "duration":
      return durationCases(requirement);
  }
}

/** What is allowed at a bound, and which way leads inside. */
const ends = [
  ["atLeast", true, 1],
  ["above", false, 1],
  ["atMost", true, -1],
  ["below", false, -1],
] as const;
const met = (yes: boolean): Outcome => (yes ? "met" : "not-met");

/** A figure moved by a hair's breadth, six decimals beyond its own. */
function moved(figure: string, direction: number): string {
  const scale = (figure.split(".")[1]?.length ?? 0) + 6;
  return decimal(BigInt(figure.replace(".", "")) * 10n ** 6n + BigInt(direction), scale);
}

const decimal = (unscaled: bigint, scale: number): string => {
  const digits = String(unscaled).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

function numberCases({ of, range }: NumberRequirement): RuleCase[] {
  const factsFor = (value: string): Record<string, unknown> => {
    if ("field" in of) return { [of.field]: value };
    if ("sum" in of) {
      const [first = "", second = "", ...rest] = of.sum;
      return { [first]: less(value), [second]: "1.5", ...Object.fromEntries(rest.map((path) => [path, "0"])) };
    }
    // A denominator of 7 makes quotients without end: only products compare exactly.
    return { [of.ratio[0]]: sevenfold(value), [of.ratio[1]]: "7" };
  };
  const one = (name: string, value: string, outcome: Outcome): RuleCase => ({
    name: `${name}: ${value}`,
    facts: factsFor(value),
    outcome,
  });
  const bounds = ends.flatMap(([end, allowed, inward]) => {
    const figure = range[end];
    if (figure === undefined) return [];
    return [
      one(`at ${end}`, figure, met(allowed)),
      one(`just inside ${end}`, moved(figure, inward), "met"),
      one(`just outside ${end}`, moved(figure, -inward), "not-met"),
    ];
  });
  const listed = (range.oneOf ?? []).flatMap((figure) => [
    one("listed", figure, "met"),
    one("listed, with more zeros", `${figure}${figure.includes(".") ? "" : "."}00`, "met"),
    one("just above a listed one", moved(figure, 1), "not-met"),
    one("just below a listed one", moved(figure, -1), "not-met"),
  ]);
  return [...bounds, ...listed];
}

const scaled = (value: string): [bigint, number] => [BigInt(value.replace(".", "")), value.split(".")[1]?.length ?? 0];

/** The value less 1.5, exactly. */
function less(value: string): string {
  const [unscaled, scale] = scaled(value.includes(".") ? value : `${value}.0`);
  return decimal(unscaled - 15n * 10n ** BigInt(scale - 1), scale);
}

function sevenfold(value: string): string {
  const [unscaled, scale] = scaled(value.includes(".") ? value : `${value}.0`);
  return decimal(unscaled * 7n, scale);
}

function choiceCases({ field, allowed, list }: ChoiceRequirement): RuleCase[] {
  const one = (name: string, value: unknown, outcome: Outcome): RuleCase => ({
    name,
    facts: { [field]: value },
    outcome,
  });
  const allowedCases = allowed.map((value) => one(`allowed: ${value}`, value, "met"));
  const loud = allowed.map((value) => one(`in capitals: ${value}`, ` ${String(value).toUpperCase()} `, "met"));
  const others = allowed.map((value) =>
    typeof value === "boolean" ? one(`not ${value}`, !value, "not-met") : one(`not ${value}`, `${value}x`, "not-met"),
  );
  const lists = list
    ? [
        one("all of the list", allowed.join(", "), "met"),
        one("one too many", [...allowed, "Toscana"].join(", "), "not-met"),
        one("a list of nothing", " , ", "not-documented"),
      ]
    : [];
  return [...allowedCases, ...loud, ...others, ...lists];
}

function zoneCases({ field, within, partly, excluded }: ZoneRequirement): RuleCase[] {
  const one = (name: string, code: string, outcome: Outcome): RuleCase => ({
    name: `${name}: ${code}`,
    facts: { [field]: code },
    outcome,
  });
  const isExcluded = (code: string) => excluded.some(({ istat }) => istat === code);
  return [
    ...within.municipalities.map(({ istat }) => one("inside", istat, "met")),
    ...within.provinces.flatMap(({ istat }) =>
      [`${istat}001`, `${istat}999`].filter((code) => !isExcluded(code)).map((code) => one("inside", code, "met")),
    ),
    ...partly.municipalities.map(({ istat }) => one("in part", istat, "not-documented")),
    ...partly.provinces.map(({ istat }) => one("in part", `${istat}001`, "not-documented")),
    ...excluded.map(({ istat }) => one("excluded", istat, "not-met")),
    ...["001001", "078001", "111107"].map((code) => one("far outside", code, "not-met")),
  ];
}

const dayBeside = (day: string, step: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);

function dayCases({ field, notBefore, notAfter }: DayRequirement): RuleCase[] {
  const cases = (name: string, end: DayEnd | undefined, inward: number): RuleCase[] => {
    if (end === undefined) return [];
    const year = 2024;
    const day = `${year + (end.year?.plus ?? 0)}-${end.day}`;
    const years = [notBefore, notAfter].flatMap((one) => (one?.year ? [[one.year.field, String(year)]] : []));
    const one = (where: string, value: string, outcome: Outcome) => ({
      name: `${where} ${name}: ${value}`,
      facts: { ...Object.fromEntries(years), [field]: value },
      outcome,
    });
    return [
      one("on the day of", day, "met"),
      one("the day inside", dayBeside(day, inward), "met"),
      one("the day outside", dayBeside(day, -inward), "not-met"),
    ];
  };
  return [...cases("notBefore", notBefore, 1), ...cases("notAfter", notAfter, -1)];
}

function durationCases({ from, to, unit, range }: DurationRequirement): RuleCase[] {
  const begins = "field" in from ? "2024-02-29" : `2024-${from.day}`;
  const start =
    "field" in from ? { [from.field]: unit === "h" ? `${begins}T06:30:00Z` : begins } : { [from.year.field]: 2024 };
  const after = (figure: number, step: number): string => {
    if (unit === "h")
      return new Date(Date.parse(`${begins}T06:30:00Z`) + figure * 3_600_000 + step * 1000)
        .toISOString()
        .replace(".000", "");
    if (unit === "days") return dayBeside(begins, figure + step);
    return dayBeside(monthsAfter(begins, figure), step);
  };
  return ends.flatMap(([end, allowed, inward]) => {
    const figure = range[end];
    if (figure === undefined) return [];
    const one = (where: string, step: number, outcome: Outcome) => ({
      name: `${where} ${end} ${figure} ${unit}`,
      facts: { ...start, [to.field]: after(Number(figure), step) },
      outcome,
    });
    return [one("at", 0, met(allowed)), one("just inside", inward, "met"), one("just outside", -inward, "not-met")];
  });
}
