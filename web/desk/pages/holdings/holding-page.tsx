import type { VNode } from "preact";
import { readHoldingEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Facts } from "../../parts/facts.tsx";
import { Page } from "../../parts/page.tsx";
import { Quantity } from "../../parts/quantity.tsx";
import { Section } from "../../parts/section.tsx";
import { useRemembered } from "../../queue/use-remembered.ts";
import { addressOf } from "../../url.ts";
import { useLive } from "../../use-live.ts";
import { HoldingsTable, UnderWay } from "./holdings-table.tsx";
import { KeptNote } from "./kept-note.tsx";
import { LossForm } from "./loss-form.tsx";
import { MovementsTable } from "./movements-table.tsx";
import type { Holding } from "./shown-holding.ts";

/** What is held of one batch and how it came to that; from here it is handed over, or a part declared lost. */
export function HoldingPage({ params }: PageProps): VNode {
  const text = useText(custodyText);
  const { actor, role, membership } = useActing();
  const { gtin = "", lot = "" } = params;
  const { answer, keptFrom } = useRemembered(readHoldingEndpoint, { params: { gtin, lot } });
  useLive(({ type }) => {
    if (type === "handover" || type === "seal" || type === "operation" || type === "start") answer.again();
  });
  const works = role === "operator" && membership !== "viewer";
  return (
    <Page
      title={text.holding.title(lot)}
      crumbs={[{ name: text.holdings.title, href: addressOf("/desk/{actor}/holdings", { actor }) }]}
    >
      <KeptNote keptFrom={keptFrom} />
      <Answered answer={answer} step={text.holding.step}>
        {({ holdings, movements }) => (
          <>
            {role === "operator" ? (
              holdings.map((holding) => <Own key={holding.seal} holding={holding} works={works} again={answer.again} />)
            ) : (
              <Section title={text.holding.facts}>
                <HoldingsTable holdings={holdings} />
                <p>
                  <JourneyLink gtin={gtin} lot={lot} />
                </p>
              </Section>
            )}
            <Section title={text.holding.movements}>
              <MovementsTable movements={movements} unit={holdings[0]?.unit ?? null} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Leads to where the batch came from and where it went. */
function JourneyLink({ gtin, lot }: { readonly gtin: string; readonly lot: string }): VNode {
  const text = useText(custodyText);
  const { actor } = useActing();
  const href = addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin, lot }, { from: "holding" });
  return <a href={href}>{text.holding.journey}</a>;
}

/** The caller's own holding with what can be done with it. */
function Own({
  holding,
  works,
  again,
}: {
  readonly holding: Holding;
  readonly works: boolean;
  readonly again: () => void;
}): VNode {
  const text = useText(custodyText);
  const { actor } = useActing();
  const { gtin, lot, unit, productName, operatorName, received, gone, held, available, measure } = holding;
  const quantity = (value: string) => <Quantity value={value} unit={unit} />;
  const free = measure === null && available !== "0";
  return (
    <>
      <Section title={text.holding.facts}>
        <Facts
          facts={[
            [text.holdings.product, productName],
            [text.holding.operator, operatorName],
            ["GTIN", gtin],
            [text.holding.received, quantity(received)],
            [text.holding.gone, quantity(gone)],
            [text.holdings.held, quantity(held)],
            [text.holdings.available, quantity(available)],
            [text.holdings.underWay, <UnderWay key="way" holding={holding} />],
          ]}
        />
        {works && free ? (
          <div class="desk-buttons">
            <a class="btn btn-primary" href={addressOf("/desk/{actor}/handovers/new", { actor }, { gtin, lot })}>
              {text.holding.handOver}
            </a>
          </div>
        ) : null}
        <p>
          <JourneyLink gtin={gtin} lot={lot} />
        </p>
      </Section>
      {works && free ? <LossForm holding={holding} again={again} /> : null}
    </>
  );
}
