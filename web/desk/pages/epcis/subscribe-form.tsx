import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { bizSteps } from "../../../../core/epcis/vocabulary/cbv-terms.ts";
import { Gtin } from "../../../../core/label/gtin.ts";
import { Lot } from "../../../../core/label/lot.ts";
import { eventWords } from "../../../text/desk/event-words.ts";
import { type ForwardingText, forwardingText } from "../../../text/desk/forwarding-text.ts";
import { useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { CheckField } from "../../parts/check-field.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { type Form, useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";
import { type Forwarded, type ToForward, useSubscribe } from "./use-subscribe.ts";

const schedules = { stream: null, hourly: { minute: "0" }, daily: { hour: "4", minute: "0" } } as const;
type When = keyof typeof schedules;
type Values = {
  readonly name: string;
  readonly dest: string;
  readonly bizStep: string;
  readonly gtin: string;
  readonly lot: string;
  readonly when: When;
  readonly reportIfEmpty: boolean;
};

const empty: Values = { name: "", dest: "", bizStep: "", gtin: "", lot: "", when: "stream", reportIfEmpty: false };

/** Asks which events go where and when. The secret is made here and sent once; nobody can read it again. */
export function SubscribeForm({ onMade }: { readonly onMade: (made: Forwarded) => void }): VNode {
  const { form: text, forget } = useText(forwardingText);
  const form = useForm<Values>(empty, (values) => errorsOf(values, text));
  const { query, subscription, undo, busy, send } = useSubscribe(onMade);
  useUnsaved(form.changed && subscription.state !== "done");
  const refused = subscription.flaws.some(({ pointer }) => pointer === "/dest") ? text.destRefused : null;
  return (
    <form noValidate onSubmit={form.submit((values) => void send(toForward(values)))}>
      <ErrorSummary {...form.summary({ name: text.name, dest: text.dest, gtin: text.gtin })} />
      <Fields form={form} refused={refused} />
      <ActOutcome act={query} step={text.queryStep} />
      <ActOutcome act={subscription} step={text.subscribeStep} />
      <ActOutcome act={undo} step={forget.step} />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary" aria-disabled={busy}>
          {text.send}
        </button>
      </div>
    </form>
  );
}

function Fields({ form, refused }: { readonly form: Form<Values>; readonly refused: string | null }): VNode {
  const text = useText(forwardingText).form;
  const words = useText(eventWords);
  const id = useId();
  const dest = form.field("dest");
  return (
    <>
      <TextField {...form.field("name")} label={text.name} hint={text.nameHint} maxLength={100} />
      <TextField
        {...dest}
        error={dest.error ?? refused}
        label={text.dest}
        hint={text.destHint}
        type="url"
        maxLength={2000}
        code
      />
      <div class="desk-fields">
        <SelectField
          {...form.field("bizStep")}
          label={text.step}
          empty={text.anyStep}
          optional
          choices={bizSteps.map((value) => ({ value: value as string, name: words.steps[value] }))}
        />
        <TextField {...form.field("gtin")} label={text.gtin} inputMode="numeric" maxLength={14} optional />
        <TextField {...form.field("lot")} label={text.lot} maxLength={20} optional />
      </div>
      <ChoiceField
        {...form.field("when")}
        label={text.when}
        choices={(Object.keys(schedules) as When[]).map((value) => ({
          value,
          name: text[value],
          hint: text[`${value}Hint`],
        }))}
      />
      {form.values.when === "stream" ? null : (
        <CheckField
          id={`${id}-empty`}
          label={text.reportIfEmpty}
          checked={form.values.reportIfEmpty}
          onChange={(checked) => form.set("reportIfEmpty", checked)}
        />
      )}
    </>
  );
}

function errorsOf({ name, dest, gtin, lot }: Values, text: ForwardingText["form"]) {
  const isLot = (gtin === "" && lot === "") || (Gtin.safeParse(gtin).success && Lot.safeParse(lot).success);
  return {
    ...(/^(?!\.{1,2}$)[^/\\]+$/.test(name.trim()) ? {} : { name: text.nameWrong }),
    ...(URL.canParse(dest.trim()) ? {} : { dest: text.destWrong }),
    ...(isLot ? {} : { gtin: text.lotWrong }),
  };
}

function queryOf({ bizStep, gtin, lot }: Values): Record<string, unknown> {
  const read = Gtin.safeParse(gtin);
  const thing = read.success ? `https://id.gs1.org/01/${read.data}/10/${encodeURIComponent(lot)}` : null;
  return {
    ...(bizStep === "" ? {} : { EQ_bizStep: [bizStep] }),
    ...(thing === null ? {} : { MATCH_anyEPCClass: [thing] }),
  };
}

function toForward(values: Values): ToForward {
  const { when, reportIfEmpty } = values;
  const schedule = schedules[when];
  const dest = values.dest.trim();
  return {
    name: values.name.trim(),
    query: queryOf(values),
    subscription: schedule === null ? { dest, stream: true } : { dest, schedule, reportIfEmpty },
  };
}
