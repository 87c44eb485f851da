import { type QualityRange, qualityBy } from "./quality-ranges.ts";
import type { ResolverLink } from "./resolver-link.ts";

/** What a request says about which of several links of one type it wants. */
export type LinkWish = {
  readonly context: string | null;
  readonly languages: readonly QualityRange[] | null;
  readonly types: readonly QualityRange[] | null;
};

/** A link that does not say its language or type may be the right one: liked less than any that was asked for. */
const unsaid = 0.0005;

/**
 * Narrows links of one type down to those that a request wants most: of those whose media type it can take by context, then
 * language, then media type. Of several
 * media types that are liked alike the first is taken; several links that differ in nothing are all given back.
 *
 * @returns One link, or all between which the request does not decide; none only when none were given.
 * @see GS1-Conformant Resolver 1.2.0, section 2.8 (disambiguation)
 */
export function chooseLinks<L extends ResolverLink>(links: readonly L[], wish: LinkWish): L[] {
  const acceptable = wish.types === null ? links : acceptableOf(links, typeQuality(wish.types));
  const here = byContext(acceptable, wish.context);
  const spoken = wish.languages === null ? here : best(here, languageQuality(wish.languages));
  const typed = wish.types === null ? spoken : best(spoken, typeQuality(wish.types));
  return typed.filter(({ type }) => type === typed[0]?.type);
}

/** Those that can be read at all; where there are none, all: a redirect decides nothing about what comes of it. */
function acceptableOf<L>(links: readonly L[], quality: (link: L) => number): readonly L[] {
  const some = links.filter((one) => quality(one) > 0);
  return some.length > 0 ? some : links;
}

function byContext<L extends ResolverLink>(links: readonly L[], context: string | null): readonly L[] {
  const wanted = context?.toLowerCase();
  const meant = links.filter((one) => one.context.some((each) => each.toLowerCase() === wanted));
  if (meant.length > 0) return meant;
  const everywhere = links.filter((one) => one.context.length === 0);
  return everywhere.length > 0 ? everywhere : links;
}

function best<L>(links: readonly L[], quality: (link: L) => number): readonly L[] {
  const most = Math.max(0, ...links.map(quality));
  return links.filter((one) => quality(one) === most);
}

/** `en` takes `en-GB`, and `en-GB` takes `en` where there is nothing closer. */
function languageCloseness(range: string, language: string): number {
  if (range === "*") return 1;
  if (range === language) return 4;
  if (language.startsWith(`${range}-`)) return 3;
  return range.startsWith(`${language}-`) ? 2 : 0;
}

const languageQuality =
  (ranges: readonly QualityRange[]) =>
  ({ hreflang }: ResolverLink): number =>
    hreflang.length === 0
      ? Math.max(
          unsaid,
          qualityBy(ranges, (range) => Number(range === "*")),
        )
      : Math.max(...hreflang.map((one) => qualityBy(ranges, (range) => languageCloseness(range, one.toLowerCase()))));

function typeCloseness(range: string, type: string): number {
  if (range === "*/*") return 1;
  if (range === type) return 3;
  return range.endsWith("/*") && type.startsWith(range.slice(0, -1)) ? 2 : 0;
}

const typeQuality =
  (ranges: readonly QualityRange[]) =>
  ({ type }: ResolverLink): number =>
    type === null ? unsaid : qualityBy(ranges, (range) => typeCloseness(range, type));
