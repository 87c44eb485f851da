import { z } from "zod";

const character = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?\\[\\]]|%[0-9A-Fa-f]{2})";
const shape = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${character}*(?:#${character}*)?$`);

/** Says whether a text is a URI with a scheme and nothing in it that RFC 3986 forbids. A CURIE such as `ex:field` is one, too. */
export const isUri = (text: string): boolean => shape.test(text);

/** A URI, RFC 3986: EPC URN, GS1 Digital Link, `geo:` or any other. */
export const Uri = z.string().refine(isUri, "expected a URI (RFC 3986)");
export type Uri = z.infer<typeof Uri>;
