import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { SpecificationVersion } from "../../../../core/catalogue/specification-version.ts";
import type { Flaw } from "../../../../core/errors/filigrana-error.ts";
import {
  previewSpecificationEndpoint,
  publishSpecificationEndpoint,
} from "../../../../core/http/endpoints/specifications.ts";
import { flawsOf } from "../../../../core/http/flaws.ts";
import { specificationText } from "../../../text/desk/specification-text.ts";
import { dayInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { FlawList } from "./flaw-list.tsx";
import { VersionPreview } from "./version-preview.tsx";

/** No document of rules is longer; the server takes a megabyte. */
const mostBytes = 900_000;

/** A document that the schema accepts, or what is wrong with it. */
type Read = { readonly version: SpecificationVersion } | { readonly error: string; readonly flaws: readonly Flaw[] };

/** Takes the document of a further version, shows what it changes, and publishes it. */
export function PublishVersion({
  product,
  latest,
  onDone,
}: {
  readonly product: string;
  readonly latest: SpecificationVersion | null;
  readonly onDone: () => void;
}): VNode {
  const text = useText(specificationText).publish;
  const language = useLanguage();
  const [document, setDocument] = useState("");
  const [wrong, setWrong] = useState<{ error: string; flaws: readonly Flaw[] } | null>(null);
  const [version, setVersion] = useState<SpecificationVersion | null>(null);
  const [asking, setAsking] = useState(false);
  const preview = useAct(previewSpecificationEndpoint);
  const publish = useAct(publishSpecificationEndpoint);
  useUnsaved(document !== "" && publish.state !== "done");

  const change = (next: string) => {
    setDocument(next);
    setWrong(null);
    setVersion(null);
    preview.reset();
    publish.reset();
  };
  const compare = async (event: Event) => {
    event.preventDefault();
    const read = readDocument(document, text);
    setWrong("error" in read ? read : null);
    if ("error" in read) return;
    if ((await preview.run({ params: { product }, body: read.version })) !== null) setVersion(read.version);
  };
  const confirm = async () => {
    if (version === null) return;
    if ((await publish.run({ params: { product }, body: version })) === null) return;
    setAsking(false);
    onDone();
  };
  return (
    <Section title={text.title}>
      <p>{text.lead}</p>
      <form noValidate onSubmit={(event) => void compare(event)}>
        <FileField
          id="version-file"
          label={text.file}
          accept="application/json,.json"
          formats="JSON"
          maxBytes={mostBytes}
          optional
          onFile={(file) => void file?.text().then(change)}
        />
        <TextField
          id="version-document"
          label={text.document}
          hint={text.documentHint}
          error={wrong?.error}
          rows={12}
          code
          value={document}
          onInput={change}
        />
        <FlawList title={text.flaws} flaws={wrong?.flaws ?? preview.flaws} />
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary" disabled={preview.state === "running"}>
            {text.preview}
          </button>
          {latest === null ? null : (
            <button type="button" class="btn btn-outline-primary" onClick={() => change(nextOf(latest))}>
              {text.start}
            </button>
          )}
        </div>
      </form>
      <ActOutcome act={preview} step={text.previewStep} />
      {version === null || preview.state !== "done" ? null : (
        <>
          <VersionPreview preview={preview.reply.body} variants={version.variants} />
          {publish.state === "done" ? null : (
            <button type="button" class="btn btn-primary" onClick={() => setAsking(true)}>
              {text.confirm}
            </button>
          )}
        </>
      )}
      {asking && version !== null ? (
        <ConfirmDialog
          title={text.confirmTitle}
          action={text.confirm}
          busy={publish.state === "running"}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.confirmWhat(dayInWords(version.inForce.from ?? "", language))}</p>
          <ActOutcome act={publish} step={text.publishStep} />
        </ConfirmDialog>
      ) : (
        <ActOutcome act={publish} step={text.publishStep} done={text.done} />
      )}
    </Section>
  );
}

function readDocument(text: string, words: { documentMissing: string; documentWrong: string; flaws: string }): Read {
  if (text.trim() === "") return { error: words.documentMissing, flaws: [] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { error: words.documentWrong, flaws: [] };
  }
  const parsed = SpecificationVersion.safeParse(json);
  return parsed.success ? { version: parsed.data } : { error: words.flaws, flaws: flawsOf(parsed.error, json) };
}

/** The newest version's document with the next number, its days and act left to be filled in. */
function nextOf(latest: SpecificationVersion): string {
  const next = { ...latest, version: String(Number(latest.version) + 1), inForce: { from: null, until: null } };
  return JSON.stringify(next, null, 2);
}
