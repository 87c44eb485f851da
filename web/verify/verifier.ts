import { verdicts } from "../../core/verify/verdict.ts";
import type { AnswerText } from "../text/answer-text.ts";
import { fetchJson, requestThrough } from "./browser-request.ts";
import { checkOnPhone, type PhoneAnswer } from "./check-on-phone.ts";
import { html } from "./html.ts";
import { fill, showAnswer } from "./show-answer.ts";

/** Where the check takes place: the page's parts that it reads and writes, and the sentences of its language. */
type Scene = { readonly main: HTMLElement; readonly phone: HTMLElement; readonly text: AnswerText };

/** As many questions as the relay takes at once; of a stranger's node nothing is supposed. */
const relayBatch = 10;

/** The check that is under way; an older one that ends later is not shown. */
let current = new AbortController();

/**
 * Makes all the checks again on this phone and shows the answer.
 *
 * @param endpoint - Where to read the chain, or null for this site's relay.
 */
async function check({ phone, main, text }: Scene, endpoint: string | null): Promise<void> {
  current.abort();
  const mine = new AbortController();
  current = mine;
  const { gtin = "", lot = "", evidence = "", directory = "", relay = "" } = phone.dataset;
  const server = verdicts.find((verdict) => verdict === phone.dataset["verdict"]) ?? "cannot-check";
  const answer = await checkOnPhone({
    label: { gtin, lot },
    fetchDirectory: () => fetchJson(directory, mine.signal),
    fetchEvidence: () => fetchJson(evidence, mine.signal),
    request:
      endpoint === null ? requestThrough(relay, mine.signal, relayBatch) : requestThrough(endpoint, mine.signal, 1),
    onStep: (step) => {
      if (current === mine) fill(main, "phone-result", html`${text.phone.steps[step]}`);
    },
  }).catch((): PhoneAnswer => ({ kind: "failed", why: "unexpected" }));
  if (current !== mine) return;
  const offline = answer.kind === "failed" && !navigator.onLine;
  showAnswer({ main, text, server, endpoint }, offline ? { kind: "failed", why: "offline" } : answer);
}

function button(main: HTMLElement, part: string, onClick: () => void): void {
  const found = main.querySelector<HTMLButtonElement>(`button[data-part="${part}"]`);
  if (found === null) return;
  found.hidden = false;
  found.addEventListener("click", onClick);
}

/** A node that came with the address of the page is used only when the person presses its button: links can lie. */
function start(scene: Scene): void {
  const { main, phone } = scene;
  const chosen = phone.dataset["endpoint"] ?? "";
  const again = (endpoint: string | null) => void check(scene, endpoint);
  button(main, "phone-again", () => again(null));
  if (chosen !== "") button(main, "phone-endpoint", () => again(chosen));
  button(main, "print", () => window.print());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) again(null);
  });
  again(null);
}

/**
 * Checks on this phone what the page shows, and offers to do so again; does nothing on a page without a verdict.
 *
 * @param text - The sentences of the page's language.
 */
export function startVerifier(text: AnswerText): void {
  const main = document.querySelector<HTMLElement>("main[data-verdict]");
  const phone = document.getElementById("phone");
  if (main !== null && phone !== null) start({ main, phone, text });
}
