import type { VNode } from "preact";
import { removeDocumentEndpoint } from "../../../../core/http/endpoints/documents.ts";
import { documentText } from "../../../text/desk/document-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { AttachDocument } from "../../parts/attach-document.tsx";
import { DownloadButton } from "../../parts/download-button.tsx";
import { InstantText } from "../../parts/instant.tsx";
import { Section } from "../../parts/section.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { bytesInWords } from "../../quantity.ts";
import { useAct } from "../../use-act.ts";
import type { ShownApplication } from "./shown-application.ts";

type Row = ShownApplication["documents"][number];

/** The documents of an application: saved as downloads, added while the reader can, removed from a draft. */
export function ApplicationDocuments({
  application,
  attaches,
  again,
}: {
  readonly application: ShownApplication;
  readonly attaches: boolean;
  readonly again: () => void;
}): VNode {
  const text = useText(documentText);
  const { documents, procedure } = application;
  const removing = useAct(removeDocumentEndpoint);
  const remove = async (document: string) => {
    if ((await removing.run({ params: { document } })) !== null) again();
  };
  const columns = useDocumentColumns(application, (document) => void remove(document));
  const required = procedure?.requiredDocuments ?? [];
  // What the body asks for and is not there yet.
  const wanted = required.find((kind) => !documents.some((document) => document.kind === kind)) ?? "other";
  return (
    <Section title={text.heading}>
      {required.length === 0 ? null : (
        <p class="desk-hint">{text.required(required.map((kind) => text.kinds[kind]).join(", "))}</p>
      )}
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
      <ActOutcome act={removing} step={text.removeStep} />
      {attaches ? (
        <AttachDocument hangsOn={{ application: application.application }} wanted={wanted} again={again} />
      ) : null}
    </Section>
  );
}

function useDocumentColumns({ state }: ShownApplication, remove: (document: string) => void): readonly Column<Row>[] {
  const text = useText(documentText);
  const language = useLanguage();
  const { actor } = useActing();
  return [
    { key: "name", head: text.columns.name, naming: true, cell: ({ name }) => name },
    { key: "kind", head: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
    { key: "size", head: text.columns.size, numeric: true, cell: ({ size }) => bytesInWords(size, language) },
    { key: "by", head: text.columns.by, cell: ({ by }) => by },
    { key: "at", head: text.columns.at, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: "acts",
      head: text.columns.acts,
      cell: ({ document, name, owner }) => (
        <span class="desk-buttons">
          <DownloadButton
            address={`/api/v1/documents/${document}/content`}
            name={name}
            step={text.saveStep}
            class="btn btn-outline-primary btn-sm"
          >
            {text.save(name)}
          </DownloadButton>
          {state === "draft" && owner === actor ? (
            <button type="button" class="btn btn-outline-danger btn-sm" onClick={() => remove(document)}>
              {text.remove(name)}
            </button>
          ) : null}
        </span>
      ),
    },
  ];
}
