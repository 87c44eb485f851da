import { limits } from "../limits.ts";

/** How many entries a page has at most: as many as are asked for, within the bound. */
export const pageSizeOf = (perPage: number | undefined): number =>
  Math.min(perPage ?? limits.epcisPageSize, limits.epcisPageSizeMax);

/** Where the page after this one is. */
export type NextPage = { readonly token: string; readonly until: Date };

/** The address of a resource below `base`, its parameters percent-encoded. */
export const resourceAddress = (base: string, ...segments: readonly string[]): string =>
  [base, ...segments.map(encodeURIComponent)].join("/");

/**
 * The headers that lead to the next page (RFC 8288), and say until when; none on the last page.
 *
 * @param query - What stands behind the question mark of this page.
 */
export const nextPageHeaders = (
  address: string,
  query: Readonly<Record<string, string | readonly string[] | number | undefined>>,
  next: NextPage | null,
): Record<string, string> => {
  if (next === null) return {};
  const pairs = Object.entries({ ...query, nextPageToken: next.token }).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, String(one)]),
  );
  return {
    link: `<${address}?${new URLSearchParams(pairs)}>; rel="next"`,
    "gs1-next-page-token-expires": next.until.toISOString(),
  };
};
