import { encodeForLink } from "./gs1-text.ts";
import type { Gs1Identifier } from "./identifier.ts";

/** The canonical GS1 Digital Link of an identifier: at `id.gs1.org`, finest level only, no query (GS1 Digital Link, section 4.12). */
export const writeDigitalLink = ({ key, value, qualifier }: Gs1Identifier): string => {
  const path = `https://id.gs1.org/${key}/${encodeForLink(value)}`;
  return qualifier === null ? path : `${path}/${qualifier.ai}/${encodeForLink(qualifier.value)}`;
};
