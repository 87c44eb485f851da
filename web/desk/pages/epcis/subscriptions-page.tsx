import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { z } from "zod";
import { listEpcisQueriesEndpoint } from "../../../../core/http/endpoints/epcis-queries.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { ShownOnce } from "../../parts/shown-once.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { QueryWords } from "./query-words.tsx";
import { SubscribeForm } from "./subscribe-form.tsx";
import type { Forwarded } from "./use-subscribe.ts";

type Query = z.infer<(typeof listEpcisQueriesEndpoint)["replies"][200]>[number];

/** More than an actor may keep. */
const all = 1_000;

/** What the actor has forwarded to other programs, and how more is. */
export function SubscriptionsPage(): VNode {
  const text = useText(forwardingText);
  const events = useText(eventsText);
  const { actor, membership } = useActing();
  const queries = useAnswer(listEpcisQueriesEndpoint, { query: { perPage: all } });
  const columns = useQueryColumns();
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ name: events.title, href: addressOf("/desk/{actor}/events", { actor }) }]}
    >
      <Section title={text.list.heading}>
        <Answered answer={queries} step={text.list.step}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty {...text.list.empty} icon="mail" />
            ) : (
              <Table
                caption={text.list.caption}
                captionHidden
                columns={columns}
                rows={rows}
                rowKey={({ name }) => name}
              />
            )
          }
        </Answered>
      </Section>
      {membership === "viewer" ? null : <NewForwarding again={queries.again} />}
    </Page>
  );
}

/** The form, and after it the secret, this once. */
function NewForwarding({ again }: { readonly again: () => void }): VNode {
  const text = useText(forwardingText).form;
  const { actor } = useActing();
  const [made, setMade] = useState<Forwarded | null>(null);
  const keep = (forwarded: Forwarded) => {
    setMade(forwarded);
    again();
  };
  return (
    <Section title={text.heading}>
      {made === null ? null : (
        <>
          <ShownOnce
            title={text.made(made.name)}
            hint={text.once}
            label={text.secret}
            value={made.secret}
            what={text.theSecret}
          />
          <p>
            <a href={addressOf("/desk/{actor}/events/subscriptions/{query}", { actor, query: made.name })}>
              {text.open}
            </a>
          </p>
        </>
      )}
      <SubscribeForm key={made?.secret} onMade={keep} />
    </Section>
  );
}

function useQueryColumns(): Column<Query>[] {
  const text = useText(forwardingText).list;
  const { actor } = useActing();
  return [
    {
      key: "name",
      head: text.name,
      naming: true,
      cell: ({ name }) => (
        <a href={addressOf("/desk/{actor}/events/subscriptions/{query}", { actor, query: name })}>{name}</a>
      ),
    },
    { key: "asks", head: text.asks, cell: ({ query }) => <QueryWords query={query} /> },
  ];
}
