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
