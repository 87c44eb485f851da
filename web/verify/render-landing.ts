import type { ErrorCode } from "../../core/errors/error-code.ts";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import type { Verdict } from "../../core/verify/verdict.ts";
import { type LandingText, landingText } from "../text/landing-text.ts";
import { pageErrorText } from "../text/page-error-text.ts";
import { pageText } from "../text/page-text.ts";
import { verdictName } from "../text/verdict-text.ts";
import { type Html, html, webAddress } from "./html.ts";
import { landingWatermark, verdictEmblem } from "./icons.ts";
import type { LabelFlaw, TypedLabel } from "./label-flaw.ts";
import type { PageFrame } from "./page-model.ts";
import { renderFrame } from "./render-frame.ts";
import { gtinOnLabel } from "./render-label.ts";

/** A code of the demo with the verdict that it shows. */
export type Example = {
  readonly gtin: string;
  readonly lot: string;
  readonly serial?: string | undefined;
  readonly verdict: Verdict;
};

/**
 * Gives the first page: what this is, a form for the two codes, and in demo mode the examples.
 *
 * @param gtin - What stands in the form already: the code of a product that was scanned without its lot.
 */
export function renderLanding(frame: PageFrame, examples: readonly Example[], gtin = ""): string {
  const text = landingText[frame.language];
  return renderFrame(frame, {
    title: `Filigrana · ${pageText[frame.language].brand.tagline}`,
    main: html`<main id="result" tabindex="-1">
<section class="sheet wide welcome" aria-labelledby="welcome"><h1 id="welcome">${text.title}</h1><p>${text.intro}</p>${landingWatermark}</section>
<section class="sheet" aria-labelledby="form"><h2 id="form">${text.form.heading}</h2><p>${text.scan}</p>
${renderForm(frame, { gtin, lot: "", serial: null }, null)}</section>
${examples.length === 0 ? null : renderExamples(frame, examples)}
</main>`,
  });
}

/** Gives the page for a code that no label can carry: what is wrong with it, and the form to mend it in. */
export function renderWrongCode(frame: PageFrame, typed: TypedLabel, flaw: LabelFlaw, report: string | null): string {
  const text = landingText[frame.language].wrong;
  const address = report === null ? null : webAddress(report);
  return renderFrame(frame, {
    title: `${text.title} · Filigrana`,
    main: html`<main id="result" tabindex="-1">
<section class="sheet verdict" aria-labelledby="wrong"><div data-part="verdict">${verdictEmblem("not-found")}<h1 id="wrong">${text.title}</h1>
<p class="meaning">${text.intro}</p><p class="failing" id="flaw"><b>${flawSentence(flaw, text)}</b></p></div></section>
<section class="sheet wide" aria-labelledby="form"><h2 id="form">${text.again}</h2><p>${text.advice}</p>
${renderForm(frame, typed, flaw)}
${address === null ? null : html`<p><a href="${address}">${pageText[frame.language].report.link}</a></p>`}</section>
</main>`,
  });
}

/** Gives the page for an error that is not about a code: what went wrong, what to do, and the request's id to quote. */
export function renderError(frame: PageFrame, code: ErrorCode, requestId: string | null): string {
  const [problem, whatToDo] = pageErrorText(code, frame.language);
  return renderFrame(frame, {
    title: `${problem} · Filigrana`,
    main: html`<main id="result" tabindex="-1">
<section class="sheet verdict" aria-labelledby="problem"><div data-part="verdict">${verdictEmblem("cannot-check")}<h1 id="problem">${problem}</h1>
<p class="meaning">${whatToDo}</p>${requestId === null ? null : html`<p class="failing code">${code} · ${requestId}</p>`}</div></section>
</main>`,
  });
}

function renderForm(frame: PageFrame, typed: TypedLabel, flaw: LabelFlaw | null): Html {
  const text = landingText[frame.language].form;
  const wrong = (part: string) => (flaw?.part === part ? html` aria-invalid="true"` : null);
  const hints = (part: string) => (flaw?.part === part ? `flaw ${part}-hint` : `${part}-hint`);
  return html`<form method="get" action="/"><input type="hidden" name="lang" value="${frame.language}">
<label for="gtin">${text.gtin}</label><input id="gtin" name="gtin" required inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="${hints("gtin")}"${wrong("gtin")} value="${typed.gtin}"><small id="gtin-hint">${text.gtinHint}</small>
<label for="lot">${text.lot}</label><input id="lot" name="lot" required autocapitalize="characters" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="${hints("lot")}"${wrong("lot")} value="${typed.lot}"><small id="lot-hint">${text.lotHint}</small>
<button>${text.submit}</button></form>`;
}

function renderExamples(frame: PageFrame, examples: readonly Example[]): Html {
  const text = landingText[frame.language];
  return html`<section class="sheet" aria-labelledby="examples"><h2 id="examples">${text.examples}</h2><ul class="examples">${examples.map(
    ({ gtin, lot, serial, verdict }) =>
      html`<li><a href="${digitalLinkPath({ gtin, lot, serial: serial ?? null })}?lang=${frame.language}"><span class="code">${gtinOnLabel(gtin)} ${lot}</span></a><small>${text.example(verdictName[frame.language][verdict])}</small></li>`,
  )}</ul></section>`;
}

function flawSentence(flaw: LabelFlaw, text: LandingText["wrong"]): string {
  if (flaw.part === "gtin") {
    if (flaw.kind === "digit") return text.gtinDigit(flaw.last, flaw.expected);
    return flaw.kind === "length" ? text.gtinLength(flaw.found) : text.gtinCharacters;
  }
  if (flaw.part === "lot") {
    if (flaw.kind === "characters") return text.lotCharacters(flaw.found);
    return flaw.found === 0 ? text.lotEmpty : text.lotLength(flaw.found);
  }
  return flaw.kind === "characters" ? text.serialCharacters(flaw.found) : text.serialLength(flaw.found);
}
