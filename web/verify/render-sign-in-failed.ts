import type { ErrorCode } from "../../core/errors/error-code.ts";
import { pageErrorText } from "../text/page-error-text.ts";
import { signInText } from "../text/sign-in-text.ts";
import { html } from "./html.ts";
import { verdictEmblem } from "./icons.ts";
import type { PageFrame } from "./page-model.ts";
import { renderFrame } from "./render-frame.ts";

/**
 * Gives the page for a sign-in that did not succeed: why, what to do, and a link that begins anew.
 *
 * @param again - The path of the link; null where beginning again cannot help.
 */
export function renderSignInFailed(
  frame: PageFrame,
  { code, requestId, again }: { readonly code: ErrorCode; readonly requestId: string; readonly again: string | null },
): string {
  const [problem, whatToDo] = pageErrorText(code, frame.language);
  const link =
    again === null ? null : html`<p><a href="${again}" rel="nofollow">${signInText[frame.language].again}</a></p>`;
  return renderFrame(frame, {
    title: `${problem} · Filigrana`,
    withCookies: true,
    main: html`<main id="result" tabindex="-1">
<section class="sheet verdict" aria-labelledby="problem"><div data-part="verdict">${verdictEmblem("cannot-check")}<h1 id="problem">${problem}</h1>
<p class="meaning">${whatToDo}</p>${link}<p class="failing code">${code} · ${requestId}</p></div></section>
</main>`,
  });
}
