/** Prefix → the namespace that it stands for, ending as it is written before a local name. */
export type Prefixes = Readonly<Record<string, string>>;

/** The prefixes that the context of EPCIS 2.0 itself gives. */
export const standardPrefixes: Prefixes = {
  cbv: "https://ref.gs1.org/cbv/",
  cbvmda: "urn:epcglobal:cbv:mda:",
  epcis: "https://ref.gs1.org/epcis/",
  gs1: "https://gs1.org/voc/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcterms: "http://purl.org/dc/terms/",
};

const namespaceOf = (value: unknown): string | null => {
  if (typeof value === "string") return value;
  const id = typeof value === "object" && value !== null && "@id" in value ? value["@id"] : null;
  return typeof id === "string" ? id : null;
};

/**
 * The prefixes that a JSON-LD context gives, beside the standard's. A later entry replaces an earlier one; contexts that are
 * only named by their address are not fetched, so their prefixes are not known.
 */
export const prefixesOf = (context: unknown): Prefixes => {
  const found = new Map(Object.entries(standardPrefixes));
  for (const entry of [context].flat()) {
    if (typeof entry !== "object" || entry === null) continue;
    for (const [prefix, value] of Object.entries(entry)) {
      const namespace = namespaceOf(value);
      if (namespace !== null && !prefix.startsWith("@")) found.set(prefix, namespace);
    }
  }
  return Object.fromEntries(found);
};

/** The prefixes of a header such as `GS1-Extensions: ex=https://example.it/ns/, b=…`, beside the standard's. */
export const prefixesOfHeader = (header: string | undefined): Prefixes => {
  const pairs = (header ?? "").split(",").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()] as const;
  });
  return { ...standardPrefixes, ...Object.fromEntries(pairs.filter(([prefix, iri]) => prefix !== "" && iri !== "")) };
};

/**
 * A name with its namespace written out: `ex:grade` becomes `https://example.it/ns/grade`; a name whose prefix nobody
 * declared, such as a full address, stays as it is.
 */
export const expandName = (name: string, prefixes: Prefixes): string => {
  const at = name.indexOf(":");
  if (at < 1 || name.startsWith("//", at + 1)) return name;
  const prefix = name.slice(0, at);
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  return namespace === undefined ? name : namespace + name.slice(at + 1);
};
