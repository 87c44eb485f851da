import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { resumeRegistryEndpoint, stopRegistryEndpoint } from "../../../../core/http/endpoints/governance.ts";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { GovernedDialog } from "./governed-dialog.tsx";
import { GovernedOutcome } from "./governed-outcome.tsx";
import { ReasonFields, type ReasonValues, reasonErrors } from "./reason-fields.tsx";

/** Asks for the reason, and for a word typed out before everything stops; then stops the register or lets it go on. */
export function StopDialog({
  stopped,
  onClose,
  onDone,
}: {
  readonly stopped: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): VNode {
  const text = useText(regionText);
  const words = text.stop;
  // What the dialog is about stays the same while it is open, also once the stop has come.
  const [resuming] = useState(stopped);
  const stop = useAct(stopRegistryEndpoint);
  const resume = useAct(resumeRegistryEndpoint);
  const act = resuming ? resume : stop;
  const form = useForm({ it: "", en: "", word: "" }, ({ word, ...reason }) => ({
    ...reasonErrors(reason, text.reasonMissing),
    ...(resuming || word === words.word ? {} : { word: words.wordWrong }),
  }));
  const send = async ({ it, en }: ReasonValues) => {
    if ((await act.run({ body: { reason: { it, en } } })) !== null) onDone();
  };
  const confirm = form.submit((values) => void send(values));
  if (act.state === "done")
    return (
      <GovernedDialog
        title={resuming ? words.resumeTitle : words.stopTitle}
        act={act}
        step={resuming ? words.resumeStep : words.stopStep}
        onClose={onClose}
      />
    );
  return (
    <ConfirmDialog
      title={resuming ? words.resumeTitle : words.stopTitle}
      action={resuming ? words.resume : words.stop}
      danger={!resuming}
      busy={act.state === "running"}
      onConfirm={() => confirm(new Event("submit"))}
      onCancel={onClose}
    >
      <p>{resuming ? words.resumeWhat : words.what}</p>
      <ReasonFields form={form} />
      {resuming ? null : <TextField {...form.field("word")} label={words.type(words.word)} />}
      <GovernedOutcome act={act} step={resuming ? words.resumeStep : words.stopStep} />
    </ConfirmDialog>
  );
}
