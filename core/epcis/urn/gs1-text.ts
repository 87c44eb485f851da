import { decodeValue } from "../../gs1/percent-encoding.ts";

/** Characters of GS1's set 82, of which serials, lots and references are made. */
const set82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;

/** Reads the percent-encoding of a URN or of a segment of a path; null where it is broken or leaves GS1's set 82 (and `#`). */
export const decodeGs1 = (text: string): string | null => {
  const decoded = decodeValue(text);
  return decoded !== null && set82.test(decoded.replaceAll("#", "")) ? decoded : null;
};

const encode = (text: string, kept: RegExp): string =>
  text.replace(kept, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/** Writes a text as a segment of a canonical GS1 Digital Link; the one spelling of the published event hashes. */
export const encodeForLink = (text: string): string => encode(text, /[^A-Za-z0-9\-._';=]/g);

/** Writes a text as a part of an EPC URN (GS1 EPC Tag Data Standard 2.0, table 6-2). */
export const encodeForUrn = (text: string): string => encode(text, /["%&/<>?#]/g);
