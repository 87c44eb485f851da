import type { Unit } from "../../core/chain/facts.ts";
import type { Language } from "./language.ts";
import { remember } from "./remember.ts";

/** Where the reader's clock is: every time on a page is Italian time, whatever the machine says. */
const timeZone = "Europe/Rome";

type Formats = {
  readonly day: (instant: Date) => string;
  readonly instantDay: (instant: Date) => string;
  readonly shortDay: Intl.DateTimeFormat;
  readonly shortInstantDay: Intl.DateTimeFormat;
  readonly time: (instant: Date) => string;
  readonly number: Intl.NumberFormat;
  readonly kilogram: Intl.NumberFormat;
  readonly gram: Intl.NumberFormat;
  readonly litre: Intl.NumberFormat;
  readonly millilitre: Intl.NumberFormat;
};

const locales = { it: "it-IT", en: "en-GB", de: "de-DE", fr: "fr-FR" } satisfies Record<Language, string>;
const formats = new Map<Language, Formats>();

/** Making a format is slow (tens of microseconds), so each is made once. */
function formatsOf(language: Language): Formats {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const locale = locales[language];
  const measure = (unit: string, unitDisplay: "short" | "long") =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay,
      maximumFractionDigits: 3,
      useGrouping: "always",
    });
  const made: Formats = {
    day: byMinute(new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })),
    instantDay: byMinute(new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone })),
    shortDay: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }),
    shortInstantDay: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }),
    time: byMinute(new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone })),
    number: new Intl.NumberFormat(locale, { useGrouping: "always" }),
    kilogram: measure("kilogram", "short"),
    gram: measure("gram", "short"),
    litre: measure("liter", "long"),
    millilitre: measure("milliliter", "short"),
  };
  formats.set(language, made);
  return made;
}

const minuteMs = 60_000;

/** Formats an instant to the minute, and one minute once: a page has several dates, and formatting one takes microseconds. */
function byMinute(format: Intl.DateTimeFormat): (instant: Date) => string {
  const words = remember(512, (minute: number) => format.format(new Date(minute * minuteMs)));
  return (instant) => words(Math.floor(instant.getTime() / minuteMs));
}

/** Gives a calendar day (YYYY-MM-DD) in words; what is not a day is given back as it came. */
export function dayInWords(day: string, language: Language): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return instant === null || Number.isNaN(instant.getTime()) ? day : formatsOf(language).day(instant);
}

/** Gives the Italian day of an instant, in words. */
export function dayOf(instant: Date, language: Language): string {
  return formatsOf(language).instantDay(instant);
}

/** Gives a calendar day (YYYY-MM-DD) as tables have it, with the month cut short; what is not a day as it came. */
export function shortDay(day: string, language: Language): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return instant === null || Number.isNaN(instant.getTime()) ? day : formatsOf(language).shortDay.format(instant);
}

/** Gives the Italian day of an instant as tables have it, with the month cut short. */
export function shortDayOf(instant: Date, language: Language): string {
  return formatsOf(language).shortInstantDay.format(instant);
}

/** Gives the Italian time of day of an instant, as 14:03. */
export function timeOf(instant: Date, language: Language): string {
  return formatsOf(language).time(instant);
}

/** Gives a whole number with its thousands apart. */
export function numberInWords(value: bigint | number, language: Language): string {
  return formatsOf(language).number.format(value);
}

/** Gives a decimal number in digits (12.50) with the language's comma; any other text as it came. */
export function decimalInWords(text: string, language: Language): string {
  return language !== "en" && /^\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}

const pieces = {
  it: ["pezzo", "pezzi"],
  en: ["piece", "pieces"],
  de: ["Stück", "Stück"],
  fr: ["pièce", "pièces"],
} satisfies Record<Language, [string, string]>;

/**
 * Gives a quantity in the unit that people use: kilograms and litres from one thousand grams and millilitres on.
 * Exact up to 2^63 - 1: the decimal point is put into the digits, no division takes place.
 *
 * @param quantity - In the base unit.
 */
export function quantityInWords(quantity: bigint, unit: Unit, language: Language): string {
  const { gram, kilogram, millilitre, litre, number } = formatsOf(language);
  const few = quantity < 1000n;
  if (unit === "gram") return few ? gram.format(quantity) : kilogram.format(thousandth(quantity));
  if (unit === "millilitre") return few ? millilitre.format(quantity) : litre.format(thousandth(quantity));
  const [one, many] = pieces[language];
  return unit === "piece" ? `${number.format(quantity)} ${quantity === 1n ? one : many}` : number.format(quantity);
}

function thousandth(quantity: bigint): `${number}` {
  const digits = quantity.toString();
  return `${digits.slice(0, -3)}.${digits.slice(-3)}` as `${number}`;
}
