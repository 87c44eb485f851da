import type { VNode } from "preact";
import type { z } from "zod";
import { eventTypes } from "../../../../core/epcis/schema/epcis-event.ts";
import { listEventsEndpoint } from "../../../../core/http/endpoints/epcis-event-list.ts";
import { eventWords } from "../../../text/desk/event-words.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { EventFilters, eventFilters } from "./event-filters.tsx";
import { inWords } from "./in-words.ts";
import { ThingText } from "./thing-text.tsx";

type ListedEvent = z.infer<(typeof listEventsEndpoint)["replies"][200]>["events"][number];

/** The EPCIS events that the actor may read, the latest first, with filters in the address. */
export function EventsPage({ query }: PageProps): VNode {
  const text = useText(eventsText);
  const { actor } = useActing();
  const given = (name: string) => query.get(name) ?? undefined;
  const type = eventTypes.find((one) => one === query.get("type"));
  const { gtin, lot } = { gtin: given("gtin"), lot: given("lot") };
  const list = useAnswer(listEventsEndpoint, {
    query: {
      after: given("after"),
      thing: given("thing"),
      type,
      bizStep: given("bizStep"),
      from: given("from"),
      until: given("until"),
      ...(gtin === undefined || lot === undefined ? {} : { gtin, lot }),
    },
  });
  const columns = useEventColumns();
  const filtered = eventFilters.some((name) => query.has(name));
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <a class="btn btn-primary" href={addressOf("/desk/{actor}/events/captures", { actor })}>
            {text.captures}
          </a>
          <a class="btn btn-outline-primary" href={addressOf("/desk/{actor}/events/subscriptions", { actor })}>
            {text.subscriptions}
          </a>
        </>
      }
    >
      <EventFilters key={eventFilters.map((name) => query.get(name)).join("\n")} query={query} />
      <Answered answer={list} step={text.list.step}>
        {({ events, next }) =>
          events.length === 0 ? (
            <Empty {...(filtered ? text.list.emptyFiltered : text.list.empty)} icon="calendar" />
          ) : (
            <>
              <Table caption={text.list.caption} columns={columns} rows={events} rowKey={({ eventID }) => eventID} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function useEventColumns(): Column<ListedEvent>[] {
  const text = useText(eventsText).list;
  const words = useText(eventWords);
  const { actor } = useActing();
  return [
    {
      key: "what",
      head: text.what,
      naming: true,
      cell: ({ eventID, type, bizStep }) => (
        <a href={addressOf("/desk/{actor}/events/{event}", { actor, event: eventID })}>
          {inWords(words.types, type)}
          {bizStep === null ? "" : `: ${inWords(words.steps, bizStep)}`}
        </a>
      ),
    },
    { key: "when", head: text.when, cell: ({ eventTime }) => <InstantText at={eventTime} /> },
    {
      key: "about",
      head: text.about,
      cell: ({ things, thingsTotal }) => (
        <>
          {things.map((thing) => (
            <div key={thing} class="desk-thing">
              <ThingText thing={thing} />
            </div>
          ))}
          {thingsTotal > things.length ? text.more(thingsTotal - things.length) : null}
        </>
      ),
    },
    { key: "by", head: text.by, cell: ({ capturedByName }) => capturedByName ?? text.unknownSender },
    {
      key: "standing",
      head: text.standing,
      cell: ({ claim, contradictions }) =>
        contradictions > 0 ? (
          <StateTag tone="bad">{text.contradicted(contradictions)}</StateTag>
        ) : (
          <StateTag tone={claim ? "waiting" : "good"}>{claim ? text.claim : text.fact}</StateTag>
        ),
    },
  ];
}
