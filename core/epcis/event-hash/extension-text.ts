import { byCodePoint } from "./code-point-order.ts";
import { expandName } from "./expand.ts";
import type { Prefixes } from "./prefixes.ts";
import { valueText } from "./value-text.ts";

/** Comments are for people and no part of an event. */
const comment = "{http://www.w3.org/2000/01/rdf-schema#}comment";

/** Deeper than any extension of use, shallower than any stack. */
const maxDepth = 64;

/** What telling an extension needs to know. */
export type Telling = { readonly prefixes: Prefixes; readonly ignored: ReadonlySet<string> };

/**
 * Members of one's own in the order of their texts, each as `{namespace}name`, with `=` and its value or followed by its
 * own members; lists tell their name again for each value (Core Business Vocabulary 2.0, section 8.9.2).
 *
 * @throws RangeError when they are nested more than 64 levels deep.
 */
export const extensionText = (members: Iterable<readonly [string, unknown]>, telling: Telling, depth = 0): string => {
  if (depth > maxDepth) throw new RangeError(`expected extensions of at most ${maxDepth} levels`);
  return [...members]
    .map(([name, value]) => [expandName(name, telling.prefixes), value] as const)
    .filter(([name]) => name !== comment && name !== "comment" && !telling.ignored.has(name))
    .flatMap(([name, value]) => memberTexts(name, value, telling, depth))
    .sort(byCodePoint)
    .join("");
};

const memberTexts = (name: string, value: unknown, telling: Telling, depth: number): string[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    if (depth > maxDepth) throw new RangeError(`expected extensions of at most ${maxDepth} levels`);
    return value.flatMap((item) => memberTexts(name, item, telling, depth + 1));
  }
  if (typeof value === "object") return [name + extensionText(Object.entries(value), telling, depth + 1)];
  const text = valueText(value, telling.prefixes);
  return [text === "" ? name : `${name}=${text}`];
};
