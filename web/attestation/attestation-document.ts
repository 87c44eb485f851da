import { attestationText } from "../text/attestation-text.ts";
import { dayInWords, dayOf, numberInWords, quantityInWords, timeOf } from "../text/format.ts";
import type { DeskLanguage } from "../text/language.ts";
import { schemeName } from "../text/scheme-text.ts";
import { gtinOnLabel } from "../verify/render-label.ts";
import type { Attestation } from "./attestation-model.ts";

/** A term and its value; `code` is set in letters that tell 0 from O. */
export type AttestationRow = { readonly term: string; readonly value: string; readonly code?: true };

/** An attestation in words, in the order in which page and PDF show it. */
export type AttestationDocument = {
  readonly title: string;
  readonly basis: string;
  /** The first line: how it stands. */
  readonly standing: string;
  /** Whether it may be relied on. */
  readonly inForce: boolean;
  readonly reason: string | null;
  readonly checkedAt: string;
  readonly statement: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly rows: readonly AttestationRow[] }[];
  readonly verify: { readonly heading: string; readonly body: string; readonly qr: string; readonly link: string };
};

/** Puts an attestation into words. Pure: the same attestation gives the same document. */
export function attestationDocument(attestation: Attestation, language: DeskLanguage): AttestationDocument {
  const text = attestationText[language];
  const { standing, since, reason, checkedAt, link } = attestation;
  return {
    title: text.title,
    basis: text.basis,
    standing: text.standing[standing](since === null ? null : dayOf(since, language)),
    inForce: standing === "in-force",
    reason: reasonOf(reason, language),
    checkedAt: text.checkedAt(dayOf(checkedAt, language), timeOf(checkedAt, language)),
    statement: statementOf(attestation, language),
    sections: [
      { heading: text.headings.what, rows: whatRows(attestation, language) },
      { heading: text.headings.specification, rows: specificationRows(attestation, language) },
      { heading: text.headings.certificate, rows: certificateRows(attestation, language) },
    ].filter(({ rows }) => rows.length > 0),
    verify: { heading: text.headings.verify, body: text.verify, qr: text.qr(link), link },
  };
}

function reasonOf(reason: Attestation["reason"], language: DeskLanguage): string | null {
  const told = reason?.[language] ?? reason?.it ?? reason?.en;
  return told === undefined ? null : `${attestationText[language].reason}: ${told}`;
}

function statementOf({ operator, controlBody, product, batch }: Attestation, language: DeskLanguage): string[] {
  const text = attestationText[language];
  const names = { body: controlBody.name, operator: operator.name, product: product.name };
  if (batch === null) return [text.ofCertificate(names)];
  const second = batch.countersigned ? text.countersigned(names.body) : text.certified(names.body);
  return [text.ofBatch({ ...names, lot: batch.lot }), second];
}

type Told = string | null;
const row = (term: string, value: Told): AttestationRow[] => (value === null ? [] : [{ term, value }]);
const code = (term: string, value: Told): AttestationRow[] => (value === null ? [] : [{ term, value, code: true }]);

function whatRows(
  { operator, controlBody, product, batch, chain }: Attestation,
  language: DeskLanguage,
): AttestationRow[] {
  const { terms, onChain } = attestationText[language];
  const parties = [
    ...row(terms.product, product.name),
    ...row(terms.scheme, schemeName(product.scheme, language)),
    ...row(terms.operator, operator.name),
    ...row(terms.controlBody, controlBody.name),
  ];
  const registry = code(terms.registry, onChain(chain.chainId, chain.registry));
  if (batch === null) return [...parties, ...registry];
  const day = (value: string | null) => (value === null ? null : dayInWords(value, language));
  return [
    ...parties,
    ...code(terms.gtin, gtinOnLabel(batch.gtin)),
    ...code(terms.lot, batch.lot),
    ...row(terms.quantity, quantityInWords(batch.quantity, product.unit, language)),
    ...row(terms.producedOn, day(batch.producedOn)),
    ...row(terms.bestBefore, day(batch.bestBefore)),
    ...row(terms.sealedAt, dayOf(batch.sealedAt, language)),
    ...code(terms.seal, batch.seal),
    ...code(terms.dossierRoot, batch.dossierRoot),
    ...code(terms.transaction, batch.transaction),
    ...registry,
  ];
}

function specificationRows({ specification }: Attestation, language: DeskLanguage): AttestationRow[] {
  if (specification === null) return [];
  const { terms, noAct } = attestationText[language];
  const { version, act, hash, articles } = specification;
  return [
    ...row(terms.version, version),
    ...row(terms.act, act ?? noAct),
    ...row(terms.articles, articles.length === 0 ? null : articles.join(", ")),
    ...code(terms.specificationHash, hash),
  ];
}

function certificateRows({ certificate, product }: Attestation, language: DeskLanguage): AttestationRow[] {
  const { terms, lastDay } = attestationText[language];
  const { id, from, until, quota, used, amendments } = certificate;
  return [
    ...code(terms.certificate, id),
    ...row(terms.from, dayOf(from, language)),
    // Intervals are half-open: what ends at midnight is good until the day before.
    ...row(terms.until, lastDay(dayOf(new Date(until.getTime() - 1), language))),
    ...row(terms.quota, quantityInWords(quota, product.unit, language)),
    ...row(terms.used, quantityInWords(used, product.unit, language)),
    ...row(terms.amendments, amendments === 0 ? null : numberInWords(amendments, language)),
  ];
}
