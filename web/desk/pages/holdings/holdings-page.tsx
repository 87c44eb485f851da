import type { VNode } from "preact";
import { listHoldingsEndpoint } from "../../../../core/http/endpoints/movements-holdings.ts";
import { custodyText } from "../../../text/desk/custody-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useRemembered } from "../../queue/use-remembered.ts";
import { goTo, usePlace } from "../../router.ts";
import { addressOf, withQuery } from "../../url.ts";
import { useLive } from "../../use-live.ts";
import { useAtHand } from "../handovers/use-at-hand.ts";
import { OneStepSection } from "../recalls/one-step-section.tsx";
import { HoldingsTable } from "./holdings-table.tsx";
import { KeptNote } from "./kept-note.tsx";

/** What is held of which batches, what of it is available and what is under way. */
export function HoldingsPage({ query }: PageProps): VNode {
  const text = useText(custodyText);
  const place = usePlace();
  const { actor, role, membership } = useActing();
  const [after, sought] = [query.get("after"), query.get("text") ?? ""];
  const { answer, keptFrom } = useRemembered(listHoldingsEndpoint, {
    query: { ...(after === null ? {} : { after }), ...(sought === "" ? {} : { text: sought }) },
  });
  useLive(({ type }) => {
    if (type === "handover" || type === "seal" || type === "operation" || type === "start") answer.again();
  });
  useAtHand();
  const proposes = role === "operator" && membership !== "viewer";
  return (
    <Page
      title={text.holdings.title}
      lead={text.holdings.lead}
      actions={
        proposes ? (
          <a class="btn btn-primary" href={addressOf("/desk/{actor}/handovers/new", { actor })}>
            {text.handovers.propose}
          </a>
        ) : undefined
      }
    >
      <div class="desk-filters">
        <TextField
          id="holdings-text"
          label={text.holdings.search}
          type="search"
          optional
          maxLength={60}
          value={sought}
          onInput={(written) => goTo(withQuery(place, { text: written, after: null }), { replace: true })}
        />
      </div>
      <KeptNote keptFrom={keptFrom} />
      <Answered answer={answer} step={text.holdings.step}>
        {({ holdings, next }) =>
          holdings.length === 0 ? (
            <Empty {...(sought === "" ? text.holdings.empty : text.holdings.none)} />
          ) : (
            <>
              <HoldingsTable holdings={holdings} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
      {role === "operator" ? <OneStepSection /> : null}
    </Page>
  );
}
