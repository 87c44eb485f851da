import type { LinkType } from "../../core/gs1/link-types.ts";
import { chooseLinks, type LinkWish } from "./choose-links.ts";
import type { Level, ResolverLink } from "./resolver-link.ts";

/** Where a code leads: to one link, to several that the request does not decide between, or nowhere. */
export type Resolution =
  | { readonly kind: "link"; readonly link: ResolverLink }
  | { readonly kind: "choices"; readonly links: readonly ResolverLink[] }
  | { readonly kind: "none" };

/**
 * Finds where a code leads: at the most specific level that has a link of the type, the one that the request wants most.
 *
 * @param levels - The most specific first.
 * @param linkType - What is asked for: `defaultLink` when nothing in particular.
 */
export function resolveCode(levels: readonly Level[], linkType: LinkType, wish: LinkWish): Resolution {
  for (const level of levels) {
    const [link, ...others] = chooseLinks(
      level.links.filter((one) => one.linkType === linkType),
      wish,
    );
    if (link !== undefined)
      return others.length === 0 ? { kind: "link", link } : { kind: "choices", links: [link, ...others] };
  }
  return { kind: "none" };
}
