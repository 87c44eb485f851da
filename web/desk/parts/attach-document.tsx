import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { type DocumentKind, documentKinds } from "../../../core/document/document-kind.ts";
import { documentTypes, mostDocumentBytes, typeByName } from "../../../core/document/document-type.ts";
import { documentText } from "../../text/desk/document-text.ts";
import { useText } from "../desk-context.ts";
import { useUpload } from "../use-upload.ts";
import { Alert } from "./alert.tsx";
import { Failure } from "./failure.tsx";
import { FileField } from "./file-field.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { SelectField } from "./select-field.tsx";
import { Unreachable } from "./unreachable.tsx";

const accept = Object.values(documentTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** What a document is hung on, as the upload's query says it. */
export type HangsOn =
  | { readonly application: string }
  | { readonly seal: string }
  | { readonly seal: string; readonly gtin: string; readonly lot: string };

/**
 * Adds a document: what it is, the file, and how far it has come.
 *
 * @param props.wanted - The kind that is chosen at first: what is asked for and not there yet.
 */
export function AttachDocument({
  hangsOn,
  wanted = "other",
  again,
}: {
  readonly hangsOn: HangsOn;
  readonly wanted?: DocumentKind;
  readonly again: () => void;
}): VNode {
  const text = useText(documentText);
  const id = useId();
  const [chosen, setChosen] = useState<DocumentKind | "" | null>(null);
  const kind = chosen ?? wanted;
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  // A new field after each upload: a browser's file field keeps its file otherwise.
  const [turn, setTurn] = useState(0);
  const { standing, percent, upload } = useUpload();
  const attach = async (event: Event) => {
    event.preventDefault();
    const type = typeByName(file?.name ?? "");
    const flaw = flawOf(file, type, text);
    setWrong(flaw);
    setAdded(null);
    if (file === null || type === null || flaw !== null || standing.state === "running") return;
    const query = new URLSearchParams({ ...hangsOn, name: file.name, kind: kind === "" ? "other" : kind });
    if (!(await upload(`/api/v1/documents?${query}`, file, type))) return;
    setAdded(file.name);
    setFile(null);
    setChosen(null);
    setTurn((before) => before + 1);
    again();
  };
  return (
    <form noValidate onSubmit={(event) => void attach(event)}>
      <div class="desk-fields">
        <SelectField
          id={`${id}-kind`}
          label={text.kind}
          value={kind}
          choices={documentKinds.map((value) => ({ value, name: text.kinds[value] }))}
          onInput={setChosen}
        />
        <FileField
          key={turn}
          id={`${id}-file`}
          label={text.file}
          accept={accept}
          formats={text.formats}
          maxBytes={mostDocumentBytes}
          error={wrong}
          onFile={setFile}
        />
      </div>
      {percent === null ? null : <ProgressBar label={text.adding(percent)} value={percent} />}
      {standing.state === "failed" ? <Failure error={standing.error} step={text.addStep} /> : null}
      {standing.state === "offline" ? <Unreachable again={() => {}} /> : null}
      {added === null ? null : <Alert kind="success">{text.added(added)}</Alert>}
      <button type="submit" class="btn btn-outline-primary" aria-disabled={standing.state === "running"}>
        {text.add}
      </button>
    </form>
  );
}

function flawOf(
  file: File | null,
  type: string | null,
  text: { readonly choose: string; readonly unknownType: string; readonly tooLarge: string },
): string | null {
  if (file === null) return text.choose;
  if (type === null) return text.unknownType;
  return file.size > mostDocumentBytes ? text.tooLarge : null;
}
