import type { Verdict } from "../../core/verify/verdict.ts";
import type { AnswerText } from "../text/answer-text.ts";
import { dayOf, numberInWords, timeOf } from "../text/format.ts";
import type { PhoneAnswer } from "./check-on-phone.ts";
import { fourWords } from "./four-words.ts";
import { type Html, html, markupOf } from "./html.ts";
import { measureInEvidence } from "./measure-in-evidence.ts";
import { renderChecks } from "./render-checks.ts";
import { renderWords } from "./render-words.ts";
import { renderAdvice, renderMeasure, renderVerdictWords } from "./verdict-parts.ts";
import { weighAnswers } from "./weigh-answers.ts";

/** The page in which an answer is shown, and what the server had said. */
export type AnswerPage = {
  readonly main: HTMLElement;
  /** The sentences of the page's language. */
  readonly text: AnswerText;
  readonly server: Verdict;
  /** The endpoint through which the phone read, or null for this site's relay. */
  readonly endpoint: string | null;
};

type Checked = Extract<PhoneAnswer, { kind: "checked" }>;

/** Puts markup into a part of the page; everything in it was escaped when it was made. */
export function fill(main: HTMLElement, part: string, piece: Html): void {
  const place = main.querySelector(`[data-part="${part}"]`);
  if (place !== null) place.innerHTML = markupOf(piece);
}

/**
 * Shows what the phone found: in the live line first, then check by check, and where it differs from the server's answer in
 * the verdict itself. A failure to check leaves the server's answer alone.
 */
export function showAnswer(page: AnswerPage, answer: PhoneAnswer): void {
  const text = page.text.phone;
  if (answer.kind === "failed") {
    const line = html`${text.failure[answer.why]} ${text.failureNote}`;
    fill(page.main, "phone-line", line);
    fill(page.main, "phone-result", line);
    return;
  }
  showChecked(page, answer);
}

function showChecked(page: AnswerPage, answer: Checked): void {
  const { main, server, endpoint } = page;
  const text = page.text.phone;
  const { verdict, checks } = answer.verification;
  const { shown, relation } = weighAnswers(server, verdict, endpoint === null);
  const through = endpoint === null ? text.relay : new URL(endpoint).origin;
  const names = page.text.verdictName;
  const related = relation === "agrees" ? text.agrees : text[relation](names[server], names[verdict]);
  fill(main, "phone-line", html`${text.done(through)} ${related}`);
  fill(main, "phone-result", html`${text.done(through)} ${related} ${blockLine(answer, page.text)}`);
  fill(main, "phone-trust", trustLine(answer, page.text));
  fill(main, "checks-by", html`${text.checksByPhone}`);
  fill(main, "checks", renderChecks(checks, page.text.check));
  main.dataset["phone"] = verdict;
  if (shown !== main.dataset["verdict"]) showVerdict(page, answer, shown);
}

function showVerdict({ main, text }: AnswerPage, answer: Checked, shown: Verdict): void {
  const { checks, measure } = answer.verification;
  main.dataset["verdict"] = shown;
  fill(main, "verdict", renderVerdictWords(shown, checks, text));
  fill(main, "advice", renderAdvice(shown, text));
  fill(main, "measure", measure === null ? html`` : renderMeasure(measureInEvidence(measure, answer.evidence), text));
  fill(main, "last-known", html``);
  fill(main, "words", renderWords(fourWords(shown, checks), text.words));
  document.title = [document.title.split(" · ")[0], text.verdictName[shown], "Filigrana"].join(" · ");
}

function blockLine({ facts }: Checked, { phone, language }: AnswerText): string {
  if (facts === null) return "";
  const at = new Date(Number(facts.head.time) * 1000);
  return phone.block(numberInWords(facts.head.number, language), dayOf(at, language), timeOf(at, language));
}

function trustLine({ trusted }: Checked, { phone: text }: AnswerText): Html {
  return html`${text.trusted(String(trusted.chainId), trusted.registry)} ${text.trustNote}`;
}
