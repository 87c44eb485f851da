import { checkDigit } from "../label/gtin.ts";
import { daysInMonth } from "../schema/days-from-civil.ts";
import { checkPair, isIban } from "./check-characters.ts";
import { countryLetters, countryNumbers, currencyNumbers, packageTypes } from "./code-lists.ts";
import { isCouponCode, isPositiveOffer } from "./coupon.ts";

/** One check of a component's content, by the name that the dictionary gives it. */
export type Linter = {
  readonly accepts: (text: string) => boolean;
  /** What it asks for, as the end of "expected …". */
  readonly expects: string;
};

const linter = (expects: string, accepts: Linter["accepts"] | RegExp): Linter => ({
  expects,
  accepts: accepts instanceof RegExp ? (text) => accepts.test(text) : accepts,
});

const within = (text: string, least: number, most: number): boolean => Number(text) >= least && Number(text) <= most;

/** Whether year, month and day name a day; `00` as day only where the dictionary lets it mean the month's last. */
const isDay = (year: string, month: string, day: string, noDay: boolean): boolean => {
  if (!within(month, 1, 12)) return false;
  if (day === "00") return noDay;
  return within(day, 1, daysInMonth(Number(year), Number(month)));
};

// The year 2000 is a leap year, and of two digits nobody knows the century: each of them is one in a hundred years.
const isShortDay = (text: string, noDay: boolean): boolean =>
  isDay(`20${text.slice(0, 2)}`, text.slice(2, 4), text.slice(4), noDay);

const isTime = (text: string): boolean => within(text.slice(0, 2), 0, 23) && within(text.slice(2), 0, 59);

/** A company prefix has four digits or more; which are given out, only GS1's own register knows. */
const beginsWithPrefix = (at: number) => (text: string) => /^[0-9]{4}/.test(text.slice(at));

const isPiece = (text: string): boolean => {
  const piece = text.slice(0, text.length / 2);
  const total = text.slice(text.length / 2);
  return piece.length === total.length && Number(piece) >= 1 && Number(piece) <= Number(total);
};

const isPosition = (text: string): boolean => {
  const [, position, end] = /^([1-9][0-9]*)\/([1-9][0-9]*)$/.exec(text) ?? [];
  return position !== undefined && end !== undefined && BigInt(position) <= BigInt(end);
};

/** Every check that the dictionary names. */
export const linters: Readonly<Record<string, Linter>> = {
  csum: linter("the right check digit at its end", (text) => Number(text.slice(-1)) === checkDigit(text.slice(0, -1))),
  csumalpha: linter("the right check characters at its end", (text) => checkPair(text.slice(0, -2)) === text.slice(-2)),
  gcppos1: linter("a GS1 company prefix at its beginning", beginsWithPrefix(0)),
  gcppos2: linter("a GS1 company prefix from its second digit", beginsWithPrefix(1)),
  yymmdd: linter("a day as YYMMDD", (text) => isShortDay(text, false)),
  yymmd0: linter("a day as YYMMDD, or a month with the day 00", (text) => isShortDay(text, true)),
  yyyymmdd: linter("a day as YYYYMMDD", (text) => isDay(text.slice(0, 4), text.slice(4, 6), text.slice(6), false)),
  hh: linter("an hour from 00 to 23", (text) => within(text, 0, 23)),
  mi: linter("minutes from 00 to 59", (text) => within(text, 0, 59)),
  ss: linter("seconds from 00 to 59", (text) => within(text, 0, 59)),
  hhmi: linter("a time as HHMM", isTime),
  iso3166: linter("a country's number (ISO 3166-1)", (text) => countryNumbers.has(text)),
  iso3166999: linter("a country's number or 999", (text) => text === "999" || countryNumbers.has(text)),
  iso3166alpha2: linter("a country's two letters (ISO 3166-1)", (text) => countryLetters.has(text)),
  iso4217: linter("a currency's number (ISO 4217)", (text) => currencyNumbers.has(text)),
  iso5218: linter("0, 1, 2 or 9 (ISO 5218)", /^[0129]$/),
  iban: linter("an IBAN with the right check digits", isIban),
  latitude: linter("a latitude of at most 1800000000", (text) => within(text, 0, 1_800_000_000)),
  longitude: linter("a longitude of at most 3600000000", (text) => within(text, 0, 3_600_000_000)),
  mediatype: linter("a media type from 01 to 10 or from 80 to 99", /^(0[1-9]|10|[89][0-9])$/),
  packagetype: linter("a code for packages (UN/ECE Recommendation 21)", (text) => packageTypes.has(text)),
  pcenc: linter("percent signs only before two hexadecimal digits", /^([^%]|%[0-9A-Fa-f]{2})*$/),
  pieceoftotal: linter("a piece from 1 to the total", isPiece),
  posinseqslash: linter("a position and an end, such as 2/3", isPosition),
  importeridx: linter("a letter, a digit, - or _", /^[-0-9A-Z_a-z]$/),
  couponcode: linter("a North American coupon code", (text) => isCouponCode(text, (day) => isShortDay(day, true))),
  couponposoffer: linter("a coupon of a positive offer file", isPositiveOffer),
  yesno: linter("0 for no or 1 for yes", /^[01]$/),
  winding: linter("0, 1 or 9", /^[019]$/),
  zero: linter("nothing but zeros", /^0+$/),
  nonzero: linter("something other than zero", /[^0]/),
  nozeroprefix: linter("no zero at its beginning", /^(0|[^0].*)$/),
  hasnondigit: linter("something other than digits", /[^0-9]/),
  hyphen: linter("a minus sign", /^-+$/),
};
