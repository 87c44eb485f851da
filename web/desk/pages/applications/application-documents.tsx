import type { VNode } from "preact";
import { removeDocumentEndpoint } from "../../../../core/http/endpoints/documents.ts";
import { documentText } from "../../../text/desk/document-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { AttachDocument } from "../../parts/attach-document.tsx";
import { Section } from "../../parts/section.tsx";
import { Table } from "../../parts/table.tsx";
import { useDocumentColumns } from "../../parts/use-document-columns.tsx";
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
  const { actor } = useActing();
  const { documents, procedure } = application;
  const removing = useAct(removeDocumentEndpoint);
  const remove = async (document: string) => {
    if ((await removing.run({ params: { document } })) !== null) again();
  };
  const columns = useDocumentColumns<Row>([], ({ document, name, owner }) =>
    application.state === "draft" && owner === actor ? (
      <button type="button" class="btn btn-outline-danger btn-sm" onClick={() => void remove(document)}>
        {text.remove(name)}
      </button>
    ) : null,
  );
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
