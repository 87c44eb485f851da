import type { VNode } from "preact";
import { listNoticesEndpoint, markNoticesReadEndpoint } from "../../../../core/http/endpoints/notices.ts";
import { noticesText } from "../../../text/desk/notices-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { useAct } from "../../use-act.ts";
import { useAnswer } from "../../use-answer.ts";
import { NoticeList } from "./notice-list.tsx";

/** What the people of the actor were told. */
export function NoticesPage({ query }: PageProps): VNode {
  const text = useText(noticesText);
  const after = query.get("after");
  const list = useAnswer(listNoticesEndpoint, { query: after === null ? {} : { after } });
  const marking = useAct(markNoticesReadEndpoint);
  const mark = async (upTo: string) => {
    if ((await marking.run({ body: { upTo } })) !== null) list.again();
  };
  return (
    <Page title={text.title} lead={text.lead(useActing().name)}>
      <Answered answer={list} step={text.step}>
        {({ notices, unread, next }) => {
          const newest = notices[0];
          if (newest === undefined) return <Empty {...text.empty} />;
          return (
            <>
              <div class="desk-buttons">
                <button
                  type="button"
                  class="btn btn-outline-primary"
                  disabled={unread === 0 || marking.state === "running"}
                  onClick={() => void mark(newest.id)}
                >
                  {text.markRead}
                </button>
                <a href="/desk/account/notices">{text.choose}</a>
              </div>
              <ActOutcome act={marking} step={text.markStep} />
              <NoticeList notices={notices} />
              <Pagination next={next} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
