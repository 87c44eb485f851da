import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { Dialog } from "../parts/dialog.tsx";
import { signInAddress } from "../url.ts";
import { signedInPath } from "./signed-in-page.tsx";

/** Asks to sign in again, in a window of its own, while the page with what was typed stays behind it. */
export function ExpiredDialog(): VNode {
  const text = useText(shellText);
  return (
    <Dialog title={text.expired.title}>
      <p>{text.expired.why}</p>
      <p class="desk-buttons">
        <a
          class="btn btn-primary"
          href={signInAddress(signedInPath, useLanguage())}
          target="_blank"
          rel="noopener opener"
        >
          {text.expired.action}
        </a>
        <a class="btn btn-outline-primary" href="/">
          {text.expired.leave}
        </a>
      </p>
    </Dialog>
  );
}
