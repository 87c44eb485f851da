import { attestationText } from "../text/attestation-text.ts";
import type { DeskLanguage } from "../text/language.ts";
import { type Html, html } from "../verify/html.ts";
import type { PageFrame } from "../verify/page-model.ts";
import { renderFrame } from "../verify/render-frame.ts";
import { attestationDocument } from "./attestation-document.ts";
import type { Attestation, AttestationStanding } from "./attestation-model.ts";
import type { QrOutline } from "./qr-outline.ts";

/** An attestation's page: the frame that all public pages share, and the addresses that it leads to. */
export type AttestationPage = {
  readonly frame: PageFrame & { readonly language: DeskLanguage };
  readonly attestation: Attestation;
  readonly qr: QrOutline;
  readonly pdf: string;
  /** Where the evidence of a batch is; null for a certificate. */
  readonly evidence: string | null;
};

/** The tones of the consumer's page: an attestation has states of its own, and the same colours for the same gravity. */
const toneOf: Readonly<Record<AttestationStanding, string>> = {
  "in-force": "in-good-standing",
  "being-recorded": "being-recorded",
  "not-yet": "being-recorded",
  ended: "withdrawn",
  suspended: "suspended",
  withdrawn: "withdrawn",
  recalled: "recalled",
  "does-not-match": "does-not-match",
  "cannot-check": "cannot-check",
};

/** Gives the page of an attestation: how it stands first, then who attests what, and how to verify it. */
export function renderAttestation({ frame, attestation, qr, pdf, evidence }: AttestationPage): string {
  const { language } = frame;
  const text = attestationText[language];
  const told = attestationDocument(attestation, language);
  return renderFrame(frame, {
    title: `${text.title} · ${attestation.product.name} · Filigrana`,
    main: html`<main id="result" tabindex="-1" data-verdict="${toneOf[attestation.standing]}" data-standing="${attestation.standing}">
<section class="sheet verdict" aria-labelledby="standing"><p class="meaning"><strong id="standing">${told.standing}</strong></p>${told.reason === null ? null : html`<p>${told.reason}</p>`}
<h1>${told.title}</h1><p>${told.basis}</p></section>
<section class="sheet" aria-label="${text.headings.what}">${told.statement.map((line) => html`<p>${line}</p>`)}<p class="hint"><time datetime="${attestation.checkedAt.toISOString().slice(0, 16)}Z">${told.checkedAt}</time></p></section>
${told.sections.map(renderSection)}
<section class="sheet attestation-verify" aria-labelledby="verify"><h2 id="verify">${told.verify.heading}</h2>
<p>${told.verify.body}</p>
<svg role="img" aria-label="${told.verify.qr}" viewBox="0 0 ${qr.size} ${qr.size}" width="164" height="164" shape-rendering="crispEdges"><rect width="${qr.size}" height="${qr.size}" fill="#fff" stroke="none"></rect><path d="${qr.path}" fill="#000" stroke="none"></path></svg>
<p><a class="code" href="${told.verify.link}">${told.verify.link}</a></p>
<ul class="actions"><li><a href="${pdf}">${text.download}</a></li>${evidence === null ? null : html`<li><a href="${evidence}" download>${text.evidence}</a></li>`}</ul></section>
</main>`,
  });
}

function renderSection(
  { heading, rows }: ReturnType<typeof attestationDocument>["sections"][number],
  at: number,
): Html {
  return html`<section class="sheet facts" aria-labelledby="section-${at}"><h2 id="section-${at}">${heading}</h2>
<dl>${rows.map(({ term, value, code }) => html`<div><dt>${term}</dt><dd>${code ? html`<span class="code">${value}</span>` : value}</dd></div>`)}</dl></section>`;
}
