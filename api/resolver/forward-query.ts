/** What this resolver itself reads of a query: passed on to a page of its own it would come back here. */
const consumed = new Set(["linktype", "context"]);

/**
 * Gives a link's address with the request's query behind its own.
 *
 * @param query - The raw query, without its question mark.
 * @param isOwn - Whether the address is of this site.
 * @see GS1-Conformant Resolver 1.2.0, section 2.12
 */
export function forwardQuery(href: string, query: string, isOwn: boolean): string {
  const passed = query
    .split("&")
    .filter((part) => part !== "" && !(isOwn && consumed.has(part.split("=", 1)[0]?.toLowerCase() ?? "")));
  const target = new URL(href);
  target.search = [...(target.search === "" ? [] : [target.search.slice(1)]), ...passed].join("&");
  return target.href;
}
