import type { VNode } from "preact";
import type { z } from "zod";
import { documentKinds } from "../../../../core/document/document-kind.ts";
import { type listProceduresEndpoint, setProcedureEndpoint } from "../../../../core/http/endpoints/procedures.ts";
import { documentText } from "../../../text/desk/document-text.ts";
import { proceduresText } from "../../../text/desk/procedures-text.ts";
import { shortDayOf } from "../../../text/format.ts";
import { schemeName } from "../../../text/scheme-text.ts";
import { useActing, useLanguage, useText } from "../../desk-context.ts";
import { ActOutcome } from "../../parts/act-outcome.tsx";
import { Alert } from "../../parts/alert.tsx";
import { CheckField } from "../../parts/check-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { Section } from "../../parts/section.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAct } from "../../use-act.ts";
import { type FormErrors, useForm } from "../../use-form.ts";
import { useUnsaved } from "../../use-unsaved.ts";

type Listed = z.infer<(typeof listProceduresEndpoint)["replies"][200]>["procedures"][number];

const bounds = { decideDays: [1, 365], completeDays: [1, 365], remindDays: [0, 60] } as const;
type DaysName = keyof typeof bounds;

/** Terms and required documents of one scheme; owners of the body change them. */
export function ProcedureForm({ listed, again }: { readonly listed: Listed; readonly again: () => void }): VNode {
  const text = useText(proceduresText);
  const { kinds } = useText(documentText);
  const language = useLanguage();
  const mayChange = useActing().membership === "owner";
  const saving = useAct(setProcedureEndpoint);
  const { procedure, scheme, updatedAt, updatedBy } = listed;
  const initial = {
    decideDays: String(procedure.decideDays),
    completeDays: String(procedure.completeDays),
    remindDays: String(procedure.remindDays),
    requiredDocuments: procedure.requiredDocuments,
  };
  const form = useForm(initial, (values) => {
    const wrong = (Object.entries(bounds) as [DaysName, readonly [number, number]][]).filter(
      ([name, [least, most]]) => !isWithin(values[name], least, most),
    );
    return Object.fromEntries(wrong.map(([name, [least, most]]) => [name, text.days(least, most)])) as FormErrors<
      typeof initial
    >;
  });
  useUnsaved(form.changed);
  const save = async (values: typeof initial) => {
    const body = {
      decideDays: Number(values.decideDays),
      completeDays: Number(values.completeDays),
      remindDays: Number(values.remindDays),
      requiredDocuments: [...values.requiredDocuments],
    };
    if ((await saving.run({ params: { scheme }, body })) === null) return;
    form.saved(values);
    again();
  };
  const labels = { decideDays: text.decideDays, completeDays: text.completeDays, remindDays: text.remindDays };
  const required = form.values.requiredDocuments;
  const { id } = form.field("requiredDocuments");
  return (
    <Section title={schemeName(scheme, language)}>
      {listed.accredited ? null : (
        <Alert kind="warning" live={false}>
          {text.notAccredited}
        </Alert>
      )}
      <p class="desk-hint">
        {updatedAt === null || updatedBy === null
          ? text.usual
          : text.updated(updatedBy, shortDayOf(new Date(updatedAt), language))}{" "}
        {mayChange ? "" : text.ownersOnly}
      </p>
      <ErrorSummary {...form.summary(labels)} />
      <form noValidate onSubmit={form.submit((values) => void save(values))}>
        <div class="desk-fields">
          <TextField
            {...form.field("decideDays")}
            label={labels.decideDays}
            hint={text.decideHint}
            inputMode="numeric"
          />
          <TextField {...form.field("completeDays")} label={labels.completeDays} inputMode="numeric" />
          <TextField {...form.field("remindDays")} label={labels.remindDays} inputMode="numeric" />
        </div>
        <fieldset class="desk-field">
          <legend>{text.required}</legend>
          {documentKinds
            .filter((kind) => kind !== "other")
            .map((kind) => (
              <CheckField
                key={kind}
                id={`${id}-${kind}`}
                label={kinds[kind]}
                checked={required.includes(kind)}
                onChange={(checked) =>
                  form.set(
                    "requiredDocuments",
                    documentKinds.filter((one) => (one === kind ? checked : required.includes(one))),
                  )
                }
              />
            ))}
        </fieldset>
        <ActOutcome act={saving} step={text.saveStep} done={text.saved} />
        {mayChange ? (
          <button type="submit" class="btn btn-primary" aria-disabled={saving.state === "running"}>
            {text.save}
          </button>
        ) : null}
      </form>
    </Section>
  );
}

const isWithin = (value: string, least: number, most: number): boolean =>
  /^\d{1,3}$/.test(value.trim()) && Number(value) >= least && Number(value) <= most;
