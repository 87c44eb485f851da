import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { listAwaitingEndpoint } from "../../../../core/http/endpoints/countersignatures.ts";
import { countersigningText } from "../../../text/desk/countersigning-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Answered } from "../../parts/answered.tsx";
import { CheckField } from "../../parts/check-field.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Table } from "../../parts/table.tsx";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { DecideDialog } from "./decide-dialog.tsx";
import { DecisionOutcomes } from "./decision-outcomes.tsx";
import { useAwaitingColumns } from "./use-awaiting-columns.tsx";
import { useDecision } from "./use-decision.ts";

/** The seals that wait for a control body's countersignature: to be approved or sent back, one or many. */
export function CountersigningPage({ query }: PageProps): VNode {
  const text = useText(countersigningText);
  const { membership } = useActing();
  const id = useId();
  const after = query.get("after") ?? undefined;
  const list = useAnswer(listAwaitingEndpoint, { query: { after, limit: 50 } });
  useLive(({ type }) => {
    if (type === "seal" || type === "start") list.again();
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const decision = useDecision(() => {
    setChosen(new Set());
    list.again();
  });
  const toggle = (seals: readonly string[], on: boolean) =>
    setChosen((before) => new Set(on ? [...before, ...seals] : [...before].filter((seal) => !seals.includes(seal))));
  const mayDecide = membership !== "viewer";
  const columns = useAwaitingColumns(mayDecide ? { chosen, toggle } : null);
  return (
    <Page title={text.title} lead={text.lead}>
      <DecisionOutcomes outcomes={decision.outcomes} />
      <ActOutcome act={decision.act} step={text.decideStep} />
      <Answered answer={list} step={text.step}>
        {({ seals, next }) => {
          const ids = seals.map(({ seal }) => seal as string);
          const picked = ids.filter((seal) => chosen.has(seal));
          return seals.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              {mayDecide ? (
                <div class="desk-buttons desk-ways">
                  <CheckField
                    id={id}
                    label={text.chooseAll}
                    checked={picked.length === ids.length}
                    onChange={(on) => toggle(ids, on)}
                  />
                  <span role="status">{text.chosen(picked.length)}</span>
                  <button
                    type="button"
                    class="btn btn-primary"
                    aria-disabled={picked.length === 0}
                    onClick={() => picked.length > 0 && decision.setAsking("countersign")}
                  >
                    {text.approve}
                  </button>
                  <button
                    type="button"
                    class="btn btn-outline-primary"
                    aria-disabled={picked.length === 0}
                    onClick={() => picked.length > 0 && decision.setAsking("return")}
                  >
                    {text.sendBack}
                  </button>
                </div>
              ) : null}
              <Table caption={text.caption} columns={columns} rows={seals} rowKey={({ seal }) => seal} />
              <Pagination next={next} />
              <DecideDialog decision={decision} seals={picked} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
