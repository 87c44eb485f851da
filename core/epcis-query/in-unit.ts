import { inBaseUnit } from "./units.ts";

/** A number of a parameter such as `GE_sDev_FAH` as it is compared: in the base unit; of a spread only its scale. */
export const comparedIn = (unit: string | undefined, name: string, value: number): number => {
  if (unit === undefined) return value;
  const zero = name.startsWith("sensor/sDev/") ? inBaseUnit(0, unit).value : 0;
  return Math.round((inBaseUnit(value, unit).value - zero) * 1e9) / 1e9;
};
