import type { VNode } from "preact";
import type { z } from "zod";
import {
  listDeliveriesEndpoint,
  readEpcisSubscriptionEndpoint,
} from "../../../../core/http/endpoints/epcis-subscriptions.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facts } from "../../parts/facts.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { ScheduleWords } from "./query-words.tsx";

type Delivery = z.infer<(typeof listDeliveriesEndpoint)["replies"][200]>["deliveries"][number];

/** One subscription: where it sends what, and what became of each delivery. */
export function DeliveriesPage({ params, query }: PageProps): VNode {
  const text = useText(forwardingText);
  const events = useText(eventsText);
  const { actor } = useActing();
  const { query: name = "", subscription = "" } = params;
  const asked = { queryName: name, subscriptionID: subscription };
  const one = useAnswer(readEpcisSubscriptionEndpoint, { params: asked });
  const after = query.get("after") ?? undefined;
  const list = useAnswer(listDeliveriesEndpoint, { params: { subscription }, query: { after } });
  const refresh = () => {
    one.again();
    list.again();
  };
  return (
    <Page
      title={text.deliveries.title}
      crumbs={[
        { name: events.title, href: addressOf("/desk/{actor}/events", { actor }) },
        { name: text.title, href: addressOf("/desk/{actor}/events/subscriptions", { actor }) },
        { name, href: addressOf("/desk/{actor}/events/subscriptions/{query}", { actor, query: name }) },
      ]}
      actions={
        <button type="button" class="btn btn-outline-primary" onClick={refresh}>
          {text.deliveries.refresh}
        </button>
      }
    >
      <Section title={text.deliveries.facts}>
        <Answered answer={one} step={text.deliveries.step}>
          {(value) => <SubscriptionFacts subscription={value} />}
        </Answered>
      </Section>
      <Section title={text.deliveries.heading}>
        <Answered answer={list} step={text.deliveries.listStep}>
          {({ deliveries, next }) => <Deliveries deliveries={deliveries} next={next} />}
        </Answered>
      </Section>
    </Page>
  );
}

function SubscriptionFacts({
  subscription,
}: {
  readonly subscription: z.infer<(typeof readEpcisSubscriptionEndpoint)["replies"][200]>;
}): VNode {
  const text = useText(forwardingText);
  const { dest, schedule, createdAt, initialRecordTime, lastNotifiedAt, lastError } = subscription;
  return (
    <Facts
      facts={[
        [
          text.query.dest,
          <span key="dest" class="desk-address">
            {dest}
          </span>,
        ],
        [text.query.when, <ScheduleWords key="when" schedule={schedule} />],
        [text.deliveries.created, <InstantText key="created" at={createdAt} />],
        [text.deliveries.since, <InstantText key="since" at={initialRecordTime} />],
        [text.query.last, lastNotifiedAt === undefined ? text.query.never : <InstantText at={lastNotifiedAt} />],
        ...(lastError === undefined
          ? []
          : [
              [
                text.deliveries.lastError,
                <span key="error" lang="en">
                  {lastError}
                </span>,
              ] as const,
            ]),
      ]}
    />
  );
}

function Deliveries({
  deliveries,
  next,
}: {
  readonly deliveries: readonly Delivery[];
  readonly next: string | null;
}): VNode {
  const text = useText(forwardingText).deliveries;
  const columns: Column<Delivery>[] = [
    { key: "number", head: text.number, naming: true, cell: ({ number }) => number },
    { key: "when", head: text.when, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    { key: "events", head: text.events, numeric: true, cell: ({ events }) => String(events) },
    { key: "attempts", head: text.attempts, numeric: true, cell: ({ attempts }) => String(attempts) },
    { key: "state", head: text.state, cell: (delivery) => <Outcome delivery={delivery} /> },
  ];
  if (deliveries.length === 0) return <Empty {...text.empty} icon="mail" />;
  return (
    <>
      <Table
        caption={text.caption}
        captionHidden
        columns={columns}
        rows={deliveries}
        rowKey={({ delivery }) => delivery}
      />
      <Pagination next={next} />
    </>
  );
}

/** Whether a delivery was received; where not, what went wrong last and when it is tried again. */
function Outcome({ delivery }: { readonly delivery: Delivery }): VNode {
  const text = useText(forwardingText).deliveries;
  const { state, acknowledgedAt, lastStatus, lastError, nextAttemptAt } = delivery;
  if (state === "acknowledged")
    return (
      <>
        <StateTag tone="good">{text.acknowledged}</StateTag>{" "}
        {acknowledgedAt === null ? null : <InstantText at={acknowledgedAt} />}
      </>
    );
  return (
    <>
      <StateTag tone={lastError === null ? "moving" : "bad"}>{text.waiting}</StateTag>{" "}
      {lastStatus === null ? <small lang="en">{lastError}</small> : text.answered(lastStatus)}{" "}
      {nextAttemptAt === null ? null : (
        <small>
          {text.nextAttempt}: <InstantText at={nextAttemptAt} />
        </small>
      )}
    </>
  );
}
