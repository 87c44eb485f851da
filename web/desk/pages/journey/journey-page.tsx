import type { VNode } from "preact";
import { traceBatchEndpoint } from "../../../../core/http/endpoints/traces.ts";
import { journeyText } from "../../../text/desk/journey-text.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { OneStepSection } from "../recalls/one-step-section.tsx";
import { JourneyDrawing } from "./journey-drawing.tsx";
import { JourneyTables } from "./journey-tables.tsx";
import { useJourneyCrumbs } from "./use-journey-crumbs.ts";

const directions = ["both", "back", "forward"] as const;

/** Where a batch came from and where it went: drawn, and as tables that say the same. */
export function JourneyPage({ params, query }: PageProps): VNode {
  const text = useText(journeyText);
  const place = usePlace();
  const crumbs = useJourneyCrumbs({ params, query });
  const recall = useText(recallsText).list;
  const { actor, role } = useActing();
  const { gtin = "", lot = "" } = params;
  const direction = directions.find((one) => one === query.get("direction")) ?? "both";
  const journey = useAnswer(traceBatchEndpoint, { params: { gtin, lot }, query: { direction } });
  useLive(({ type }) => {
    if (type === "handover" || type === "seal" || type === "start") journey.again();
  });
  const tabs = directions.map((one) => ({
    name: text.directions[one],
    href: withQuery(place, { direction: one }),
    current: one === direction,
  }));
  return (
    <Page
      title={text.title(lot)}
      lead={text.lead}
      crumbs={crumbs}
      actions={
        role === "inspector" || role === "control-body" ? (
          <a class="btn btn-outline-primary" href={addressOf("/desk/{actor}/recalls/new", { actor }, { gtin, lot })}>
            {recall.beginHere}
          </a>
        ) : undefined
      }
    >
      <Tabs label={text.directionsLabel} tabs={tabs} />
      <Answered answer={journey} step={text.step}>
        {(value) =>
          value.events.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              <Section title={text.graph}>
                <JourneyDrawing journey={value} />
              </Section>
              <JourneyTables journey={value} />
            </>
          )
        }
      </Answered>
      {role === "operator" ? <OneStepSection batch={{ gtin, lot }} /> : null}
    </Page>
  );
}
