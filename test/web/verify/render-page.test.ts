import { expect } from "chai";
import { type Verdict, verdicts } from "../../../core/verify/verdict.ts";
import { languages } from "../../../web/text/language.ts";
import { verdictText } from "../../../web/text/verdict-text.ts";
import { html, markupOf } from "../../../web/verify/html.ts";
import type { PageRecord } from "../../../web/verify/page-model.ts";
import { renderPage } from "../../../web/verify/render-page.ts";
import { findingsFor, modelFor } from "../../support/page-models.ts";

const hostile = `"><script>alert('1')</script>\`<b onload=x>`;

/** The headings of a page, in their order. */
const headings = (page: string): string[] =>
  [...page.matchAll(/<h([123])[^>]*>([^<]*)<\/h\1>/g)].map(([, level, text]) => `${level} ${text}`);

const textOf = (page: string): string =>
  page
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const recordOf = (verdict: Verdict): PageRecord => {
  const { record } = findingsFor(verdict);
  if (record === null) throw new Error(`${verdict} has no record`);
  return record;
};

describe("renderPage", () => {
  for (const language of languages) {
    for (const verdict of verdicts) {
      it(`says "${verdict}" in ${language}, in data and in words`, () => {
        const page = renderPage(modelFor(verdict, language));
        expect(page).to.include(`<main id="result" tabindex="-1" data-verdict="${verdict}">`);
        expect(page).to.include(`<html lang="${language}">`);
        expect(page).to.include(markupOf(html`<h1 id="verdict">${verdictText[language][verdict].title}</h1>`));
        expect(page.match(/<h1/g)).to.have.length(1);
      });
    }
  }

  it("puts verdict, label, certifier and time of the check before everything else", () => {
    const page = renderPage(modelFor("in-good-standing", "en"));
    const order = [
      'id="verdict"',
      'id="label"',
      'id="certified"',
      'class="checked"',
      'id="four"',
      'id="facts"',
      'id="journey"',
      'id="proofs"',
      'id="report"',
    ];
    const places = order.map((mark) => page.indexOf(mark));
    expect(places)
      .to.deep.equal([...places].sort((a, b) => a - b))
      .and.not.include(-1);
    expect(headings(page)).to.deep.equal([
      "1 This batch is in good standing",
      "2 Compare with the label",
      "2 Who certifies it",
      "2 In four words",
      "2 How it is made",
      "2 The journey",
      "3 Where it comes from",
      "3 This batch",
      "2 The proofs",
      "3 This phone&#39;s own check",
      "2 Does something look wrong?",
    ]);
  });

  it("says when it was checked in Italian time, and that it is final", () => {
    expect(textOf(renderPage(modelFor("in-good-standing", "it")))).to.include(
      "Controllato alle 14:03 del 21 novembre 2026 , definitivo",
    );
    expect(textOf(renderPage(modelFor("being-recorded", "en")))).to.include("2026 (Italian time) , not final yet");
  });

  it("gives reason, date, author and what to do for a recall", () => {
    const text = textOf(renderPage(modelFor("recalled", "it")));
    for (const part of [
      "frammenti di vetro",
      "20 novembre 2026, ore 08:12",
      "Servizio ispettivo della Regione",
      "Riportalo dove l&#39;hai comprato.",
    ]) {
      expect(text).to.include(part);
    }
  });

  it("marks a reason that is only written in another language", () => {
    expect(renderPage(modelFor("suspended", "en"))).to.include('<dd lang="it">Registri di cantina incompleti');
  });

  it("gives reason and story in English where they are not written in the page's language", () => {
    for (const language of ["de", "fr"] as const) {
      const page = renderPage(modelFor("recalled", language));
      expect(page)
        .to.include('<dd lang="en">Possible presence of glass')
        .and.include('lang="en">Grapes picked by hand');
    }
  });

  it("keeps a recalled batch on record, intact and signed, but not in good standing", () => {
    const states = [...renderPage(modelFor("recalled", "en")).matchAll(/<li class="word (\w+)">/g)].map(
      ([, state]) => state,
    );
    expect(states).to.deep.equal(["yes", "yes", "yes", "no"]);
  });

  it("names the checks that fail and tells no story when the data do not match", () => {
    const page = renderPage(modelFor("does-not-match", "it"));
    expect(textOf(page)).to.include("I dati del lotto. I dati non sono quelli firmati");
    expect(page).to.not.include('id="facts"').and.not.include('id="journey"');
  });

  it("shows the last known state and its age when it cannot check", () => {
    const text = textOf(renderPage(modelFor("cannot-check", "it")));
    expect(text).to.include("risultava: in regola. Questa informazione ha 47 minuti.");
    expect(text).to.not.include("definitivo");
  });

  it("tells where it comes from: what the record proves of each step, and what its author only states", () => {
    const text = textOf(renderPage(modelFor("in-good-standing", "en")));
    expect(text).to.include(
      "Uva del Verdicchio dei Castelli di Jesi Produced and signed by Azienda agricola Vigne di Sopra Stated: Cupramontana, 27 September 2023 In the register since 29 September 2023",
    );
    expect(text).to.include("Handed to Cantina Colle del Picchio, signed by both Jesi In the register since");
    expect(text).to.include("And 2 more steps. This batch Produced");
    expect(text).to.include("The register proves who signed each step");
  });

  it("says that it cannot tell where it comes from, and nothing of it where it was made from nothing on record", () => {
    expect(textOf(renderPage(modelFor("in-good-standing", "it", { way: null })))).to.include(
      "Da dove viene Adesso non riusciamo a mostrarlo",
    );
    for (const way of [undefined, { steps: [], more: 0 }]) {
      const page = renderPage(modelFor("in-good-standing", "it", { way }));
      expect(page).to.include('id="journey"').and.not.include("Da dove viene").and.not.include("Questo lotto</h3>");
    }
  });

  it("does not say that somebody signed when the check of the signature does not", () => {
    const findings = findingsFor("does-not-match");
    const checks = findings.checks.map((check) =>
      check.check === "countersignature"
        ? { ...check, outcome: "fail" as const, code: "countersignature/not-signed" as const }
        : check,
    );
    expect(textOf(renderPage(modelFor("does-not-match", "en", { checks })))).to.not.include("It signed this batch.");
  });

  it("escapes every value that it did not write itself", () => {
    const record: PageRecord = {
      ...recordOf("in-good-standing"),
      product: { id: hostile, name: hostile, scheme: hostile },
      producedOn: hostile,
      bestBefore: hostile,
      municipality: { code: hostile, name: hostile },
      specification: { version: hostile, act: hostile },
      operator: { id: hostile, name: hostile },
      controlBody: { id: hostile, name: hostile },
      fields: [
        { path: hostile, value: hostile },
        { path: "story/it", value: hostile },
        { path: "size", value: hostile },
        { path: "list", value: [hostile, { [hostile]: hostile }] },
      ],
    };
    const step = {
      step: "made",
      productName: hostile,
      operatorName: hostile,
      municipality: hostile,
      declared: { municipality: hostile, producedOn: hostile },
      day: hostile,
    } as const;
    const page = renderPage(
      modelFor("in-good-standing", "it", {
        record,
        way: { steps: [step, { ...step, step: "moved" }], more: 0 },
        asked: { gtin: hostile, lot: hostile, serial: hostile },
        endpoint: `https://node.example/${hostile}`,
      }),
    );
    expect(page).to.not.include("<script>alert").and.not.include("<b onload");
    expect(page.match(/<script/g)).to.equal(null);
  });

  it("does not take markup from data, whatever its shape", () => {
    const forged = JSON.parse('{"html":"<script>","text":"<script>","Symbol(markup)":"<script>"}') as string;
    expect(markupOf(html`<p>${forged}</p>`)).to.equal("<p>[object Object]</p>");
  });

  it("links only to addresses that a link may carry", () => {
    const links = { ...modelFor("in-good-standing", "it").links, report: "javascript:alert(1)" };
    expect(renderPage(modelFor("in-good-standing", "it", { links }))).to.not.include("javascript:");
  });

  it("says that it is a demonstration on every page of the demo, and only there", () => {
    const model = modelFor("not-found", "it");
    expect(renderPage(model)).to.include("Dimostrazione");
    expect(renderPage({ ...model, frame: { ...model.frame, demo: false } })).to.not.include("Dimostrazione");
  });

  it("never says that anything is fake, nor just valid", () => {
    for (const language of languages) {
      for (const verdict of verdicts) {
        expect(textOf(renderPage(modelFor(verdict, language)))).to.not.match(
          /(?<!\p{L})(fake|falso|contraffatt\p{L}*|counterfeit|valid[oae]?|gültig\p{L}*|echt\p{L}*|\p{L}*fälsch\p{L}*|faux|fausse|contrefa\p{L}*|valable)(?!\p{L})/iu,
        );
      }
    }
  });
});
