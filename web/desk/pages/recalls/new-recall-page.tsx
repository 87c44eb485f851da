import type { VNode } from "preact";
import { previewRecallEndpoint } from "../../../../core/http/endpoints/recalls.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { Decide } from "./decide.tsx";
import { OriginForm } from "./origin-form.tsx";
import { type AskedOrigin, askedOrigin, originQuery, typedOrigin } from "./origin-in-address.ts";

/** A new recall: with what it begins (which stands in the address), what it would concern, and then the act itself. */
export function NewRecallPage({ query }: PageProps): VNode {
  const text = useText(recallsText);
  const { actor } = useActing();
  const place = usePlace();
  const typed = typedOrigin(query);
  const origin = askedOrigin(typed);
  return (
    <Page
      title={text.list.begin}
      crumbs={[{ name: text.list.title, href: addressOf("/desk/{actor}/recalls", { actor }) }]}
    >
      <Section title={text.origin.title}>
        <p>{text.origin.lead}</p>
        <OriginForm
          key={query.toString()}
          initial={typed}
          onAsked={(next) => goTo(withQuery(place, originQuery(next)))}
        />
      </Section>
      {origin === null ? null : <Previewed key={JSON.stringify(origin)} origin={origin} />}
    </Page>
  );
}

function Previewed({ origin }: { readonly origin: AskedOrigin }): VNode {
  const text = useText(recallsText).preview;
  const preview = useAnswer(previewRecallEndpoint, { body: origin });
  return (
    <Answered answer={preview} step={text.step}>
      {(value) => <Decide origin={origin} preview={value} again={preview.again} />}
    </Answered>
  );
}
