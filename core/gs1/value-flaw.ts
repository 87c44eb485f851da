import { shown } from "../label/shown.ts";
import { type CharacterSet, type Component, identifierOf } from "./application-identifier.ts";
import type { Element } from "./element.ts";
import { linters } from "./linters.ts";

const sets: Readonly<Record<CharacterSet, { readonly characters: RegExp; readonly name: string }>> = {
  N: { characters: /^[0-9]*$/, name: "digits" },
  X: { characters: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/, name: `letters, digits and !"%&'()*+,-./:;<=>?_` },
  Y: { characters: /^[#\-/0-9A-Z]*$/, name: "capital letters, digits and #-/" },
  Z: { characters: /^[-0-9A-Z_a-z]*={0,2}$/, name: "base64 letters for addresses" },
};

/** Longer data than any identifier has. */
const longest = 200;

/**
 * Finds the first thing wrong with the data of an application identifier: length, characters, and what its components are
 * checked for.
 *
 * @returns What was expected, in one sentence; null when nothing is wrong. Never throws.
 * @see GS1 General Specifications, section 3; GS1 Barcode Syntax Dictionary
 */
export function valueFlaw({ ai, value }: Element): string | null {
  const identifier = identifierOf(ai);
  if (identifier === null) return `expected a GS1 application identifier; found ${shown(ai)}`;
  if (value.length > longest) return tooLong(ai, value);
  let rest = value;
  for (const component of identifier.components) {
    if (rest === "" && component.optional) break;
    const part = rest.slice(0, component.most);
    const flaw = partFlaw(component, part);
    if (flaw !== null) return `expected (${ai}) with ${flaw}; found ${shown(value)}`;
    rest = rest.slice(part.length);
  }
  return rest === "" ? null : tooLong(ai, value);
}

const tooLong = (ai: string, value: string): string =>
  `expected (${ai}) with fewer characters; found ${value.length}: ${shown(value)}`;

function partFlaw(component: Component, part: string): string | null {
  if (part.length < component.least) return `${lengthOf(component)} ${sets[component.set].name}`;
  if (!sets[component.set].characters.test(part)) return sets[component.set].name;
  const failed = component.linters.find((name) => linters[name]?.accepts(part) !== true);
  return failed === undefined ? null : (linters[failed]?.expects ?? failed);
}

const lengthOf = ({ least, most }: Component): string => (least === most ? String(most) : `${least} to ${most}`);
