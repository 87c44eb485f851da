/** Kinds of standard term, each with a vocabulary of its own. */
export type TermKind =
  | "bizStep"
  | "disposition"
  | "bizTransactionType"
  | "sourceDestType"
  | "errorReason"
  | "component"
  | "gs1";

const cbv = "https://ref.gs1.org/cbv/";

type Spellings = { readonly web: string; readonly urn: string | null };

const spellings: Readonly<Record<TermKind, Spellings>> = {
  bizStep: { web: `${cbv}BizStep-`, urn: "urn:epcglobal:cbv:bizstep:" },
  disposition: { web: `${cbv}Disp-`, urn: "urn:epcglobal:cbv:disp:" },
  bizTransactionType: { web: `${cbv}BTT-`, urn: "urn:epcglobal:cbv:btt:" },
  sourceDestType: { web: `${cbv}SDT-`, urn: "urn:epcglobal:cbv:sdt:" },
  errorReason: { web: `${cbv}ER-`, urn: "urn:epcglobal:cbv:er:" },
  component: { web: `${cbv}Comp-`, urn: null },
  gs1: { web: "https://gs1.org/voc/", urn: null },
};

/** Draft and unsecured addresses of the same vocabularies. */
const modern = (text: string): string =>
  text
    .replace(/^https?:\/\/(?:ref|ns)\.gs1\.org\/cbv\//, cbv)
    .replace(/^https?:\/\/(?:www\.)?gs1\.org\/voc\//, "https://gs1.org/voc/")
    .replace(/^cbv:(?=[A-Z])/, cbv)
    .replace(/^gs1:/, "https://gs1.org/voc/");

/**
 * The web address of a term, however it was written: bare (`shipping`), as CURIE (`cbv:BizStep-shipping`), as URN
 * (`urn:epcglobal:cbv:bizstep:shipping`) or as an address. A term of one's own is given as it came.
 */
export const termIri = (kind: TermKind, text: string): string => {
  const { web, urn } = spellings[kind];
  if (!text.includes(":")) return `${web}${text}`;
  return urn !== null && text.startsWith(urn) ? `${web}${text.slice(urn.length)}` : modern(text);
};

/** The bare word for a standard term, as JSON has it; a term of one's own is given as it came. The inverse of `termIri`. */
export const bareTerm = (kind: TermKind, text: string): string => {
  const iri = termIri(kind, text);
  const { web } = spellings[kind];
  return iri.startsWith(web) ? iri.slice(web.length) : iri;
};

/** A URN of the Core Business Vocabulary as the web address that took its place; any other text as it came. */
export const modernTerm = (text: string): string => {
  for (const { web, urn } of Object.values(spellings)) {
    if (urn !== null && text.startsWith(urn)) return `${web}${text.slice(urn.length)}`;
  }
  return text;
};
