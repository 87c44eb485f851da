import type { VNode } from "preact";
import { readHandoverEndpoint } from "../../../../core/http/endpoints/movements-handovers.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { useRemembered } from "../../queue/use-remembered.ts";
import { addressOf } from "../../url.ts";
import { useLive } from "../../use-live.ts";
import { KeptNote } from "../holdings/kept-note.tsx";
import { HandoverActs } from "./handover-acts.tsx";
import { HandoverFacts } from "./handover-facts.tsx";
import { HandoverStanding } from "./handovers-table.tsx";

/** One handover: how far it has come, what its parties can do now, and what it says. */
export function HandoverPage({ params }: PageProps): VNode {
  const text = useText(custodyText);
  const { actor } = useActing();
  const { handover = "" } = params;
  const { answer, keptFrom } = useRemembered(readHandoverEndpoint, { params: { handover } });
  useLive((event) => {
    if (event.type === "start" || event.type === "operation") answer.again();
    else if (event.type === "handover" && event.id === handover) answer.again();
  });
  return (
    <Page
      title={text.handover.title(answer.state === "here" ? answer.value.lot : "…")}
      crumbs={[{ name: text.handovers.title, href: addressOf("/desk/{actor}/handovers", { actor }) }]}
    >
      <KeptNote keptFrom={keptFrom} />
      <Answered answer={answer} step={text.handover.step}>
        {(value) => (
          <>
            <p role="status">
              <HandoverStanding handover={value} /> {text.handovers.states[value.state].says}
            </p>
            <HandoverActs handover={value} again={answer.again} />
            <Section title={text.handover.facts}>
              <HandoverFacts handover={value} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}
