/** Marks text as markup. A symbol, because data that came as JSON can carry any string key but never this one. */
const markup: unique symbol = Symbol("markup");

/** Text in which everything that was interpolated has been escaped. Only {@link html} makes it. */
export type Html = { readonly [markup]: string };

/** What a template accepts: text and numbers are escaped, markup goes in as it is, nothing is left out. */
export type HtmlPart = Html | string | number | bigint | null | undefined | false | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/**
 * Gives markup from a template: every interpolated value is escaped for text and for quoted attributes.
 *
 * An attribute's value must stand in double quotes. Escaping does not make an address safe: an `href` that others write
 * goes through {@link webAddress}.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = strings[0] ?? "";
  for (const [i, part] of parts.entries()) text += written(part) + (strings[i + 1] ?? "");
  return { [markup]: text };
}

/** Gives the text of a whole page or of a piece of it. */
export function markupOf(piece: Html): string {
  return piece[markup];
}

/** Gives an address that a link may carry (`https:`, `http:`, `mailto:` or a path on this site), or null. */
export function webAddress(address: string): string | null {
  return /^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(address) ? address : null;
}

function written(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(written).join("");
  if (typeof part === "object" && markup in part) return part[markup];
  return String(part).replace(/[&<>"'`]/g, (character) => entities[character] ?? "");
}
