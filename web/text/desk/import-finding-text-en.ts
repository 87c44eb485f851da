import { factNames } from "./fact-name.ts";
import type { FindingTexts } from "./import-finding-text.ts";

/** What is told about the places of a file, in English. */
export const findingTextEn: FindingTexts = {
  "column-missing": ["A column is missing", ({ column }) => `The column “${column}” is missing: add it, by this name.`],
  "header-unknown": [
    "Unknown column",
    () => "No column has this name: use one of the template, or let the column be passed over.",
  ],
  "header-twice": ["Column twice", ({ column }) => `Another column is “${column}” already: leave one only.`],
  "header-unit": [
    "Another unit",
    ({ unit }) =>
      `The column is in ${unit}: quantities go in the product's base unit, without another unit in the name.`,
  ],
  "too-many-columns": ["Too many columns", ({ most }) => `Beside the fixed columns there may be at most ${most}.`],
  "cell-without-header": [
    "Cell without a column",
    () => "Nothing stands at the head of this column: name it, or empty the cell.",
  ],
  missing: ["Empty cell", () => "A value is needed here."],
  formula: [
    "Formula",
    ({ shown }) => `The cell has a formula that shows “${shown}” now: write the value in its place.`,
  ],
  merged: ["Merged cells", () => "The cell is merged with others: split them, and write the value in every row."],
  "error-cell": ["Spreadsheet error", ({ error }) => `The spreadsheet shows ${error}: write the value.`],
  mojibake: ["Broken letters", () => "Letters with accents were read in the wrong encoding: write the text anew."],
  "row-hidden": ["Hidden row", () => "The row is hidden in the sheet: show and check it, or delete it."],
  scientific: [
    "Scientific notation",
    () =>
      "The spreadsheet made a number with an exponent of the code, and digits are lost: format the column as text and write it anew.",
  ],
  "gtin-zeros-lost": [
    "Leading zeros lost",
    ({ digits }) =>
      `The GTIN has ${digits} digits: the spreadsheet dropped zeros on the left. Format the column as text.`,
  ],
  "gtin-check-digit": [
    "Wrong check digit",
    ({ expected, found }) => `The last digit of the GTIN should be ${expected}, not ${found}: check the code.`,
  ],
  "gtin-length": ["GTIN not whole", ({ digits }) => `A GTIN has 8, 12, 13 or 14 digits, this one ${digits}.`],
  "gtin-not-digits": ["Not a GTIN", () => "A GTIN is made of digits only: 8, 12, 13 or 14."],
  "lot-number": [
    "Lot became a number",
    ({ number }) =>
      `The spreadsheet takes the lot for the number ${number}: zeros on the left may be missing. Format the column as text.`,
  ],
  "lot-became-day": [
    "Lot became a date",
    ({ day }) => `The spreadsheet made a date of the lot (${day}): format the column as text and write the lot anew.`,
  ],
  "lot-too-long": ["Lot too long", ({ length }) => `A lot has at most 20 characters, this one ${length}.`],
  "lot-characters": [
    "Characters not allowed",
    ({ characters }) =>
      `A lot cannot have ${String(characters).trim() || "a space"}: only letters without accents, digits and !"%&'()*+,-./:;<=>?_`,
  ],
  "quantity-ambiguous": [
    "Point or comma?",
    ({ decimal }) => `It may be a thousand or a decimal (${decimal}): write the quantity without points and commas.`,
  ],
  "quantity-not-whole": [
    "Quantity with decimals",
    () => "A whole number in the product's base unit is needed (grams, millilitres or pieces).",
  ],
  "quantity-unit": [
    "Unit in the cell",
    ({ unit }) => `Take “${unit}” out: only the number, in the product's base unit.`,
  ],
  "quantity-not-a-number": ["Not a quantity", () => "A whole number is needed, digits only."],
  "quantity-out-of-range": ["Impossible quantity", () => "A whole number above zero is needed, of at most 18 digits."],
  "day-serial": [
    "Date became a number",
    ({ serial }) => `${serial} is how the spreadsheet counts days: write the date as YYYY-MM-DD.`,
  ],
  "day-ambiguous": [
    "Day or month?",
    () => "Which is the day and which the month cannot be told: write the date as YYYY-MM-DD.",
  ],
  "day-short-year": ["Year of two digits", () => "Write the year with four digits: YYYY-MM-DD."],
  "day-impossible": ["No such date", () => "The calendar does not have this day."],
  "day-unreadable": ["Not a date", () => "Write the date as YYYY-MM-DD, for example 2026-05-31."],
  "municipality-zeros-lost": [
    "Leading zeros lost",
    ({ name }) =>
      `An ISTAT code has six digits: the zero on the left is missing${name ? ` (${name})` : ""}. Format the column as text.`,
  ],
  "municipality-unknown": [
    "Unknown municipality",
    () => "The ISTAT code of six digits is needed, or the exact name of a municipality of the Marche.",
  ],
  "number-unit": ["Unit in the cell", ({ unit }) => `Take “${unit}” out: only the number is needed.`],
  "number-ambiguous": ["Point or comma?", () => "It may be a thousand or a decimal: write it with a decimal point."],
  "number-percent": [
    "Percentage of the sheet",
    ({ stored }) => `The sheet keeps ${stored} and shows it as a percentage: write the number, without the sign %.`,
  ],
  "number-unreadable": ["Not a number", () => "A number is needed, such as 12.5."],
  "fact-too-long": [
    "Text not allowed",
    () => "The text is too long (at most 2000 characters) or has characters that are not allowed.",
  ],
  "produced-in-future": [
    "Made in the future",
    ({ today }) => `The day of production cannot come after today, ${today}.`,
  ],
  "produced-too-long-ago": [
    "Made too long ago",
    ({ years }) => `The day of production lies more than ${years} years back: check the year.`,
  ],
  "best-before-production": [
    "Over before it began",
    ({ producedOn }) => `The day cannot come before production, ${producedOn}.`,
  ],
  "best-before-too-far": [
    "Best before too far",
    ({ years }) => `The day lies more than ${years} years after production.`,
  ],
  "specification-none": [
    "No specification",
    () => "No version of the specification was in force on that day: check the date.",
  ],
  "specification-other": [
    "Another version of the specification",
    ({ version, most }) =>
      `Version ${version} held on that day, version ${most} for the other rows: register these in a file of their own.`,
  ],
  "gtin-of-other-operator": ["Somebody else's GTIN", () => "This GTIN is another operator's."],
  "gtin-of-other-product": [
    "GTIN of another product",
    () => "You have registered another product under this GTIN: a seal is for one product only.",
  ],
  "row-twice": ["Row twice", ({ row }) => `It is the same as row ${row}: delete it.`],
  "lot-twice": ["Lot twice", ({ row }) => `The same lot is at row ${row} already, with other facts.`],
  "registered-otherwise": [
    "Lot on record with other facts",
    ({ differs }) =>
      `The lot is on record already, but differs${differs ? ` in: ${differs}` : ""}. Use another lot number.`,
  ],
  "rule-not-met": [
    "Rule not met",
    ({ nameEn, valueEn, boundEn, version, article }) =>
      `“${nameEn}”: the specification (version ${version}${article ? `, ${article}` : ""}) asks for ${boundEn}, here it is ${valueEn}. It can be registered: whoever countersigns will see it.`,
  ],
  "rule-not-documented": [
    "Rule not documented",
    ({ nameEn, fields, rows }) =>
      `“${nameEn}” (${factNames(fields, "en")}): the fact is missing or unreadable in ${rows === 1 ? "one row" : `${rows} rows`}. It can be registered: whoever countersigns will see it.`,
  ],
  spaces: ["Spaces removed", ({ now }) => `Invisible or needless spaces removed: it is “${now}” now.`],
  apostrophe: ["Apostrophe removed", ({ now }) => `Apostrophe in front removed: it is “${now}” now.`],
  "gtin-filled-up": [
    "GTIN completed",
    ({ now }) => `Completed with zeros on the left: ${now}; the check digit is right.`,
  ],
  "thousands-points": [
    "Separators removed",
    ({ now }) => `Points, spaces and decimals of zero removed: it is ${now} now.`,
  ],
  "decimal-comma": ["Decimal comma", ({ now }) => `Written with a decimal point: ${now}.`],
  "unit-dropped": ["Unit removed", ({ now, unit }) => `“${unit}” is the column's unit anyway: it is ${now} now.`],
  "day-written-otherwise": ["Date written anew", ({ now }) => `Written as ${now}.`],
  "day-time-dropped": ["Time removed", ({ now }) => `Only the day counts: ${now}.`],
  "municipality-name": ["Municipality recognised", ({ now }) => `The ISTAT code of this municipality is ${now}.`],
  "taken-over": [
    "Proposal taken over",
    ({ now }) => (now === "" ? "Passed over, as you decided." : `As you decided, it is “${now}” now.`),
  ],
  "registered-already": [
    "On record already, the same",
    () => "The lot is on record with these very facts: it will not be registered again.",
  ],
};
