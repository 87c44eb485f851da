import type { VNode } from "preact";
import { handoverStates } from "../../../../core/custody/handover-state.ts";
import { listHandoversEndpoint } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { QueueSection } from "../../queue/queue-section.tsx";
import { useRemembered } from "../../queue/use-remembered.ts";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useLive } from "../../use-live.ts";
import { KeptNote } from "../holdings/kept-note.tsx";
import { HandoversTable } from "./handovers-table.tsx";
import { useAtHand } from "./use-at-hand.ts";

const directions = ["in", "out", "all"] as const;

/** Handovers: what comes in first, then what goes out, by state; above them what waits to be sent from this device. */
export function HandoversPage({ query }: PageProps): VNode {
  const text = useText(custodyText).handovers;
  const place = usePlace();
  const { actor, role, membership } = useActing();
  const operates = role === "operator";
  const direction = directions.find((one) => one === query.get("direction")) ?? (operates ? "in" : "all");
  const state = handoverStates.find((one) => one === query.get("state")) ?? null;
  const after = query.get("after");
  const { answer, keptFrom } = useRemembered(listHandoversEndpoint, {
    query: {
      ...(direction === "all" ? {} : { direction }),
      ...(state === null ? {} : { state }),
      ...(after === null ? {} : { after }),
    },
  });
  useLive(({ type }) => {
    if (type === "handover" || type === "start") answer.again();
  });
  useAtHand();
  const names = { in: text.incoming, out: text.outgoing, all: text.all };
  const tabs = directions.map((one) => ({
    name: names[one],
    href: withQuery(place, { direction: one, after: null }),
    current: one === direction,
  }));
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        operates && membership !== "viewer" ? (
          <a class="btn btn-primary" href={addressOf("/desk/{actor}/handovers/new", { actor })}>
            {text.propose}
          </a>
        ) : undefined
      }
    >
      {operates ? <QueueSection /> : null}
      {operates ? <Tabs label={text.tabs} tabs={tabs} /> : null}
      <div class="desk-filters">
        <SelectField
          id="handovers-state"
          label={text.state}
          optional
          empty={text.anyState}
          value={state ?? ""}
          choices={handoverStates.map((one) => ({ value: one, name: text.states[one].name }))}
          onInput={(chosen) => goTo(withQuery(place, { state: chosen, after: null }), { replace: true })}
        />
      </div>
      <KeptNote keptFrom={keptFrom} />
      <Answered answer={answer} step={text.step}>
        {({ handovers, next }) =>
          handovers.length === 0 ? (
            <Empty {...(direction === "in" ? text.emptyIn : text.emptyOut)} />
          ) : (
            <>
              <HandoversTable handovers={handovers} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
