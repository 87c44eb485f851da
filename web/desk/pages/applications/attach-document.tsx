import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { type DocumentKind, documentKinds } from "../../../../core/document/document-kind.ts";
import { documentTypes, mostDocumentBytes, typeByName } from "../../../../core/document/document-type.ts";
import { documentText } from "../../../text/desk/document-text.ts";
import { useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import { Failure } from "../../parts/failure.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { Unreachable } from "../../parts/unreachable.tsx";
import { useUpload } from "../../use-upload.ts";
import type { ShownApplication } from "./shown-application.ts";

const accept = Object.values(documentTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** Adds a document: what it is, the file, and how far it has come. */
export function AttachDocument({
  application,
  again,
}: {
  readonly application: ShownApplication;
  readonly again: () => void;
}): VNode {
  const text = useText(documentText);
  const id = useId();
  const wanted = application.procedure?.requiredDocuments.find(
    (kind) => !application.documents.some((document) => document.kind === kind),
  );
  const [chosen, setChosen] = useState<DocumentKind | "" | null>(null);
  // What the body asks for and is not there yet, until something else is chosen.
  const kind = chosen ?? wanted ?? "other";
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
    const query = new URLSearchParams({
      application: application.application,
      name: file.name,
      kind: kind === "" ? "other" : kind,
    });
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
