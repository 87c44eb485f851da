import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { voidLabelsEndpoint } from "../../../../core/http/endpoints/items.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { numberInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { type FormErrors, useForm } from "../../use-form.ts";
import type { LabelOrder } from "./shown-order.ts";

type VoidValues = { readonly from: string; readonly to: string; readonly because: string };

/** Voids labels of an order by their numbers, with a reason, after asking. */
export function VoidForm({ order, again }: { readonly order: LabelOrder; readonly again: () => void }): VNode {
  const { voids: text, form: words } = useText(labelsText);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const voiding = useAct(voidLabelsEndpoint);
  const say = (number: number | string) => numberInWords(Number(number), language);
  const check = ({ from, to, because }: VoidValues): FormErrors<VoidValues> => ({
    ...(isNumber(from, 1, order.count) ? {} : { from: words.number("1", say(order.count)) }),
    ...(isNumber(to, Number(from) || 1, order.count) ? {} : { to: words.number(from.trim() || "1", say(order.count)) }),
    ...(because.trim() === "" ? { because: text.becauseMissing } : {}),
  });
  const form = useForm<VoidValues>({ from: "", to: "", because: "" }, check);
  const { from, to, because } = form.values;
  const send = async () => {
    const body = { from: Number(from), to: Number(to), because: because.trim() };
    const reply = await voiding.run({ params: { order: order.order }, body });
    setAsking(false);
    if (reply !== null) again();
  };
  const done =
    voiding.state === "done" ? { done: text.done(say(voiding.reply.body.voided), say(voiding.reply.body.left)) } : {};
  return (
    <Section title={text.heading}>
      <p>{text.says}</p>
      <form noValidate onSubmit={form.submit(() => setAsking(true))}>
        <ErrorSummary {...form.summary({ from: text.from, to: text.to, because: text.because })} />
        <div class="desk-fields">
          <TextField {...form.field("from")} label={text.from} inputMode="numeric" maxLength={6} />
          <TextField {...form.field("to")} label={text.to} inputMode="numeric" maxLength={6} />
        </div>
        <TextField {...form.field("because")} label={text.because} maxLength={500} />
        <ActOutcome act={voiding} step={text.step} {...done} />
        <button type="submit" class="btn btn-outline-primary">
          {text.action}
        </button>
      </form>
      {asking ? (
        <ConfirmDialog
          title={text.action}
          action={text.action}
          danger
          busy={voiding.state === "running"}
          onConfirm={() => void send()}
          onCancel={() => setAsking(false)}
        >
          <p>{text.confirm(say(Number(to) - Number(from) + 1))}</p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

const isNumber = (text: string, least: number, most: number): boolean =>
  /^\s*\d{1,6}\s*$/.test(text) && Number(text) >= least && Number(text) <= most;
