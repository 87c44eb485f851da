import type { LinkType } from "../../core/gs1/link-types.ts";
import type { ResolverLink } from "./resolver-link.ts";

/** This site: scheme and host without a slash at the end, and what its API has that a code can be linked to. */
export type Site = { readonly publicUrl: string; readonly hasTrace: boolean; readonly hasEpcis: boolean };

/** What a link to JSON says of its target. */
export const json = { type: "application/json" } as const;

/** Makes a link of which nothing is said that `given` does not say. */
export const ownLink = (
  linkType: LinkType,
  title: string,
  href: string,
  given: Partial<ResolverLink> = {},
): ResolverLink => ({ linkType, href, title, hreflang: [], type: null, context: [], ...given });

/** Gives the link to the events of a thing or a class, by its canonical link, where this API captures events. */
export function epcisLinks(
  description: string,
  thing: string,
  parameter: "MATCH_anyEPC" | "MATCH_anyEPCClass",
  { publicUrl, hasEpcis }: Site,
): ResolverLink[] {
  if (!hasEpcis) return [];
  const href = `${publicUrl}/epcis/events?${parameter}=${encodeURIComponent(thing)}`;
  return [ownLink("epcis", `Events of ${description}`, href, json)];
}
