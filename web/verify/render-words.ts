import type { WordsText } from "../text/words-text.ts";
import type { FourWords } from "./four-words.ts";
import { type Html, html } from "./html.ts";
import { mark } from "./icons.ts";

/** The four words with their state, each with a mark and in letters. */
export function renderWords(words: FourWords, text: WordsText): Html {
  const word = (name: "record" | "intact" | "signed" | "standing") =>
    html`<li class="word ${words[name]}">${mark(words[name])}<div><b>${text[name]}</b> <span>${text.state[words[name]]}</span></div></li>`;
  return html`<ul class="words">${word("record")}${word("intact")}${word("signed")}${word("standing")}</ul>`;
}
