import { materials } from "./materials.ts";
import { products } from "./products.ts";
import type { SpecificationVersion } from "./specification-version.ts";
import { buildVersion } from "./specifications/build-version.ts";
import { cheeseAndPasta } from "./specifications/cheese-and-pasta.ts";
import { meat } from "./specifications/meat.ts";
import { oil } from "./specifications/oil.ts";
import { olivesAndPulses } from "./specifications/olives-and-pulses.ts";
import { wineDoc } from "./specifications/wine-doc.ts";
import { wineDocg } from "./specifications/wine-docg.ts";

const known: readonly SpecificationVersion[] = [
  ...cheeseAndPasta,
  ...meat,
  ...oil,
  ...olivesAndPulses,
  ...wineDoc,
  ...wineDocg,
];

/**
 * The specification versions of every product of the catalogue and of what wines are made from, oldest first, without gap or overlap.
 *
 * Where no source tells the rules there is one version with no rules: it says what is not known. Nothing
 * here is invented, and nothing is a legal text: check it against the act before relying on it.
 */
export const specifications: readonly SpecificationVersion[] = [...products, ...materials].flatMap(
  ({ slug, scheme }) => {
    const versions = known.filter((version) => version.product === slug);
    if (versions.length > 0) return versions;
    return [buildVersion(slug, scheme === "QM" ? { act: "L.R. Marche 23/2003, art. 8" } : {})];
  },
);

/**
 * Gives the version of a product's specification in force on a day, by which a batch produced on it is judged.
 *
 * @param slug - The product's slug.
 * @param day - Calendar day of production, YYYY-MM-DD; a version's last day is the one before `until`.
 * @returns The version, or `null` when the catalogue has none for that product and day.
 */
export function specificationInForce(slug: string, day: string): SpecificationVersion | null {
  const inForce = specifications.find(
    ({ product, inForce: { from, until } }) =>
      product === slug && (from === null || from <= day) && (until === null || day < until),
  );
  return inForce ?? null;
}
