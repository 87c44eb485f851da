import { answerText } from "../text/answer-text.ts";
import { pageText } from "../text/page-text.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./page-model.ts";
import { renderChecks } from "./render-checks.ts";

/** The proofs: the phone's own check, the checks one by one, the evidence to take away. */
export function renderProofs(model: PageModel): Html {
  const { links, checks, asked, record, frame } = model;
  const text = pageText[frame.language].proofs;
  const open = model.verdict === "does-not-match" ? html` open` : null;
  return html`<section class="sheet proofs" aria-labelledby="proofs">
<h2 id="proofs">${text.heading}</h2>
<p class="hint">${text.intro}</p>
${renderPhone(model)}
<details${open}><summary>${text.checks}</summary><p class="hint" data-part="checks-by">${text.checksByServer}</p><div data-part="checks">${renderChecks(checks, answerText[frame.language].check)}</div></details>
<ul class="actions"><li><a href="${links.evidence}" download="evidence-${asked.gtin}-${asked.lot}.json">${text.evidence}</a><small>${text.evidenceHint}</small></li>
<li><button type="button" data-part="print" hidden>${text.print}</button></li></ul>
${record === null ? null : html`<p class="seal">${text.seal} <span class="code">${record.seal.id}</span></p>`}
</section>`;
}

function renderPhone({ asked, links, endpoint, endpointRefused, frame, verdict }: PageModel): Html {
  const text = answerText[frame.language].phone;
  return html`<div class="phone" id="phone" data-gtin="${asked.gtin}" data-lot="${asked.lot}" data-evidence="${links.evidence}" data-directory="${links.directory}" data-relay="${links.relay}" data-endpoint="${endpoint ?? ""}" data-verdict="${verdict}">
<h3>${text.heading}</h3>
<p>${text.invitation}</p>
<noscript><p>${text.withoutScript}</p></noscript>
<p data-part="phone-result"></p>
<p class="hint" data-part="phone-trust"></p>
<button type="button" data-part="phone-endpoint" hidden>${endpoint === null ? null : text.endpoint.use(endpoint)}</button>
<button type="button" data-part="phone-again" hidden>${text.again}</button>
<details${endpointRefused ? html` open` : null}><summary>${text.endpoint.summary}</summary>
${endpointRefused ? html`<p role="alert">${text.endpoint.refused}</p>` : null}
<form method="get" action="${frame.path}"><input type="hidden" name="lang" value="${frame.language}">
<label for="endpoint">${text.endpoint.label}</label><input id="endpoint" name="endpoint" type="url" inputmode="url" autocomplete="off" spellcheck="false" aria-describedby="endpoint-hint" value="${endpoint ?? ""}">
<small id="endpoint-hint">${text.endpoint.hint}</small><button>${text.endpoint.submit}</button></form></details>
</div>`;
}
