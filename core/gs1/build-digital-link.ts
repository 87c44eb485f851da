import type { Parsed } from "../label/parsed.ts";
import { shown } from "../label/shown.ts";
import { identifierOf } from "./application-identifier.ts";
import { associationFlaws } from "./association-flaws.ts";
import { type DigitalLinkUri, padded } from "./digital-link-uri.ts";
import type { Element } from "./element.ts";
import { encodeValue } from "./percent-encoding.ts";
import { valueFlaw } from "./value-flaw.ts";

/** Where canonical GS1 Digital Links are. */
export const canonicalStem = "https://id.gs1.org";

/**
 * Builds a GS1 Digital Link URI from element strings, in whatever order: the first primary key among them is the link's key,
 * its qualifiers follow in the path, everything else is a data attribute, those of fixed length first.
 *
 * @param options - `stem`: scheme, host and where needed a path (the canonical one unless told); `permitUnknown`: lets
 * identifiers without a meaning through as data attributes.
 * @returns Never throws; says what was expected when a value is wrong, something required is missing, an element cannot stand
 * in a Digital Link, or one is given twice with different data.
 * @see GS1 Digital Link Standard: URI Syntax 1.6, section 4
 */
export function buildDigitalLink(
  given: readonly Element[],
  options: { readonly stem?: string; readonly permitUnknown?: boolean } = {},
): Parsed<string> {
  const elements = onlyOnce(given.map(padded));
  const flaw = elementsFlaw(elements, options.permitUnknown === true);
  if (flaw !== null) return { ok: false, expected: flaw };
  const key = elements.find(({ ai }) => identifierOf(ai)?.qualifiers);
  if (key === undefined) return { ok: false, expected: "expected a primary key of GS1 Digital Link, such as (01)" };
  const qualifiers = qualifiersOf(key, elements);
  // As a path segment every reader drops these, so the link would lead elsewhere.
  const dots = [key, ...qualifiers].find(({ value }) => value === "." || value === "..");
  if (dots !== undefined) return { ok: false, expected: `expected (${dots.ai}) as a web address can carry it` };
  const rest = elements.filter((element) => element !== key && !qualifiers.includes(element));
  const barred = rest.find(({ ai }) => identifierOf(ai)?.attribute === false);
  if (barred !== undefined) {
    return {
      ok: false,
      expected: `expected what may stand beside (${key.ai}) in a Digital Link; found (${barred.ai})`,
    };
  }
  const isFixed = ({ ai }: Element): boolean => identifierOf(ai)?.fixed === true;
  const attributes = [...rest.filter(isFixed), ...rest.filter((element) => !isFixed(element))];
  return { ok: true, value: addressOf(options.stem ?? canonicalStem, [key, ...qualifiers], attributes) };
}

/**
 * Gives the canonical form of a link: at id.gs1.org, GTINs with 14 digits, one percent-encoding, data attributes by number,
 * nothing else of the query. Two links to the same thing with the same data are the same text.
 */
export function canonicalDigitalLink({ key, qualifiers, attributes }: Omit<DigitalLinkUri, "stem" | "others">): string {
  const sorted = [...attributes].sort((a, b) => (a.ai < b.ai ? -1 : 1));
  return addressOf(canonicalStem, [key, ...qualifiers], sorted);
}

/** The path of a link's identification, percent-encoded, such as `/01/09521234100010/10/L1`. */
export const identificationPath = (path: readonly Element[]): string =>
  path.map(({ ai, value }) => `/${ai}/${encodeValue(value)}`).join("");

function addressOf(stem: string, path: readonly Element[], attributes: readonly Element[]): string {
  const query = attributes.map(({ ai, value }) => `${ai}=${encodeValue(value)}`).join("&");
  return `${stem.replace(/\/+$/, "")}${identificationPath(path)}${query === "" ? "" : `?${query}`}`;
}

const onlyOnce = (elements: readonly Element[]): Element[] =>
  elements.filter(({ ai, value }, index) => {
    return index === elements.findIndex((other) => other.ai === ai && other.value === value);
  });

function elementsFlaw(elements: readonly Element[], permitUnknown: boolean): string | null {
  for (const [index, element] of elements.entries()) {
    const unknown = identifierOf(element.ai) === null;
    const mayBe = permitUnknown && /^[0-9]{2,4}$/.test(element.ai) && element.value.length <= 90;
    const flaw = unknown && mayBe ? null : valueFlaw(element);
    if (flaw !== null) return flaw;
    const twice = elements.slice(0, index).some(({ ai }) => ai === element.ai);
    if (twice) return `expected (${element.ai}) once; found it again as ${shown(element.value)}`;
    // As a path segment every reader drops these, so the link would lead elsewhere.
    if (element.value === "." || element.value === "..")
      return `expected (${element.ai}) as a web address can carry it`;
  }
  return associationFlaws(elements)[0] ?? null;
}

/** The qualifiers that are there, by the key's order that takes most of them. */
function qualifiersOf(key: Element, elements: readonly Element[]): Element[] {
  const orders = identifierOf(key.ai)?.qualifiers ?? [];
  const taken = orders.map((order) =>
    order.flatMap((ai) => elements.find((element) => element.ai === ai && element !== key) ?? []),
  );
  return taken.reduce((best, one) => (one.length > best.length ? one : best), []);
}
