/** How a unit of UN/CEFACT Recommendation 20 is told, and how its numbers become those of the unit that series use. */
type Unit = { readonly as: string; readonly toSeries: (value: number) => number };

const same = (value: number): number => value;

/** Temperatures become degrees Celsius, humidity becomes per cent or grams per cubic metre; others stay as they are. */
const units: Readonly<Record<string, Unit>> = {
  CEL: { as: "CEL", toSeries: same },
  FAH: { as: "CEL", toSeries: (value) => ((value - 32) * 5) / 9 },
  KEL: { as: "CEL", toSeries: (value) => value - 273.15 },
  A48: { as: "CEL", toSeries: (value) => (value * 5) / 9 - 273.15 },
  P1: { as: "P1", toSeries: same },
  A93: { as: "A93", toSeries: same },
  KMQ: { as: "A93", toSeries: (value) => value * 1000 },
};

/** What a unit is called on a page, by its code; a code that is not here is told itself. */
export const unitSigns: Readonly<Record<string, string>> = { CEL: "°C", P1: "%", A93: "g/m³", BAR: "bar", KGM: "kg" };

/** Arithmetic in binary leaves traces beyond any sensor's precision. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9;

/** A number of a unit as series have it: with the unit that it is told in. An empty code stands for no unit. */
export const inSeriesUnit = (value: number, code: string): { readonly value: number; readonly unit: string } => {
  const unit = Object.hasOwn(units, code) ? units[code] : undefined;
  return unit === undefined ? { value, unit: code } : { value: tidy(unit.toSeries(value)), unit: unit.as };
};
