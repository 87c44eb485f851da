import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { type GovernanceAct, listGovernanceActsEndpoint } from "../../../../core/http/endpoints/governance.ts";
import { governanceText } from "../../../text/desk/governance-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { ActsTable } from "./acts-table.tsx";
import { CancelAct } from "./cancel-act.tsx";
import { StopPanel } from "./stop-panel.tsx";

/** How often the list is read again: acts go on by themselves. */
const everyMs = 3_000;

/** The region's acts, those that wait with the time that is left, and the emergency stop. */
export function GovernancePage({ query }: PageProps): VNode {
  const text = useText(governanceText);
  const { actor, membership } = useActing();
  const [cancelling, setCancelling] = useState<GovernanceAct | null>(null);
  const [after, all] = [query.get("after"), query.get("which") === "all"];
  const asked = { ...(all ? {} : { only: "open" as const }), ...(after === null ? {} : { after }) };
  const list = useAnswer(listGovernanceActsEndpoint, { query: asked }, { everyMs });
  const tab = (name: string, which: string | null, current: boolean) => ({
    name,
    current,
    href: addressOf("/desk/{actor}/governance", { actor }, { which }),
  });
  return (
    <Page title={text.title} lead={text.lead}>
      <StopPanel mayAct={membership === "owner"} />
      <Section title={text.caption}>
        <Tabs label={text.tabs.label} tabs={[tab(text.tabs.open, null, !all), tab(text.tabs.all, "all", all)]} />
        <Answered answer={list} step={text.step}>
          {({ acts, next }) =>
            acts.length === 0 ? (
              <Empty {...text.empty} />
            ) : (
              <>
                <ActsTable acts={acts} onCancel={setCancelling} onChange={list.again} />
                <Pagination next={next} />
              </>
            )
          }
        </Answered>
      </Section>
      {cancelling === null ? null : (
        <CancelAct act={cancelling} onClose={() => setCancelling(null)} onDone={list.again} />
      )}
    </Page>
  );
}
