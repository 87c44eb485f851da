import type { VNode } from "preact";
import { shellText } from "../../text/desk/shell-text.ts";
import { useText } from "../desk-context.ts";
import { Page } from "../parts/page.tsx";

/** A page that says why there is nothing here, and what to do next. */
export function PlightPage({
  plight,
}: {
  readonly plight: { readonly title: string; readonly why: string; readonly next: string };
}): VNode {
  const text = useText(shellText);
  return (
    <Page title={plight.title}>
      <p class="lead">{plight.why}</p>
      <p>{plight.next}</p>
      <p>
        <a class="btn btn-primary" href="/desk">
          {text.person.choose}
        </a>
      </p>
    </Page>
  );
}
