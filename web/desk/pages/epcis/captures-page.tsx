import type { VNode } from "preact";
import type { z } from "zod";
import { listCapturesEndpoint } from "../../../../core/http/endpoints/epcis-capture.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { shortDayOf, timeOf } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { captureTone, outcomeOf } from "./capture-outcome.ts";
import { SendEvents } from "./send-events.tsx";

type Job = z.infer<(typeof listCapturesEndpoint)["replies"][200]>[number];

/** How many of the last captures are listed. */
const listed = 100;

/** Where a file of events is sent, and what became of those sent before. */
export function CapturesPage(): VNode {
  const text = useText(eventsText);
  const { actor, membership } = useActing();
  const jobs = useAnswer(listCapturesEndpoint, { query: { perPage: listed } });
  const columns = useCaptureColumns();
  return (
    <Page
      title={text.capture.title}
      lead={text.capture.lead}
      crumbs={[{ name: text.title, href: addressOf("/desk/{actor}/events", { actor }) }]}
    >
      {membership === "viewer" ? null : <SendEvents />}
      <Section title={text.capture.listHeading}>
        <Answered answer={jobs} step={text.capture.listStep}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty {...text.capture.empty} icon="upload" />
            ) : (
              <Table
                caption={text.capture.listCaption}
                columns={columns}
                rows={rows}
                rowKey={({ captureID }) => captureID}
              />
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}

function useCaptureColumns(): Column<Job>[] {
  const text = useText(eventsText).capture;
  const language = useLanguage();
  const { actor } = useActing();
  const said = (at: string) => text.open(`${shortDayOf(new Date(at), language)}, ${timeOf(new Date(at), language)}`);
  return [
    {
      key: "when",
      head: text.when,
      naming: true,
      cell: ({ captureID, createdAt }) => (
        <a
          href={addressOf("/desk/{actor}/events/captures/{capture}", { actor, capture: captureID })}
          aria-label={said(createdAt)}
        >
          <InstantText at={createdAt} />
        </a>
      ),
    },
    {
      key: "state",
      head: text.state,
      cell: (job) => <StateTag tone={captureTone[outcomeOf(job)]}>{text.states[outcomeOf(job)]}</StateTag>,
    },
    { key: "errors", head: text.errors, numeric: true, cell: ({ errors }) => String(errors.length) },
  ];
}
