type Conversion = { readonly base: string; readonly factor: number; readonly offset: number };

const to = (base: string, factor: number, offset = 0): Conversion => ({ base, factor, offset });

/** Units of UN/CEFACT Recommendation 20 that are the same quantity in another scale: value × factor + offset in the base. */
const conversions: Readonly<Record<string, Conversion>> = {
  KEL: to("KEL", 1),
  CEL: to("KEL", 1, 273.15),
  FAH: to("KEL", 5 / 9, 273.15 - 160 / 9),
  MGM: to("GRM", 0.001),
  GRM: to("GRM", 1),
  KGM: to("GRM", 1000),
  DTN: to("GRM", 100_000),
  TNE: to("GRM", 1_000_000),
  LBR: to("GRM", 453.59237),
  ONZ: to("GRM", 28.349523125),
  MLT: to("MLT", 1),
  CLT: to("MLT", 10),
  DLT: to("MLT", 100),
  LTR: to("MLT", 1000),
  HLT: to("MLT", 100_000),
  MTQ: to("MLT", 1_000_000),
  MMT: to("MMT", 1),
  CMT: to("MMT", 10),
  MTR: to("MMT", 1000),
  KMT: to("MMT", 1_000_000),
  SEC: to("SEC", 1),
  MIN: to("SEC", 60),
  HUR: to("SEC", 3600),
  DAY: to("SEC", 86_400),
  PAL: to("PAL", 1),
  A97: to("PAL", 100),
  KPA: to("PAL", 1000),
  BAR: to("PAL", 100_000),
  MPA: to("PAL", 1_000_000),
};

/** So many decimals that no rounding of ours is seen, and so few that two ways to the same value meet. */
const decimals = 1e9;

/**
 * A measured value in the base unit of its kind, and that unit's code: 25 CEL is 298.15 KEL, 2 KGM are 2,000 GRM. A unit that
 * is not in the table is its own base.
 */
export const inBaseUnit = (value: number, unit: string): { readonly value: number; readonly unit: string } => {
  const conversion = Object.hasOwn(conversions, unit) ? conversions[unit] : undefined;
  if (conversion === undefined) return { value, unit };
  const converted = Math.round((value * conversion.factor + conversion.offset) * decimals) / decimals;
  return { value: Number.isFinite(converted) ? converted : value, unit: conversion.base };
};
