import type { VNode } from "preact";
import type { ReceivedOf } from "../../../../core/http/endpoint-types.ts";
import { listImportsEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import { importsText } from "../../../text/desk/imports-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Pagination } from "../../parts/pagination.tsx";
import { Section } from "../../parts/section.tsx";
import { StateTag } from "../../parts/state-tag.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { addressOf } from "../../url.ts";
import { useAnswer } from "../../use-answer.ts";
import { useLive } from "../../use-live.ts";
import { importTone } from "./shown-import.ts";

type ImportRow = ReceivedOf<typeof listImportsEndpoint>["body"]["imports"][number];

/** The files sent before, newest first; a state that changes elsewhere changes here. */
export function ImportList({ after }: { readonly after: string | null }): VNode {
  const text = useText(importsText).list;
  const list = useAnswer(listImportsEndpoint, { query: after === null ? { limit: 20 } : { after, limit: 20 } });
  const columns = useColumns();
  useLive((event) => {
    if (event.type === "import" && event.state !== "reading") list.again();
  });
  return (
    <Section title={text.heading}>
      <Answered answer={list} step={text.step}>
        {({ imports, next }) =>
          imports.length === 0 ? (
            <Empty {...text.empty} />
          ) : (
            <>
              <Table
                caption={text.caption}
                captionHidden
                columns={columns}
                rows={imports}
                rowKey={({ import: id }) => id}
              />
              <Pagination next={next} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function useColumns(): Column<ImportRow>[] {
  const { list: text, states } = useText(importsText);
  const language = useLanguage();
  const { actor } = useActing();
  const count = (number: number | null) => (number === null ? "–" : numberInWords(number, language));
  return [
    {
      key: "file",
      head: text.file,
      naming: true,
      cell: ({ import: id, name }) => <a href={addressOf("/desk/{actor}/imports/{id}", { actor, id })}>{name}</a>,
    },
    { key: "sent", head: text.sent, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    { key: "rows", head: text.rows, numeric: true, cell: ({ rowsTotal }) => count(rowsTotal) },
    { key: "wrong", head: text.wrong, numeric: true, cell: ({ wrong }) => count(wrong) },
    {
      key: "state",
      head: text.state,
      cell: ({ state }) => <StateTag tone={importTone[state]}>{states[state]}</StateTag>,
    },
  ];
}
