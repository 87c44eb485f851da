import type { ComponentChildren, VNode } from "preact";
import { subjectText } from "../../../text/desk/subject-text.ts";
import { useText } from "../../desk-context.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useForm } from "../../use-form.ts";
import type { MeasureKind } from "./use-place-measure.ts";

/** Asks before a measure is placed; before a recall, which nothing lifts, a word has to be typed out. */
export function ConfirmMeasure({
  kind,
  busy,
  onConfirm,
  onCancel,
  children,
}: {
  readonly kind: MeasureKind;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}): VNode {
  const text = useText(subjectText);
  const words = text.place;
  const typed = kind === "recall";
  const form = useForm({ word: "" }, ({ word }) => (typed && word !== words.word ? { word: words.wordWrong } : {}));
  return (
    <ConfirmDialog
      title={words.confirmTitle(text.measures[kind])}
      action={words.action}
      danger={kind !== "reinstatement"}
      busy={busy}
      onConfirm={() => form.submit(onConfirm)(new Event("submit"))}
      onCancel={onCancel}
    >
      {children}
      {typed ? (
        <>
          <p>
            <strong>{words.final}</strong>
          </p>
          <TextField {...form.field("word")} label={words.type(words.word)} />
        </>
      ) : null}
    </ConfirmDialog>
  );
}
