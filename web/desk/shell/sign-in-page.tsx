import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { Page } from "../parts/page.tsx";
import { usePlace } from "../router.ts";
import { signInAddress, withQuery } from "../url.ts";

/** What somebody sees who is not signed in: the way in, and back to where they wanted to go. */
export function SignInPage(): VNode {
  const text = useText(shellText);
  const language = useLanguage();
  const place = usePlace();
  return (
    <Page title={text.signIn.title} lead={text.signIn.intro}>
      <p>
        <a class="btn btn-primary" href={signInAddress(withQuery(place, {}) + location.hash, language)}>
          {text.signIn.action}
        </a>
      </p>
      <p class="desk-note">{text.signIn.levels}</p>
      <p>
        <a href="/">{text.toConsumerPage}</a>
      </p>
    </Page>
  );
}
