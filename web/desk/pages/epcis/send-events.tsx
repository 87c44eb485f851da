import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { type ErrorBehaviour, errorBehaviours } from "../../../../core/http/endpoints/epcis-capture.ts";
import { captureLimits } from "../../../../core/http/epcis-headers.ts";
import { eventsText } from "../../../text/desk/events-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { Section } from "../../parts/section.tsx";
import { bytesInWords } from "../../quantity.ts";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useUpload } from "../../use-upload.ts";

/** Sends a document of events to be captured, with how far it has come, and leads to what becomes of it. */
export function SendEvents(): VNode {
  const text = useText(eventsText).capture;
  const language = useLanguage();
  const { actor } = useActing();
  const id = useId();
  const { standing, percent, upload } = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [behaviour, setBehaviour] = useState<ErrorBehaviour>("rollback");
  const send = async (event: Event) => {
    event.preventDefault();
    const flaw = flawOf(file, text.fileMissing, text.fileTooLarge(bytesInWords(captureLimits.bytes, language)));
    setWrong(flaw);
    if (file === null || flaw !== null || standing.state === "running") return;
    const headers = { "gs1-capture-error-behaviour": behaviour };
    const taken = await upload("/epcis/capture", file, "application/ld+json", headers);
    const capture = taken?.location?.split("/").at(-1);
    if (capture === undefined) return;
    goTo(addressOf("/desk/{actor}/events/captures/{capture}", { actor, capture: decodeURIComponent(capture) }));
  };
  return (
    <Section title={text.heading}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <FileField
          id={`${id}-file`}
          label={text.file}
          accept=".json,.jsonld,application/json,application/ld+json"
          formats={text.formats}
          maxBytes={captureLimits.bytes}
          error={wrong}
          onFile={setFile}
        />
        <ChoiceField
          id={`${id}-behaviour`}
          label={text.behaviour}
          value={behaviour}
          choices={errorBehaviours.map((value) => ({ value, name: text[value], hint: text[`${value}Hint`] }))}
          onInput={setBehaviour}
        />
        {percent === null ? null : <ProgressBar label={text.sending} value={percent} />}
        <ActOutcome act={standing} step={text.step} />
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary" aria-disabled={standing.state === "running"}>
            {text.send}
          </button>
        </div>
      </form>
    </Section>
  );
}

function flawOf(file: File | null, missing: string, tooLarge: string): string | null {
  if (file === null) return missing;
  return file.size > captureLimits.bytes ? tooLarge : null;
}
