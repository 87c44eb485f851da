import { gs1Vocabulary } from "../../core/gs1/link-types.ts";
import type { Level, ResolverLink } from "./resolver-link.ts";

/** A link as RFC 9264, section 4.2.3 has it; only what is said of it. */
type Target = {
  href: string;
  title: string;
  type?: string;
  hreflang?: readonly string[];
  context?: readonly string[];
};

/**
 * Gives the links of every level as a linkset.
 *
 * @see RFC 9264, section 4.2; GS1's linkset schema
 */
export function linksetOf(levels: readonly Level[]): { readonly linkset: readonly Record<string, unknown>[] } {
  return {
    linkset: levels.map(({ anchor, description, links }) => {
      const byType: Record<string, Target[]> = {};
      for (const link of links) {
        const name = gs1Vocabulary + link.linkType;
        byType[name] = [...(byType[name] ?? []), targetOf(link)];
      }
      return { anchor, itemDescription: description, ...byType };
    }),
  };
}

const targetOf = ({ href, title, type, hreflang, context }: ResolverLink): Target => ({
  href,
  title,
  ...(type === null ? {} : { type }),
  ...(hreflang.length === 0 ? {} : { hreflang }),
  ...(context.length === 0 ? {} : { context }),
});
