import type { Check } from "../../core/verify/verdict.ts";
import { type CheckText, checkInWords } from "../text/check-text.ts";
import { type Html, html } from "./html.ts";
import { mark } from "./icons.ts";

/** Every check with what it found, in the order in which they are made. */
export function renderChecks(checks: readonly Check[], text: CheckText): Html {
  return html`<ol class="checks">${checks.map((check) => {
    const { state, word, sentence } = checkInWords(check, text);
    return html`<li class="check ${state}" data-check="${check.check}" data-outcome="${state}">${mark(state)}<div><b>${text.name[check.check]}</b> <i>${word}</i><p>${sentence}</p></div></li>`;
  })}</ol>`;
}
