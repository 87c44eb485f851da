import type { VNode } from "preact";
import { listRecallsEndpoint, type PublicRecall } from "../../../../core/http/endpoints/recalls.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import type { PageProps } from "../../pages.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Page } from "../../parts/page.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";

/** The public recalls and withdrawals; those who may begin a new one here. */
export function RecallsPage({ query }: PageProps): VNode {
  const text = useText(recallsText).list;
  const { actor, role } = useActing();
  const after = query.get("after");
  const list = useAnswer(listRecallsEndpoint, { query: after === null ? {} : { after } });
  const begin =
    role === "region" ? undefined : (
      <a class="btn btn-primary" href={addressOf("/desk/{actor}/recalls/new", { actor })}>
        {text.begin}
      </a>
    );
  return (
    <Page title={text.title} lead={text.lead} actions={begin}>
      <Answered answer={list} step={text.step}>
        {({ recalls, next }) =>
          recalls.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              <RecallsTable recalls={recalls} />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function RecallsTable({ recalls }: { readonly recalls: readonly PublicRecall[] }): VNode {
  const text = useText(recallsText);
  const words = text.list;
  const language = useLanguage();
  const { actor, role } = useActing();
  const columns: Column<PublicRecall>[] = [
    {
      key: "what",
      head: words.what,
      naming: true,
      cell: ({ recall, notice, author }) =>
        role === "control-body" && author !== actor ? (
          notice.productName
        ) : (
          <a
            href={addressOf("/desk/{actor}/recalls/{recall}", { actor, recall })}
            aria-label={words.measuresOf(notice.productName)}
          >
            {notice.productName}
          </a>
        ),
    },
    {
      key: "kind",
      head: words.kind,
      cell: ({ kind }) => <StateTag tone="bad">{text.kinds[kind]}</StateTag>,
    },
    { key: "batches", head: words.batches, cell: ({ batches }) => words.count(batches.length) },
    { key: "authority", head: words.authority, cell: ({ authority }) => authority },
    { key: "at", head: words.declaredAt, cell: ({ declaredAt }) => <InstantText at={declaredAt} /> },
    {
      key: "notice",
      head: words.notice,
      cell: ({ recall, notice }) => (
        <a href={`/recalls/${recall}?lang=${language}`} aria-label={words.noticeOf(notice.productName)}>
          {words.notice}
        </a>
      ),
    },
  ];
  return (
    <Table caption={words.caption} captionHidden columns={columns} rows={recalls} rowKey={({ recall }) => recall} />
  );
}
