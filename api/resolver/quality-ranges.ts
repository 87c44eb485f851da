/** One range of an Accept header, lower case, with how much it is liked: 0 (not at all) to 1. */
export type QualityRange = { readonly range: string; readonly quality: number };

/** More ranges than this are no wish. */
const mostRanges = 50;

/** Reads `Accept` or `Accept-Language`; null when the client has no wish (RFC 9110, section 12.4.2). */
export function qualityRanges(header: string | undefined): readonly QualityRange[] | null {
  if (header === undefined || header.trim() === "") return null;
  return header
    .split(",", mostRanges)
    .map((part) => {
      const [range = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { range, quality: /^[01](\.\d{0,3})?$/.test(weight) ? Math.min(1, Number(weight)) : 0 };
    })
    .filter(({ range }) => range !== "");
}

/**
 * The quality of the most specific range that `matches` finds, which tells 0 for no match and up to 9 for a closer one; of
 * the same quality a closer match counts a trifle more.
 */
export function qualityBy(ranges: readonly QualityRange[], matches: (range: string) => number): number {
  let closest = 0;
  let quality = 0;
  for (const one of ranges) {
    const closeness = matches(one.range);
    if (closeness > closest || (closeness === closest && closeness > 0 && one.quality > quality)) {
      closest = closeness;
      quality = one.quality;
    }
  }
  return quality === 0 ? 0 : quality + closest / 1_000_000;
}
