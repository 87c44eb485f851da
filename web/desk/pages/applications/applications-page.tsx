import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { applicationStates } from "../../../../core/application/application-state.ts";
import { listApplicationsEndpoint, openApplicationEndpoint } from "../../../../core/http/endpoints/applications.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Table } from "../../parts/table.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";
import { ApplicationFilters } from "./application-filters.tsx";
import { useApplicationColumns } from "./use-application-columns.tsx";

const dayMs = 86_400_000;
const daysAhead: Readonly<Record<string, number>> = { overdue: 0, week: 7, month: 30 };

/** The applications of the actor, with filters in the address. */
export function ApplicationsPage({ query }: PageProps): VNode {
  const text = useText(applicationsText);
  const { actor, role, membership } = useActing();
  const list = useAnswer(listApplicationsEndpoint, { query: useAsked(query) });
  const columns = useApplicationColumns();
  const opening = useAct(openApplicationEndpoint);
  const open = async () => {
    const reply = await opening.run({ body: {} });
    if (reply === null) return;
    const { application } = reply.body;
    goTo(addressOf("/desk/{actor}/applications/{application}", { actor, application }));
  };
  const filtered = ["state", "due", "assignee"].some((name) => query.has(name));
  const create =
    role === "operator" && membership !== "viewer" ? (
      <button type="button" class="btn btn-primary" onClick={() => void open()}>
        {text.create}
      </button>
    ) : null;
  const emptiness = filtered ? text.emptyFiltered : role === "operator" ? text.empty : text.emptyBody;
  return (
    <Page title={text.title} lead={text.lead[role]} actions={create}>
      <ActOutcome act={opening} step={text.createStep} />
      <ApplicationFilters />
      <Answered answer={list} step={text.step}>
        {({ applications, next }) =>
          applications.length === 0 ? (
            <Empty {...emptiness} />
          ) : (
            <>
              <Table
                caption={text.caption}
                columns={columns}
                rows={applications}
                rowKey={({ application }) => application}
              />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

/** What the address asks for; the instant of a term is fixed when the filter is chosen. */
function useAsked(query: URLSearchParams) {
  const [state, due, assignee, after] = ["state", "due", "assignee", "after"].map((name) => query.get(name));
  const dueBefore = useMemo(() => {
    const days = daysAhead[due ?? ""];
    return days === undefined ? undefined : new Date(Date.now() + days * dayMs).toISOString();
  }, [due]);
  return {
    state: applicationStates.find((one) => one === state),
    ...(state === "open" ? { open: "true" as const } : {}),
    dueBefore,
    assignee: (["me", "nobody"] as const).find((one) => one === assignee),
    after: after ?? undefined,
  };
}
