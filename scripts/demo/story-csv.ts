import { gtins } from "./gtins.ts";

/** Where the demo's winery has vineyards: Cupramontana, Staffolo, Maiolati Spontini, Montecarotto, Serra de' Conti. */
const municipalities = ["042016", "042049", "042023", "042026", "042046"] as const;

const header =
  "gtin,lot,quantity,producedOn,bestBefore,municipality,variety,vintage,size,ageing/months,analysis/alcohol,analysis/acidity,analysis/dryExtract\n";

/** Monday, as days since 1970-01-01: 2026-01-05. */
const firstMonday = 20458;
const workingDays = 50;
const lotsADay = 20;

/**
 * Gives a CSV of wine batches, row by row: the demo's thousand, or as many as a benchmark wants. The same rows every
 * time; a longer file begins with the rows of a shorter one.
 *
 * Wine has no best-before date, so that column is there and empty.
 *
 * @param count - How many batches, from 1.
 * @param first - Number of the first lot, from 1: a second file goes on where a first one ended.
 */
export function* storyCsv(count: number, first = 1): Generator<string> {
  yield header;
  for (let number = first; number < first + count; number++) yield row(number);
}

/** Gives the lot with number `number`: L26-0001, …, L26-9999, L26-10000. */
export function storyLot(number: number): string {
  return `L26-${String(number).padStart(4, "0")}`;
}

/** Gives the quantity of that lot: 300 to 700 bottles of 750 ml, in millilitres. */
export function storyQuantity(number: number): number {
  return 750 * (300 + ((number * 37) % 401));
}

function row(number: number): string {
  const cells = [
    gtins.wine,
    storyLot(number),
    storyQuantity(number),
    bottledOn(number),
    "",
    municipalities[number % municipalities.length],
    "Verdicchio",
    "2023",
    "750 ml",
    String(25 + Math.floor(dayOf(number) / 20)),
    hundredths(1250 + ((number * 13) % 100)),
    hundredths(520 + ((number * 7) % 90)),
    hundredths(1900 + ((number * 11) % 300)),
  ];
  return `${cells.join(",")}\n`;
}

/** Index of the working day on which a lot was bottled; after the last one it starts again at the first. */
function dayOf(number: number): number {
  return Math.floor((number - 1) / lotsADay) % workingDays;
}

function bottledOn(number: number): string {
  const day = dayOf(number);
  const sinceMonday = 7 * Math.floor(day / 5) + (day % 5);
  return new Date((firstMonday + sinceMonday) * 86_400_000).toISOString().slice(0, 10);
}

function hundredths(value: number): string {
  return (value / 100).toFixed(2);
}
