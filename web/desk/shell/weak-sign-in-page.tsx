import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { Page } from "../parts/page.tsx";
import { usePlace } from "../router.ts";
import type { Membership } from "../session.ts";
import { signInAddress, withQuery } from "../url.ts";

/** Says that acting in this role takes a stronger sign-in than the present one, and leads to it. */
export function WeakSignInPage({ acting }: { readonly acting: Membership }): VNode {
  const text = useText(shellText);
  const language = useLanguage();
  const place = usePlace();
  return (
    <Page title={text.weakSignIn.title} lead={text.weakSignIn.why(acting.name, acting.leastAssurance)}>
      <p>{text.weakSignIn.next}</p>
      <p class="desk-buttons">
        <a class="btn btn-primary" href={signInAddress(withQuery(place, {}), language)}>
          {text.weakSignIn.action}
        </a>
        <a class="btn btn-outline-primary" href="/desk">
          {text.person.choose}
        </a>
      </p>
    </Page>
  );
}
