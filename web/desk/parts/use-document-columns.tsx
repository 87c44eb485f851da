import type { VNode } from "preact";
import type { DocumentKind } from "../../../core/document/document-kind.ts";
import { documentText } from "../../text/desk/document-text.ts";
import { useLanguage, useText } from "../desk-context.ts";
import { bytesInWords } from "../quantity.ts";
import { DownloadButton } from "./download-button.tsx";
import { InstantText } from "./instant.tsx";
import type { Column } from "./table.tsx";

/** What every list of documents tells of each. */
export type ListedDocument = {
  readonly document: string;
  readonly name: string;
  readonly kind: DocumentKind;
  /** Bytes. */
  readonly size: number;
  /** Who added it. */
  readonly by: string;
  readonly createdAt: string;
};

/**
 * The columns of a list of documents, the last with a button that saves each.
 *
 * @param more - What a list tells beside that, between what a document is and how large.
 * @param act - What else can be done with a document, beside saving it.
 */
export function useDocumentColumns<D extends ListedDocument>(
  more: readonly Column<D>[] = [],
  act: (document: D) => VNode | null = () => null,
): readonly Column<D>[] {
  const text = useText(documentText);
  const language = useLanguage();
  return [
    { key: "name", head: text.columns.name, naming: true, cell: ({ name }) => name },
    { key: "kind", head: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
    ...more,
    { key: "size", head: text.columns.size, numeric: true, cell: ({ size }) => bytesInWords(size, language) },
    { key: "by", head: text.columns.by, cell: ({ by }) => by },
    { key: "at", head: text.columns.at, cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: "acts",
      head: text.columns.acts,
      cell: (one) => (
        <span class="desk-buttons">
          <DownloadButton
            address={`/api/v1/documents/${one.document}/content`}
            name={one.name}
            step={text.saveStep}
            class="btn btn-outline-primary btn-sm"
          >
            {text.save(one.name)}
          </DownloadButton>
          {act(one)}
        </span>
      ),
    },
  ];
}
