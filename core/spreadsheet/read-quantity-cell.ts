import { Quantity } from "../schema/quantity.ts";
import type { Cell } from "./cell.ts";
import { flawed, type Reading, read, repair } from "./finding.ts";
import { isScientific, plainNumber, writtenOut } from "./number-text.ts";

export type BaseUnit = "gram" | "millilitre" | "piece";

/** Units that people write behind a number, in base units. */
const factors: Readonly<Record<BaseUnit, Readonly<Record<string, bigint>>>> = {
  gram: { g: 1n, gr: 1n, grammi: 1n, hg: 100n, kg: 1000n, chili: 1000n, q: 100_000n, t: 1_000_000n },
  millilitre: { ml: 1n, cl: 10n, dl: 100n, l: 1000n, lt: 1000n, litri: 1000n, hl: 100_000n },
  piece: { pz: 1n, pezzi: 1n, pezzo: 1n, pcs: 1n, pieces: 1n, n: 1n },
};

/** Reads a quantity: a whole number of the product's base unit. */
export function readQuantityCell(cell: Cell, unit: BaseUnit): Reading {
  if (cell.kind === "day" || cell.kind === "boolean") return flawed("quantity-not-a-number");
  if (cell.kind === "number") return readNumber(cell.text);
  if (isScientific(cell.text)) return flawed("scientific", writtenOut(cell.text));
  const withUnit = /^([\d.,\u2019' ]+?) ?([a-zA-Z]+)\.?$/.exec(cell.text);
  if (withUnit) return readWithUnit(withUnit[1] ?? "", (withUnit[2] ?? "").toLowerCase(), unit);
  return readWritten(cell.text);
}

function readNumber(stored: string): Reading {
  const plain = plainNumber(stored);
  if (plain === null) return flawed("quantity-out-of-range");
  return plain.includes(".") ? flawed("quantity-not-whole", null, { number: plain }) : ranged(plain);
}

/** `750 ml` of a product counted in millilitres is 750; any other unit is told, with the number in base units. */
function readWithUnit(number: string, unit: string, base: BaseUnit): Reading {
  const factor = factors[base][unit];
  const parsed = decimalOf(number);
  if (factor === undefined || parsed === null)
    return flawed(factor === undefined ? "quantity-unit" : "quantity-not-a-number", null, { unit });
  if (factor === 1n && parsed.fraction === "" && !parsed.ambiguous)
    return ranged(parsed.whole, repair("unit-dropped", { now: parsed.whole, unit }));
  return flawed("quantity-unit", parsed.ambiguous ? null : times(parsed, factor), { unit });
}

function readWritten(text: string): Reading {
  const parsed = decimalOf(text);
  if (parsed === null) return flawed("quantity-not-a-number");
  const { whole, fraction, ambiguous } = parsed;
  if (ambiguous) return flawed("quantity-ambiguous", whole + fraction, { decimal: `${whole},${fraction}` });
  if (fraction !== "") return flawed("quantity-not-whole", null, { number: `${whole}.${fraction}` });
  return whole === text ? ranged(whole) : ranged(whole, repair("thousands-points", { now: whole }));
}

function ranged(digits: string, ...repairs: ReturnType<typeof repair>[]): Reading {
  const plain = digits.replace(/^0+(?=\d)/, "");
  return Quantity.safeParse(plain).success ? read(plain, ...repairs) : flawed("quantity-out-of-range");
}

type Written = { readonly whole: string; readonly fraction: string; readonly ambiguous: boolean };

/**
 * Reads a number with points, commas or spaces in it. `1.250,5` and `1.250.000` can be read in one way only; `1.250` and
 * `1,250` in two. Zeros behind the comma are dropped.
 *
 * @returns null when it cannot be read at all.
 */
export function decimalOf(text: string): Written | null {
  const packed = text.replace(/(?<=\d)[ '\u2019](?=\d{3}(?!\d))/g, "");
  const whole = (digits: string, fraction = ""): Written => ({
    whole: digits.replace(/[.,]/g, ""),
    fraction: /^0*$/.test(fraction) ? "" : fraction,
    ambiguous: false,
  });
  if (/^\d+$/.test(packed) || /^\d{1,3}((\.\d{3}){2,}|(,\d{3}){2,})$/.test(packed)) return whole(packed);
  const both = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(packed);
  if (both) return whole(both[1] ?? both[3] ?? "", both[2] ?? both[4]);
  const single = /^(\d+)[.,](\d+)$/.exec(packed);
  if (single === null) return null;
  const [, before = "", after = ""] = single;
  if (after.length === 3 && before.length <= 3 && !/^0/.test(before))
    return { whole: before, fraction: after, ambiguous: true };
  return whole(before, after);
}

/** The number in base units; null where it is not whole there. */
function times({ whole, fraction }: Written, factor: bigint): string | null {
  const unscaled = BigInt(`${whole}${fraction}`) * factor;
  const scale = 10n ** BigInt(fraction.length);
  return unscaled % scale === 0n ? String(unscaled / scale) : null;
}
