/** Spaces that are not the plain one: no-break, figure, thin, narrow no-break, ideographic. */
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** Signs without width that come along when text is copied from a page: zero-width spaces and joiners, marks, soft hyphens. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Gives a text as it was meant: plain spaces, nothing invisible, none at the ends. */
export const cleanText = (text: string): string => text.replace(oddSpaces, " ").replace(invisible, "").trim();

/** A sign of UTF-8 that was once read as Windows-1252: `Ã¨` for è, `â€™` for ’. */
const doubleRead = /[ÃÂ][\u0080-\u00bf]|â€|\ufffd/;

/** Tells whether a text was once read in the wrong encoding; what it said before is then often lost. */
export const isMojibake = (text: string): boolean => doubleRead.test(text);

/**
 * Gives back what a text said before its UTF-8 was read as Latin 1.
 *
 * @returns null where a sign has been lost on the way.
 */
export function undoMojibake(text: string): string | null {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  if (codes.some((code) => code > 0xff)) return null;
  try {
    return decodeURIComponent(codes.map((code) => `%${code.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return null;
  }
}
