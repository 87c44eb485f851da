import type { z } from "zod";
import { linkMediaTypes, type readProductLinksEndpoint } from "../../../../core/http/endpoints/product-links.ts";
import { Lot } from "../../../../core/label/lot.ts";
import type { LinksText } from "../../../text/desk/links-text.ts";
import type { FormErrors } from "../../use-form.ts";

type Told = z.infer<(typeof readProductLinksEndpoint)["replies"][200]>["links"][number];

/** A link as the API takes it back. */
export type ProductLink = Omit<Told, "type"> & { readonly type: (typeof linkMediaTypes)[number] | null };

const mediaType = (text: string | null) => linkMediaTypes.find((one) => one === text) ?? null;

/** The links that the API told, to be changed and sent back. */
export const toldLinks = (links: readonly Told[]): ProductLink[] =>
  links.map((link) => ({ ...link, type: mediaType(link.type) }));

const written = (link: ProductLink): string => JSON.stringify(link);

/**
 * A change of one link among those that there are by now, whatever others did since the page was read.
 *
 * @param given.links - As the page was read: what is sent where the link to change is gone, so that the API refuses it.
 * @param given.changed - The link to change; null for a new one, which comes last.
 */
export function withChange({
  links,
  now,
  changed,
  to,
}: {
  readonly links: readonly ProductLink[];
  readonly now: readonly ProductLink[];
  readonly changed: ProductLink | null;
  readonly to: ProductLink;
}): { readonly at: number; readonly links: ProductLink[]; readonly before: ProductLink[] } {
  const placeIn = (list: readonly ProductLink[]) =>
    changed === null ? list.length : list.findIndex((one) => written(one) === written(changed));
  const before = placeIn(now) < 0 ? links : now;
  const at = placeIn(before);
  return { at, links: [...before.slice(0, at), to, ...before.slice(at + 1)], before: [...before] };
}

/** The links with one more at a place, or at the end where there are fewer; as they are where it is among them. */
export function withLink(links: readonly ProductLink[], link: ProductLink, at: number): ProductLink[] {
  const isThere = links.some((one) => written(one) === written(link));
  return isThere ? [...links] : [...links.slice(0, at), link, ...links.slice(at)];
}

/** A link while it is typed: lists as words with commas, nothing as the empty text. */
export type TypedLink = Readonly<
  Record<"linkType" | "href" | "title" | "lot" | "hreflang" | "type" | "context", string>
>;

/** A link as its form shows it; an empty form for none. */
export const typedLink = (link: ProductLink | null): TypedLink => ({
  linkType: link?.linkType ?? "",
  href: link?.href ?? "",
  title: link?.title ?? "",
  lot: link?.lot ?? "",
  hreflang: link?.hreflang.join(", ") ?? "",
  type: link?.type ?? "",
  context: link?.context.join(", ") ?? "",
});

/** The link that a form says; what is wrong in it the API says. */
export const linkOf = (typed: TypedLink): ProductLink => ({
  linkType: typed.linkType,
  href: typed.href.trim(),
  title: typed.title.trim(),
  lot: typed.lot === "" ? null : typed.lot,
  hreflang: wordsIn(typed.hreflang),
  type: mediaType(typed.type),
  context: wordsIn(typed.context),
});

const wordsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== "");

/** What is wrong with a typed link, for what can be seen without asking the API. */
export function linkErrors(typed: TypedLink, text: LinksText["form"]): FormErrors<TypedLink> {
  const fits = (words: string, each: RegExp) => wordsIn(words).every((word) => each.test(word));
  return {
    ...(typed.linkType === "" ? { linkType: text.linkTypeMissing } : {}),
    ...(isWebAddress(typed.href.trim()) ? {} : { href: text.hrefWrong }),
    ...(typed.title.trim() === "" ? { title: text.nameMissing } : {}),
    ...(typed.lot === "" || Lot.safeParse(typed.lot).success ? {} : { lot: text.lotWrong }),
    ...(fits(typed.hreflang, /^[a-z]{2}(-[A-Z]{2})?$/) ? {} : { hreflang: text.hreflangWrong }),
    ...(fits(typed.context, /^[A-Za-z0-9._-]{1,40}$/) ? {} : { context: text.contextWrong }),
  };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === "https:" && username === "" && password === "";
}
