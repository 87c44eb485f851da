import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { z } from "zod";
import { listEpcisSubscriptionsEndpoint } from "../../../../core/http/endpoints/epcis-subscriptions.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Alert } from "../../parts/alert.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { ScheduleWords } from "./query-words.tsx";
import { ForgetQueryDialog, RemoveSubscriptionDialog } from "./remove-subscription-dialog.tsx";

type Subscription = z.infer<(typeof listEpcisSubscriptionsEndpoint)["replies"][200]>[number];

/** More than a query may have. */
const all = 1_000;

/** Who receives the events of one named query, and how to end that. */
export function QueryPage({ params }: PageProps): VNode {
  const text = useText(forwardingText);
  const events = useText(eventsText);
  const { actor, membership } = useActing();
  const { query: name = "" } = params;
  const list = useAnswer(listEpcisSubscriptionsEndpoint, { params: { queryName: name }, query: { perPage: all } });
  const [asking, setAsking] = useState<Subscription | "query" | null>(null);
  const [removed, setRemoved] = useState(false);
  const works = membership !== "viewer";
  const columns = useSubscriptionColumns(name, works ? setAsking : null);
  const above = addressOf("/desk/{actor}/events/subscriptions", { actor });
  const close = (done: boolean) => {
    if (done && asking === "query") return goTo(above);
    setAsking(null);
    setRemoved(done);
    if (done) list.again();
  };
  return (
    <Page
      title={name}
      crumbs={[
        { name: events.title, href: addressOf("/desk/{actor}/events", { actor }) },
        { name: text.title, href: above },
      ]}
      actions={
        works ? (
          <button type="button" class="btn btn-outline-danger" onClick={() => setAsking("query")}>
            {text.query.forget}
          </button>
        ) : undefined
      }
    >
      {removed ? <Alert kind="success">{text.query.removed}</Alert> : null}
      <Section title={text.query.heading}>
        <Answered answer={list} step={text.query.step}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty {...text.query.empty} icon="mail" />
            ) : (
              <Table
                caption={text.query.caption}
                captionHidden
                columns={columns}
                rows={rows}
                rowKey={({ subscriptionID }) => subscriptionID}
              />
            )
          }
        </Answered>
      </Section>
      {asking === null ? null : asking === "query" ? (
        <ForgetQueryDialog name={name} onClose={close} />
      ) : (
        <RemoveSubscriptionDialog name={name} subscription={asking} onClose={close} />
      )}
    </Page>
  );
}

function useSubscriptionColumns(name: string, ask: ((one: Subscription) => void) | null): Column<Subscription>[] {
  const text = useText(forwardingText).query;
  const { actor } = useActing();
  const pattern = "/desk/{actor}/events/subscriptions/{query}/{subscription}";
  return [
    { key: "dest", head: text.dest, naming: true, cell: ({ dest }) => <span class="desk-address">{dest}</span> },
    { key: "when", head: text.when, cell: ({ schedule }) => <ScheduleWords schedule={schedule} /> },
    {
      key: "last",
      head: text.last,
      cell: ({ lastNotifiedAt }) => (lastNotifiedAt === undefined ? text.never : <InstantText at={lastNotifiedAt} />),
    },
    {
      key: "state",
      head: text.state,
      cell: ({ lastError }) =>
        lastError === undefined ? (
          <StateTag tone="good">{text.fine}</StateTag>
        ) : (
          <>
            <StateTag tone="bad">{text.trouble}</StateTag> <small lang="en">{lastError}</small>
          </>
        ),
    },
    {
      key: "actions",
      head: text.actions,
      cell: (row) => (
        <div class="desk-buttons">
          <a
            class="btn btn-outline-primary btn-sm"
            href={addressOf(pattern, { actor, query: name, subscription: row.subscriptionID })}
            aria-label={text.deliveriesOf(row.dest)}
          >
            {text.deliveries}
          </a>
          {ask === null ? null : (
            <button
              type="button"
              class="btn btn-outline-danger btn-sm"
              aria-label={text.removeOf(row.dest)}
              onClick={() => ask(row)}
            >
              {text.remove}
            </button>
          )}
        </div>
      ),
    },
  ];
}
