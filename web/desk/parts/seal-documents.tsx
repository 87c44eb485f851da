import type { VNode } from "preact";
import type { ReceivedOf } from "../../../core/http/endpoint-types.ts";
import { sealDocumentsEndpoint } from "../../../core/http/endpoints/documents.ts";
import type { SealState } from "../../../core/seal/seal-state.ts";
import { documentText } from "../../text/desk/document-text.ts";
import { useActing, useLanguage, useText } from "../desk-context.ts";
import { bytesInWords } from "../quantity.ts";
import { addressOf } from "../url.ts";
import { useAnswer } from "../use-answer.ts";
import { useLive } from "../use-live.ts";
import { Answered } from "./answered.tsx";
import { AttachDocument } from "./attach-document.tsx";
import { Code } from "./code.tsx";
import { DownloadButton } from "./download-button.tsx";
import { InstantText } from "./instant.tsx";
import { Pagination } from "./pagination.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";

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
  const columns = useDocumentColumns();
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

function useDocumentColumns(): readonly Column<Row>[] {
  const text = useText(documentText);
  const language = useLanguage();
  return [
    { key: "name", head: text.columns.name, naming: true, cell: ({ name }) => name },
    { key: "kind", head: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
    {
      key: "about",
      head: text.seal.about,
      cell: ({ lot }) => (lot === null ? text.seal.whole : text.seal.batch(lot)),
    },
    { key: "hash", head: text.seal.hash, cell: ({ sha256 }) => <Code value={sha256} /> },
    { key: "size", head: text.columns.size, numeric: true, cell: ({ size }) => bytesInWords(size, language) },
    { key: "by", head: text.columns.by, cell: ({ by }) => by },
    { key: "at", head: text.columns.at, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: "acts",
      head: text.columns.acts,
      cell: ({ document, name }) => (
        <DownloadButton
          address={`/api/v1/documents/${document}/content`}
          name={name}
          step={text.saveStep}
          class="btn btn-outline-primary btn-sm"
        >
          {text.save(name)}
        </DownloadButton>
      ),
    },
  ];
}
