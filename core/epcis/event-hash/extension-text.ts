import { byCodePoint } from "./code-point-order.ts";
import { expandName } from "./expand.ts";
import type { Prefixes } from "./prefixes.ts";
import { valueText } from "./value-text.ts";

/** Comments are for people and no part of an event. */
const comment = "{http://www.w3.org/2000/01/rdf-schema#}comment";

/** Deeper than any extension of use, shallower than any stack. */
const maxDepth = 64;

/** What telling an extension needs to know. */
export type Telling = {
  readonly prefixes: Prefixes;
  readonly ignored: ReadonlySet<string>;
  /** Whether every text says where it ends, which the standard's own does not. */
  readonly framed?: boolean;
};

/** A text as it stands among others. */
export const textAmongOthers = (text: string, { framed = false }: Telling): string =>
  framed ? JSON.stringify(text) : text;

/** What belongs together under a name. */
export const textUnder = (name: string, text: string, { framed = false }: Telling): string =>
  framed ? `${name}{${text}}` : name + text;

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
  const shown = textAmongOthers(name, telling);
  if (typeof value === "object")
    return [textUnder(shown, extensionText(Object.entries(value), telling, depth + 1), telling)];
  const text = valueText(value, telling.prefixes);
  return [text === "" ? shown : `${shown}=${textAmongOthers(text, telling)}`];
};
