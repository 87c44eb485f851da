import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { declareRecallEndpoint } from "../../../../core/http/endpoints/recalls.ts";
import { recallKinds } from "../../../../core/recall/recall-notice.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { useAct } from "../../use-act.ts";
import { useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { ConfirmMeasure } from "../inspector/confirm-measure.tsx";
import { NoticeFields } from "./notice-fields.tsx";
import { initialValues, noticeOf, type RecallValues, valueErrors } from "./notice-values.ts";
import type { AskedOrigin } from "./origin-in-address.ts";
import type { Preview } from "./shown-recall.ts";
import { WhatHappens } from "./what-happens.tsx";

/** Orders what the preview shows: which measure, why, and what the public is told; after a confirmation in plain words. */
export function DeclareForm({
  origin,
  preview,
  onChanged,
}: {
  readonly origin: AskedOrigin;
  readonly preview: Preview;
  /** Called when the server refused it because something else is concerned by now. */
  readonly onChanged: () => void;
}): VNode {
  const text = useText(recallsText);
  const words = text.form;
  const { actor } = useActing();
  const [asking, setAsking] = useState(false);
  const declaring = useAct(declareRecallEndpoint);
  const form = useForm<RecallValues>(initialValues(preview, words), (values) => valueErrors(values, words));
  useUnsaved(form.changed && declaring.state !== "done");
  const { kind, code, it, en } = form.values;
  const changed = declaring.state === "failed" && declaring.error.code === "recall/changed";
  useEffect(() => {
    if (!changed) return;
    setAsking(false);
    onChanged();
  }, [changed]);
  const ask = () => {
    declaring.reset();
    setAsking(true);
  };
  const declare = async () => {
    if (kind === "") return;
    const reason = { code, it: it.trim(), en: en.trim() };
    const body = { ...origin, digest: preview.digest, kind, reason, notice: noticeOf(form.values) };
    const done = await declaring.run({ body });
    if (done !== null) goTo(addressOf("/desk/{actor}/recalls/{recall}", { actor, recall: done.body.recall }));
  };
  const choices = recallKinds.map((value) => ({ value, name: text.kinds[value], hint: words.hints[value] }));
  const { title: _, lead: __, warnings: ___, ...labels } = words;
  return (
    <Section title={words.title}>
      <form noValidate onSubmit={form.submit(ask)}>
        <ErrorSummary {...form.summary(labels)} />
        <ChoiceField {...form.field("kind")} label={words.kind} choices={choices} />
        <TextField {...form.field("code")} label={words.code} hint={words.codeHint} maxLength={60} code />
        <TextField {...form.field("it")} label={words.it} hint={words.reasonHint} rows={2} maxLength={500} />
        <TextField {...form.field("en")} label={words.en} hint={words.reasonHint} rows={2} maxLength={500} />
        <p>{words.lead}</p>
        <NoticeFields form={form} />
        <div class="desk-buttons">
          <button type="submit" class="btn btn-danger">
            {words.action}
          </button>
        </div>
        {asking || changed ? null : <ActOutcome act={declaring} step={words.step} />}
      </form>
      {asking && kind !== "" ? (
        <ConfirmMeasure
          kind={kind}
          busy={declaring.state === "running"}
          onConfirm={() => void declare()}
          onCancel={() => setAsking(false)}
        >
          <WhatHappens kind={kind} preview={preview} />
          <ActOutcome act={declaring} step={words.step} />
        </ConfirmMeasure>
      ) : null}
    </Section>
  );
}
