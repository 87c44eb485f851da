import type { Verdict } from "../../core/verify/verdict.ts";
import type { CheckState } from "../text/check-text.ts";
import type { WordState } from "./four-words.ts";
import { type Html, html } from "./html.ts";

/**
 * The emblems are drawn as a papermaker bends the wire of a watermark: one line, no filling. Each verdict has an outline of its
 * own, so that it is told apart without colour. They are decoration: the words beside them say everything.
 */
const emblems: Readonly<Record<Verdict, Html>> = {
  "in-good-standing": html`<circle cx="32" cy="32" r="27"/><path d="M19 33l9 9 18-20"/>`,
  "being-recorded": html`<circle cx="32" cy="32" r="27" stroke-dasharray="5 5.6"/><path d="M32 17v15l10 7"/>`,
  suspended: html`<rect x="6" y="6" width="52" height="52" rx="14"/><path d="M25 21v22M39 21v22"/>`,
  recalled: html`<path d="M21 4h22l17 17v22L43 60H21L4 43V21zM22 22l20 20M42 22L22 42"/>`,
  withdrawn: html`<circle cx="32" cy="32" r="27"/><path d="M18 32h28"/>`,
  "does-not-match": html`<path d="M32 3l29 29-29 29L3 32zM21 27h22M21 38h22M38 20L26 45"/>`,
  "not-found": html`<circle cx="28" cy="28" r="23"/><path d="M45 45l15 15M21 22c1-9 15-8 14 1 0 5-7 6-7 11M28 41v.5"/>`,
  "cannot-check": html`<path d="M4 26c16-15 40-15 56 0M14 37c11-10 25-10 36 0M24 47c5-4 11-4 16 0M32 56v.5M8 8l48 48"/>`,
};

/** The emblem of a verdict, twice: small beside the words, and large as the watermark of the sheet. */
export function verdictEmblem(verdict: Verdict): Html {
  return html`<svg class="emblem" viewBox="0 0 64 64" aria-hidden="true"><g id="emblem">${emblems[verdict]}</g></svg><svg class="watermark" viewBox="0 0 64 64" aria-hidden="true"><use href="#emblem"/></svg>`;
}

const marks: Readonly<Record<CheckState | WordState, Html>> = {
  pass: html`<path d="M4 8.5l3 3 5-6.5"/>`,
  fail: html`<path d="M4.5 4.5l7 7M11.5 4.5l-7 7"/>`,
  "not-asked": html`<path d="M4.5 8h7"/>`,
  unknown: html`<path d="M5.5 6c.5-3 5.5-2.5 5 .5-.2 1.5-2.5 1.8-2.5 3.3M8 12.3v.2"/>`,
  found: html`<path d="M8 3.8v5M8 11.9v.2"/>`,
  yes: html`<path d="M4 8.5l3 3 5-6.5"/>`,
  no: html`<path d="M4.5 4.5l7 7M11.5 4.5l-7 7"/>`,
  pending: html`<path d="M8 4.5v4l2.5 1.5"/>`,
};

/** The small mark of an outcome or of one of the four words. */
export function mark(of: CheckState | WordState): Html {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7"/>${marks[of]}</svg>`;
}

const vineLeaf = html`<circle cx="32" cy="32" r="29"/><path d="M32 52V22M32 30c-9 0-14-5-14-13 9 0 14 5 14 13zM32 30c9 0 14-5 14-13-9 0-14 5-14 13zM32 44c-8 0-12-4-12-11 8 0 12 4 12 11zM32 44c8 0 12-4 12-11-8 0-12 4-12 11z"/>`;

/** The product's own sign: a sprig of vine in the ring of a mould. */
export const brandMark: Html = html`<svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">${vineLeaf}</svg>`;

/** The same sign as the watermark of the first page. */
export const landingWatermark: Html = html`<svg class="watermark" viewBox="0 0 64 64" aria-hidden="true">${vineLeaf}</svg>`;
