import type { Unit } from "../chain/facts.ts";

const factors: Readonly<Record<string, { readonly unit: Unit; readonly factor: number }>> = {
  g: { unit: "gram", factor: 1 },
  kg: { unit: "gram", factor: 1000 },
  ml: { unit: "millilitre", factor: 1 },
  cl: { unit: "millilitre", factor: 10 },
  l: { unit: "millilitre", factor: 1000 },
};

/**
 * Reads the net content of one package from a dossier's `size`, such as "500 g", "0,75 l" or "1500 ml", in the product's
 * base unit. A piece is a package.
 *
 * @returns Null when the text says no whole number of that unit: then whoever orders labels says it.
 */
export const netContentOf = (size: unknown, unit: Unit): bigint | null => {
  if (unit === "piece") return 1n;
  const match = typeof size === "string" ? /^\s*(\d{1,9})(?:[.,](\d{1,3}))?\s*(g|kg|ml|cl|l)\s*$/i.exec(size) : null;
  const stated = factors[match?.[3]?.toLowerCase() ?? ""];
  if (match === null || stated === undefined || stated.unit !== unit) return null;
  const thousandths = Number(match[1]) * 1000 + Number((match[2] ?? "").padEnd(3, "0"));
  const amount = (thousandths * stated.factor) / 1000;
  return Number.isSafeInteger(amount) && amount > 0 ? BigInt(amount) : null;
};
