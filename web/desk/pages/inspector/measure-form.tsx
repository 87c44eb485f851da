import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Subject } from "../../../../core/http/endpoints/subjects.ts";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useForm } from "../../use-form.ts";
import { ConfirmMeasure } from "./confirm-measure.tsx";
import { MeasurePreview } from "./measure-preview.tsx";
import { type MeasureKind, usePlaceMeasure } from "./use-place-measure.ts";

type Touches = { readonly certificates: number; readonly seals: number; readonly batches: number };
type Values = { readonly kind: MeasureKind | ""; readonly code: string; readonly it: string; readonly en: string };

/** Which measures can be placed on a thing as it stands: a recall on goods only, a reinstatement where something stands. */
function kindsFor({ kind, standing }: Subject): readonly MeasureKind[] {
  return [
    "suspension",
    "withdrawal",
    ...(kind === "batch" || kind === "seal" ? (["recall"] as const) : []),
    ...(standing === null ? [] : (["reinstatement"] as const)),
  ];
}

/** Chooses a measure, says why in both languages, shows what it touches, and places it after a confirmation. */
export function MeasureForm({
  subject,
  touches,
  onDone,
}: {
  readonly subject: Subject;
  readonly touches: Touches;
  readonly onDone: () => void;
}): VNode {
  const text = useText(subjectText);
  const words = text.place;
  const [asking, setAsking] = useState(false);
  const placing = usePlaceMeasure(subject);
  const initial: Values = { kind: "", code: "", it: "", en: "" };
  const form = useForm(initial, ({ kind, code, it, en }) => ({
    ...(kind === "" ? { kind: words.kindMissing } : {}),
    ...(/^[a-z0-9-]{1,60}$/.test(code) ? {} : { code: words.codeWrong }),
    ...(it.trim() === "" ? { it: words.reasonMissing } : {}),
    ...(en.trim() === "" ? { en: words.reasonMissing } : {}),
  }));
  if (subject.standing === "recall") {
    return (
      <Alert kind="info" live={false}>
        {words.over}
      </Alert>
    );
  }
  const { kind, code, it, en } = form.values;
  const place = async () => {
    if (kind === "") return;
    const done = await placing.run(kind, { code, it: it.trim(), en: en.trim() });
    if (done) {
      setAsking(false);
      onDone();
    }
  };
  const choices = kindsFor(subject).map((value) => ({ value, name: text.measures[value], hint: words.hints[value] }));
  return (
    <>
      <form noValidate onSubmit={form.submit(() => setAsking(true))}>
        <ErrorSummary {...form.summary({ kind: words.kind, code: words.code, it: words.it, en: words.en })} />
        <ChoiceField {...form.field("kind")} label={words.kind} choices={choices} />
        <TextField {...form.field("code")} label={words.code} hint={words.codeHint} maxLength={60} code />
        <TextField {...form.field("it")} label={words.it} hint={words.reasonHint} rows={2} maxLength={500} />
        <TextField {...form.field("en")} label={words.en} hint={words.reasonHint} rows={2} maxLength={500} />
        {kind === "" ? null : <MeasurePreview kind={kind} subject={subject} touches={touches} />}
        <div class="desk-buttons">
          <button type="submit" class="btn btn-primary">
            {words.action}
          </button>
        </div>
        {asking ? null : <ActOutcome act={placing.act} step={words.step} done={words.done} />}
      </form>
      {asking && kind !== "" ? (
        <ConfirmMeasure
          kind={kind}
          busy={placing.act.state === "running"}
          onConfirm={() => void place()}
          onCancel={() => setAsking(false)}
        >
          <MeasurePreview kind={kind} subject={subject} touches={touches} />
          <ActOutcome act={placing.act} step={words.step} />
        </ConfirmMeasure>
      ) : null}
    </>
  );
}
