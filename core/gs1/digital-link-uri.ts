import type { Parsed } from "../label/parsed.ts";
import { shown } from "../label/shown.ts";
import { identifierOf } from "./application-identifier.ts";
import type { Element } from "./element.ts";
import { decodeValue } from "./percent-encoding.ts";
import { valueFlaw } from "./value-flaw.ts";

/** What a GS1 Digital Link URI says. */
export type DigitalLinkUri = {
  /** What stands before the primary key: scheme and host with a path of the host's own, or only that path. */
  readonly stem: string;
  readonly key: Element;
  /** Key qualifiers in their order. */
  readonly qualifiers: readonly Element[];
  /** Data attributes, in the order of the query. */
  readonly attributes: readonly Element[];
  /** The rest of the query, decoded. */
  readonly others: readonly (readonly [name: string, value: string])[];
};

/** Longer addresses than this are no codes. */
const longest = 4096;
const shape = "a GS1 Digital Link such as https://id.gs1.org/01/{gtin}/10/{lot}";

const refused = (expected: string): { readonly ok: false; readonly expected: string } => ({ ok: false, expected });

/**
 * Reads a GS1 Digital Link URI: an absolute `http(s)` address, or its path and query.
 *
 * Path segments before the primary key are the host's own; a slash at the end is dropped; GTINs of 8, 12 or 13 digits come
 * out with 14. Names in the query that are numbers have to be data attributes; `&` and `;` separate. The fragment is not
 * looked at. Compressed links are not read here. What may be wrong is read by others: identifiers of events by
 * `readDigitalLink` (core/epcis/urn), labels that people type by `labelOf` (core/label).
 *
 * @returns Never throws; what was expected says the first thing that is wrong. Associations between attributes are
 * `associationFlaws`' business.
 * @see GS1 Digital Link Standard: URI Syntax 1.6, section 4
 */
export function parseDigitalLinkUri(uri: string): Parsed<DigitalLinkUri> {
  if (uri.length > longest) return refused(`expected ${shape} of at most ${longest} characters; found ${uri.length}`);
  const [, origin = "", path = "", query = ""] =
    /^(https?:\/\/[^/?#\s]+)?(\/[^?#\s]*)(?:\?([^#\s]*))?(?:#.*)?$/i.exec(uri) ?? [];
  const segments = path.replace(/\/+$/, "").split("/").slice(1);
  const at = keyIndex(segments);
  if (at === null) return refused(`expected ${shape}; found ${shown(uri)}`);
  const pairs = elementsOf(segments.slice(at));
  if (pairs === null) return refused(`expected percent signs only before two hexadecimal digits; found ${shown(path)}`);
  const [key, ...qualifiers] = pairs;
  if (key === undefined) return refused(`expected ${shape}; found ${shown(uri)}`);
  const flaw = orderFlaw(key, qualifiers) ?? firstFlaw(pairs);
  if (flaw !== null) return refused(flaw);
  const read = queryOf(query, key, qualifiers);
  if (!read.ok) return read;
  const stem = [origin, ...segments.slice(0, at)].join("/");
  return { ok: true, value: { stem, key, qualifiers, ...read.value } };
}

/** Where the primary key stands: from the end, two segments at a time, the first that is one. */
function keyIndex(segments: readonly string[]): number | null {
  for (let index = segments.length - 2; index >= 0; index -= 2) {
    if (identifierOf(segments[index] ?? "")?.qualifiers) return index;
  }
  return null;
}

function elementsOf(segments: readonly string[]): Element[] | null {
  const elements: Element[] = [];
  for (let index = 0; index < segments.length; index += 2) {
    const value = decodeValue(segments[index + 1] ?? "");
    if (value === null) return null;
    elements.push(padded({ ai: segments[index] ?? "", value }));
  }
  return elements;
}

/** A GTIN of 8, 12 or 13 digits with 14. */
export const padded = ({ ai, value }: Element): Element =>
  ai === "01" && /^([0-9]{8}|[0-9]{12,13})$/.test(value) ? { ai, value: value.padStart(14, "0") } : { ai, value };

/** Whether these follow each other as one of the key's orders has them, some perhaps left out. */
export function isInOrder(ais: readonly string[], orders: readonly (readonly string[])[]): boolean {
  return orders.some((order) => {
    const places = ais.map((ai) => order.indexOf(ai));
    return places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)));
  });
}

function orderFlaw(key: Element, qualifiers: readonly Element[]): string | null {
  const orders = identifierOf(key.ai)?.qualifiers ?? [];
  const ais = qualifiers.map(({ ai }) => ai);
  if (isInOrder(ais, orders)) return null;
  const known = orders.filter((order) => order.length > 0).map((order) => order.join(", "));
  const allowed = known.length === 0 ? "nothing" : `key qualifiers ${known.join(" or ")} in this order`;
  return `expected ${allowed} after (${key.ai}) in the path; found ${shown(ais.join(", "))}`;
}

const firstFlaw = (elements: readonly Element[]): string | null => {
  for (const element of elements) {
    const flaw = valueFlaw(element);
    if (flaw !== null) return flaw;
  }
  return null;
};

type ReadQuery = Pick<DigitalLinkUri, "attributes" | "others">;

function queryOf(query: string, key: Element, qualifiers: readonly Element[]): Parsed<ReadQuery> {
  const attributes: Element[] = [];
  const others: [string, string][] = [];
  for (const part of query.split(/[&;]/)) {
    if (part === "") continue;
    const [name = "", ...rest] = part.split("=");
    const value = rest.join("=").replaceAll("+", " ");
    if (!/^[0-9]+$/.test(name)) {
      others.push([decodeValue(name) ?? name, decodeValue(value) ?? value]);
      continue;
    }
    const element = padded({ ai: name, value: decodeValue(value) ?? value });
    const flaw = attributeFlaw(element, [key, ...qualifiers], attributes);
    if (flaw !== null) return refused(flaw);
    attributes.push(element);
  }
  return { ok: true, value: { attributes, others } };
}

function attributeFlaw(element: Element, path: readonly Element[], before: readonly Element[]): string | null {
  const { ai } = element;
  if (identifierOf(ai)?.attribute !== true)
    return `expected data attributes as the query's numbers; found ${shown(ai)}`;
  if ([...path, ...before].some((other) => other.ai === ai)) return `expected (${ai}) once`;
  const orders = identifierOf(path[0]?.ai ?? "")?.qualifiers ?? [];
  const ais = path.slice(1).map((other) => other.ai);
  const fits = ais.concat("").some((_, index) => isInOrder([...ais.slice(0, index), ai, ...ais.slice(index)], orders));
  return fits ? `expected (${ai}) in the path, not in the query` : valueFlaw(element);
}
