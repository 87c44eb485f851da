import type { VNode } from "preact";
import type { ReceivedOf } from "../../../core/http/endpoint-types.ts";
import { sealDocumentsEndpoint } from "../../../core/http/endpoints/documents.ts";
import type { SealState } from "../../../core/seal/seal-state.ts";
import { documentText } from "../../text/desk/document-text.ts";
import { useActing, useText } from "../desk-context.ts";
import { addressOf } from "../url.ts";
import { useAnswer } from "../use-answer.ts";
import { useLive } from "../use-live.ts";
import { Answered } from "./answered.tsx";
import { AttachDocument } from "./attach-document.tsx";
import { Code } from "./code.tsx";
import { Pagination } from "./pagination.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useDocumentColumns } from "./use-document-columns.tsx";

type Listed = ReceivedOf<typeof sealDocumentsEndpoint>["body"];
type Row = Listed["documents"][number];

/** The query's parameter with the place in the list: the pages that show it have other lists, too. */
const place = "documents";

/**
 * The documents of a seal, with their hashes, for whoever countersigns it; its parties add some until then.
 *
 * @param props.batch - Shows and adds only what is about this batch, or about the seal as a whole; null is all of it.
 */
export function SealDocuments({
  seal,
  state,
  batch,
  query,
}: {
  readonly seal: string;
  readonly state: SealState;
  readonly batch: { readonly gtin: string; readonly lot: string } | null;
  readonly query: URLSearchParams;
}): VNode {
  const text = useText(documentText).seal;
  const { role, membership } = useActing();
  const asked = { ...batch, after: query.get(place) ?? undefined, limit: 50 };
  const list = useAnswer(sealDocumentsEndpoint, { params: { seal }, query: asked });
  useLive((event) => {
    if (event.type === "start" || (event.type === "seal" && event.id === seal)) list.again();
  });
  const attaches =
    state === "awaiting-countersignature" &&
    membership !== "viewer" &&
    (role === "operator" || role === "control-body");
  return (
    <Section title={text.heading}>
      {attaches ? <p class="desk-hint">{text.hint}</p> : null}
      <Answered answer={list} step={text.step}>
        {(listed) => <ListedDocuments listed={listed} />}
      </Answered>
      {attaches ? <AttachDocument hangsOn={{ seal, ...batch }} wanted="analysis-report" again={list.again} /> : null}
    </Section>
  );
}

function ListedDocuments({ listed: { application, documents, next } }: { readonly listed: Listed }): VNode {
  const text = useText(documentText).seal;
  const { actor } = useActing();
  const columns = useSealColumns();
  return (
    <>
      {documents.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          columns={columns}
          rows={documents}
          rowKey={({ document }) => document}
        />
      )}
      <Pagination next={next} place={place} label={text.heading} />
      {application === null ? null : (
        <p>
          <a
            href={addressOf("/desk/{actor}/applications/{application}", {
              actor,
              application: application.application,
            })}
          >
            {text.application(application.documents)}
          </a>
        </p>
      )}
    </>
  );
}

/** What each document is about, and its hash. */
function useSealColumns(): readonly Column<Row>[] {
  const text = useText(documentText).seal;
  return useDocumentColumns<Row>([
    { key: "about", head: text.about, cell: ({ lot }) => (lot === null ? text.whole : text.batch(lot)) },
    { key: "hash", head: text.hash, cell: ({ sha256 }) => <Code value={sha256} /> },
  ]);
}
