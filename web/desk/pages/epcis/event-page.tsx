import type { VNode } from "preact";
import { readEpcisEventEndpoint } from "../../../../core/http/endpoints/epcis-events.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { EventClaim } from "./event-claim.tsx";
import { EventFacts } from "./event-facts.tsx";
import { EventProof } from "./event-proof.tsx";

/** One event: what it says, whether the registry says otherwise, its proof as this browser computes it, its JSON-LD. */
export function EventPage({ params }: PageProps): VNode {
  const text = useText(eventsText);
  const { actor } = useActing();
  const { event: eventID = "" } = params;
  const answer = useAnswer(readEpcisEventEndpoint, { params: { eventID } });
  const address = `/epcis/events/${encodeURIComponent(eventID)}`;
  return (
    <Page
      title={text.event.title}
      crumbs={[{ name: text.title, href: addressOf("/desk/{actor}/events", { actor }) }]}
      actions={
        <DownloadButton address={address} name="event.jsonld" step={text.event.downloadStep}>
          {text.event.download}
        </DownloadButton>
      }
    >
      <Answered answer={answer} step={text.event.step}>
        {(document) => <Shown document={document} />}
      </Answered>
    </Page>
  );
}

type Document = {
  readonly "@context": unknown;
  readonly epcisBody: {
    readonly queryResults: {
      readonly resultsBody: {
        readonly eventList: readonly Readonly<Record<string, unknown>>[];
        readonly "filigrana:claims"?: readonly Readonly<Record<string, unknown>>[] | undefined;
      };
    };
  };
};

function Shown({ document }: { readonly document: Document }): VNode {
  const text = useText(eventsText).event;
  const { eventList, "filigrana:claims": claims = [] } = document.epcisBody.queryResults.resultsBody;
  const declared = eventList.some((event) => "errorDeclaration" in event);
  const event = eventList.find((one) => !("errorDeclaration" in one)) ?? eventList[0] ?? {};
  const written = JSON.stringify({ "@context": document["@context"], ...event }, null, 2);
  return (
    <>
      {declared ? (
        <Alert kind="warning" title={text.declared} live={false}>
          <p>{text.declaredWhat}</p>
        </Alert>
      ) : null}
      {claims.length === 0 ? null : <EventClaim claims={claims} />}
      <Section title={text.facts}>
        <EventFacts event={event} />
      </Section>
      <EventProof event={event} context={document["@context"]} />
      <Section title={text.json}>
        <p>{text.jsonLead}</p>
        <details class="desk-details">
          <summary>{text.jsonShow}</summary>
          <pre class="desk-json">{written}</pre>
        </details>
      </Section>
    </>
  );
}
