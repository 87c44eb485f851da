/** A tag of an XML text: its local name, what stands in it, and the text between it and the tag before. */
export type XmlTag = {
  readonly name: string;
  readonly attributes: string;
  readonly kind: "open" | "close" | "empty";
  readonly before: string;
};

/**
 * Walks through the tags of a part of a workbook. Just what OOXML uses: elements, attributes, text, CDATA, comments; a
 * document type declaration is refused, so that no entity can be declared.
 *
 * @throws RangeError where the text is not XML of that kind.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  let from = 0;
  let before = "";
  for (;;) {
    const start = xml.indexOf("<", from);
    if (start < 0) return;
    before += decoded(xml.slice(from, start));
    if (xml.startsWith("<![CDATA[", start)) {
      const end = endOf(xml, "]]>", start);
      before += xml.slice(start + 9, end);
      from = end + 3;
      continue;
    }
    if (xml.startsWith("<!--", start) || xml.startsWith("<?", start)) {
      const mark = xml[start + 1] === "?" ? "?>" : "-->";
      from = endOf(xml, mark, start) + mark.length;
      continue;
    }
    if (xml[start + 1] === "!") throw new RangeError("a document type is declared");
    const end = endOfTag(xml, start);
    yield tagOf(xml.slice(start + 1, end), before);
    before = "";
    from = end + 1;
  }
}

const patterns = new Map<string, RegExp>();

/** Gives an attribute's value, or null; its name may have a prefix. */
export function attribute(attributes: string, name: string): string | null {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const match = pattern.exec(attributes);
  return match === null ? null : decoded(match[1] ?? match[2] ?? "");
}

function tagOf(inner: string, before: string): XmlTag {
  const closes = inner.startsWith("/");
  const empties = inner.endsWith("/");
  const body = inner.slice(closes ? 1 : 0, empties ? -1 : undefined);
  const space = body.search(/\s/);
  const full = space < 0 ? body : body.slice(0, space);
  const name = full.slice(full.indexOf(":") + 1);
  return {
    name,
    attributes: space < 0 ? "" : body.slice(space),
    kind: closes ? "close" : empties ? "empty" : "open",
    before,
  };
}

/** A `>` inside of a quoted attribute does not end the tag. */
function endOfTag(xml: string, start: number): number {
  const end = endOf(xml, ">", start);
  const inner = xml.slice(start, end);
  if (!inner.includes('"') && !inner.includes("'")) return end;
  let quote = "";
  for (let at = start; at < xml.length; at++) {
    const sign = xml[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  throw new RangeError("a tag is not closed");
}

function endOf(xml: string, mark: string, start: number): number {
  const end = xml.indexOf(mark, start);
  if (end < 0) throw new RangeError(`no ${mark} to the end`);
  return end;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its references resolved; `_x000D_` is how OOXML writes a control character (ECMA-376, 22.4.2.4). */
function decoded(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text;
  return text
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (_, hex, decimal, name) => {
      if (name !== undefined) return named[name] ?? "\ufffd";
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
