/** Which namespace a prefix stands for. */
export type Prefixes = ReadonlyMap<string, string>;

/** Prefixes that the JSON-LD context of EPCIS 2.0 brings along. */
const ofTheStandard: Prefixes = new Map([
  ["cbv", "https://ref.gs1.org/cbv/"],
  ["cbvmda", "urn:epcglobal:cbv:mda:"],
  ["epcis", "https://ref.gs1.org/epcis/"],
  ["gs1", "https://gs1.org/voc/"],
  ["owl", "http://www.w3.org/2002/07/owl#"],
  ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"],
  ["xsd", "http://www.w3.org/2001/XMLSchema#"],
]);

const entries = (context: unknown): unknown[] => (Array.isArray(context) ? context : [context]);

/**
 * What a prefix stands for by its definition: a text, or in full an object with `@id`, which is a prefix where it says so or
 * its address ends like one (JSON-LD 1.1, section 4.1.5); null for any other term.
 */
const namespaceOf = (definition: unknown): string | null => {
  if (typeof definition === "string") return definition;
  if (typeof definition !== "object" || definition === null || !("@id" in definition)) return null;
  const id = definition["@id"];
  const isPrefix = "@prefix" in definition ? definition["@prefix"] === true : /[:/?#[\]@]$/.test(String(id));
  return typeof id === "string" && isPrefix ? id : null;
};

/**
 * The prefixes that one or more JSON-LD contexts declare, later ones before earlier ones. Contexts that are only named by
 * an address are not fetched: of those, the standard's own is known.
 */
export const prefixesOf = (...contexts: readonly unknown[]): Prefixes => {
  const prefixes = new Map(ofTheStandard);
  for (const entry of contexts.flatMap(entries)) {
    if (typeof entry !== "object" || entry === null) continue;
    for (const [name, definition] of Object.entries(entry)) {
      const namespace = namespaceOf(definition);
      if (namespace !== null && !name.startsWith("@")) prefixes.set(name, namespace);
    }
  }
  return prefixes;
};
