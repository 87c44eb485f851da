import { identifierOf } from "./application-identifier.ts";
import type { Element } from "./element.ts";

/** Whether an identifier is meant by a pattern of the table: itself, or `310n` for 3100 to 3109. */
const isMeantBy = (ai: string, pattern: string): boolean =>
  ai.length === pattern.length &&
  [...pattern].every((character, index) => character === "n" || character === ai[index]);

/**
 * Finds what is missing beside these elements, and what may not be there together.
 *
 * @returns One sentence for each; empty when all goes together. Elements of unknown identifiers ask for nothing.
 * @see GS1 General Specifications, section 4.13 (mandatory associations) and 4.14 (invalid pairs)
 */
export function associationFlaws(elements: readonly Element[]): string[] {
  const present = elements.map(({ ai }) => ai);
  const has = (pattern: string): boolean => present.some((ai) => isMeantBy(ai, pattern));
  return [...new Set(present)].flatMap((ai) => {
    const { requires = [], excludes = [] } = identifierOf(ai) ?? {};
    // As its qualifier it goes with that key: the dictionary lets (22) qualify (8006), and asks for (01) beside it.
    const qualifies = present.some((key) => identifierOf(key)?.qualifiers?.some((order) => order.includes(ai)));
    const missing = (qualifies ? [] : requires)
      .filter((groups) => !groups.split(",").some((group) => group.split("+").every(has)))
      .map((groups) => `expected (${ai}) together with ${groups.replaceAll(",", " or ").replaceAll("+", " and ")}`);
    const clashing = present
      .filter((other) => other !== ai && excludes.some((pattern) => isMeantBy(other, pattern)))
      .map((other) => `expected (${ai}) without (${other})`);
    return [...missing, ...new Set(clashing)];
  });
}
