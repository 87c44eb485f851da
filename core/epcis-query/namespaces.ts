import { prefixesOf as declaredBy } from "../epcis/event-hash/prefixes.ts";

/** Prefix → the namespace that it stands for, ending as it is written before a local name. */
export type Prefixes = Readonly<Record<string, string>>;

/** Known to questions beside the standard's; an event hash reads it where the document declares it. */
const dcterms = "http://purl.org/dc/terms/";

/**
 * The prefixes that a JSON-LD context gives, beside the standard's, as the event hash reads them. A later entry replaces an
 * earlier one; contexts that are only named by their address are not fetched, so their prefixes are not known.
 */
export const prefixesOf = (context?: unknown): Prefixes => ({ dcterms, ...Object.fromEntries(declaredBy(context)) });

/** The prefixes of a header such as `GS1-Extensions: ex=https://example.it/ns/, b=…`, beside the standard's. */
export const prefixesOfHeader = (header: string | undefined): Prefixes => {
  const pairs = (header ?? "").split(",").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()] as const;
  });
  return { ...prefixesOf(), ...Object.fromEntries(pairs.filter(([prefix, iri]) => prefix !== "" && iri !== "")) };
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
