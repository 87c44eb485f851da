import { gs1Iri } from "../../../../core/epcis/urn/canonical-iri.ts";
import { mapJson } from "./map-json.ts";
import type { Json } from "./published.ts";

type Spelling = { readonly what: string; readonly event: Json; readonly context: unknown };

const times = new Set(["eventTime", "time", "startTime", "endTime"]);

/** The same instant as somebody five and a half hours to the east writes it, with more decimals than are needed. */
const elsewhere = (text: string): string =>
  `${new Date(Date.parse(text) + 330 * 60_000).toISOString().slice(0, -1)}000+05:30`;

const isMs = (text: string) => /:\d\d(?:\.\d{1,3}0*)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(text);

const kinds: Readonly<Record<string, readonly [web: string, urn: string]>> = {
  bizStep: ["BizStep-", "bizstep:"],
  disposition: ["Disp-", "disp:"],
  set: ["Disp-", "disp:"],
  unset: ["Disp-", "disp:"],
};

const termAs = (write: (web: string, urn: string, text: string) => string) => (value: unknown, name: string) => {
  const kind = kinds[name];
  return kind === undefined || typeof value !== "string" || value.includes(":") ? value : write(...kind, value);
};

const text = (change: (text: string) => string) => (value: unknown) =>
  typeof value === "string" ? change(value) : value;

/** The event in other words that mean the same. */
export const respellingsOf = (event: Json, context: unknown): Spelling[] => {
  const leaves = (leaf: (value: unknown, name: string) => unknown) => mapJson(event, leaf) as Json;
  const onDomain = (value: string) => {
    const link = gs1Iri(value);
    return link === null ? value : `${link.replace("https://id.gs1.org", "http://shop.example/it")}?x=1`;
  };
  return [
    { what: "members and lists in reverse", event: reversed(event) as Json, context },
    {
      what: "times of another zone",
      event: leaves((v, name) => (times.has(name) && typeof v === "string" && isMs(v) ? elsewhere(v) : v)),
      context,
    },
    { what: "canonical links", event: leaves(text((value) => gs1Iri(value) ?? value)), context },
    { what: "links of a shop", event: leaves(text(onDomain)), context },
    { what: "terms as addresses", event: leaves(termAs((web, _, v) => `https://ref.gs1.org/cbv/${web}${v}`)), context },
    { what: "terms as URNs", event: leaves(termAs((_, urn, v) => `urn:epcglobal:cbv:${urn}${v}`)), context },
    { what: "terms as CURIEs", event: leaves(termAs((web, _, v) => `cbv:${web}${v}`)), context },
    ...otherNames(event, context),
  ];
};

const prefixesIn = (context: unknown): [string, string][] =>
  (Array.isArray(context) ? context : [context]).flatMap((entry) =>
    typeof entry === "object" && entry !== null ? (Object.entries(entry) as [string, string][]) : [],
  );

const otherNames = (event: Json, context: unknown): Spelling[] => {
  const declared = prefixesIn(context);
  const change = (to: (prefix: string, namespace: string, local: string) => string) => (name: string) => {
    const found = declared.find(([prefix]) => name.startsWith(`${prefix}:`));
    return found === undefined ? name : to(...found, name.slice(found[0].length + 1));
  };
  const full = change((_, namespace, local) => namespace + local);
  const renamed = change((prefix, _, local) => `other-${prefix}:${local}`);
  const others = Object.fromEntries(declared.map(([prefix, namespace]) => [`other-${prefix}`, namespace]));
  return [
    { what: "names in full", event: mapJson(event, text(full), full) as Json, context },
    { what: "other prefixes", event: mapJson(event, text(renamed), renamed) as Json, context: others },
  ];
};

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, reversed(member)])
      .reverse(),
  );
};

/** The event with its members and lists in an order that some numbers decide. */
export const shuffled = (value: unknown, numbers: Iterator<number>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [numbers.next().value, name, member] as const);
  const mixed = entries.sort(([a], [b]) => a - b).map(([, name, member]) => [name, shuffled(member, numbers)] as const);
  return Array.isArray(value) ? mixed.map(([, member]) => member) : Object.fromEntries(mixed);
};
