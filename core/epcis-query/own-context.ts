const standard =
  /^https?:\/\/(ref\.gs1\.org\/standards\/epcis\/|gs1\.github\.io\/EPCIS\/)(\d+\.\d+\.\d+\/)?epcis-context\.jsonld$/;

/**
 * What contexts say beside the standard's own: prefixes, and addresses of other contexts. Where an event stands in a document,
 * its own context comes after the document's.
 */
export const ownContext = (...contexts: readonly unknown[]): unknown[] => {
  const entries = contexts.flat().filter((entry) => entry !== undefined && entry !== null);
  const own = entries.filter((entry) => typeof entry !== "string" || !standard.test(entry));
  return [...new Map(own.map((entry) => [JSON.stringify(entry), entry])).values()];
};

/** Each event is kept with its context, and every name in it is looked for among the prefixes. */
const most = { characters: 20_000, prefixes: 200 } as const;

/** What a context has to be beside what the standard asks, as the end of a flaw. */
export const smallContext = `expected a context of at most ${most.prefixes} prefixes and ${most.characters} characters`;

/** Whether a context is small enough to be kept with every event that is read by it. */
export const isSmallContext = (context: unknown): boolean => {
  const entries = [context].flat().filter((entry) => typeof entry === "object" && entry !== null);
  const prefixes = entries.reduce<number>((sum, entry) => sum + Object.keys(entry as object).length, 0);
  return prefixes <= most.prefixes && (JSON.stringify(context) ?? "").length <= most.characters;
};
