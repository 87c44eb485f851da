const base = "urn:filigrana:actor:";

/** How an actor of the registry is named where EPCIS asks for a URI: as source, destination or party. */
export const actorUri = (actor: string): string => `${base}${actor}`;

/** The actor that such a URI names; null for any other, such as a GLN: nothing here proves whose that is. */
export const actorOfUri = (uri: string): string | null =>
  /^urn:filigrana:actor:0x[0-9a-f]{16}$/.test(uri) ? uri.slice(base.length) : null;
