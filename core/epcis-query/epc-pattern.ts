import { canonicalIri } from "../epcis/urn/canonical-iri.ts";

const link = "^https://id\\.gs1\\.org/";

/** How a scheme's canonical link is made up around a company prefix; `after` digits follow it, check digit included. */
type Shape = { readonly before: string; readonly digits: number; readonly rest: string };

const shapes: Readonly<Record<string, Shape>> = {
  sgtin: { before: "01/[0-9]", digits: 13, rest: "(/21/.+)?" },
  sscc: { before: "00/[0-9]", digits: 17, rest: "" },
  sgln: { before: "414/", digits: 13, rest: "(/254/.+)?" },
  pgln: { before: "417/", digits: 13, rest: "" },
  grai: { before: "8003/0", digits: 13, rest: ".*" },
  giai: { before: "8004/", digits: 0, rest: ".+" },
  gsrn: { before: "8018/", digits: 18, rest: "" },
  gsrnp: { before: "8017/", digits: 18, rest: "" },
  gdti: { before: "253/", digits: 13, rest: ".*" },
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Everything of a company, or of anybody: the reference is left open. */
const openReference = ({ before, digits, rest }: Shape, prefix: string): string => {
  const known = prefix === "*" ? "" : prefix;
  return `${link}${before}${known}${digits === 0 ? "" : `[0-9]{${digits - known.length}}`}${rest}$`;
};

/**
 * The regular expression of the canonical links that an EPC pattern stands for, such as
 * `urn:epc:idpat:sgtin:0614141.*.*` (EPC Tag Data Standard 2.0, section 8): open fields are the last ones.
 *
 * @returns `null` when the text is no pattern; an identifier that is none is compared as it is. A pattern that leaves
 * only the serial open stands for its class, too.
 */
export const epcPattern = (text: string): string | null => {
  const [, scheme = "", fields = ""] = /^urn:epc:idpat:([a-z]+):((?:[^.]+\.)*\*)$/i.exec(text) ?? [];
  const shape = Object.hasOwn(shapes, scheme.toLowerCase()) ? shapes[scheme.toLowerCase()] : undefined;
  if (shape === undefined) return null;
  const [prefix = "", reference = "*", ...open] = fields.split(".");
  if (!/^(\*|\d{6,12})$/.test(prefix) || open.some((field) => field !== "*")) return null;
  if (prefix === "*" && reference !== "*") return null;
  if (reference === "*") return openReference(shape, prefix);
  // Only the serial is open: the canonical link of its class says the rest.
  const asClass = canonicalIri(scheme.toLowerCase() === "sgln" ? `urn:epc:id:sgln:${prefix}.${reference}.0` : text);
  return asClass === text || asClass.startsWith("urn:") ? null : `^${literal(asClass)}${shape.rest}$`;
};
