import type { VNode } from "preact";
import { regionText } from "../../../text/desk/region-text.ts";
import { useText } from "../../desk-context.ts";
import { TextField } from "../../parts/text-field.tsx";
import type { Form, FormErrors } from "../../use-form.ts";

/** A public reason in both languages. */
export type ReasonValues = { readonly it: string; readonly en: string };

/** What is wrong with a reason: it has to be there in both languages. */
export const reasonErrors = ({ it, en }: ReasonValues, missing: string): FormErrors<ReasonValues> => ({
  ...(it.trim() === "" ? { it: missing } : {}),
  ...(en.trim() === "" ? { en: missing } : {}),
});

/** The two fields of a public reason. */
export function ReasonFields<V extends ReasonValues>({ form }: { readonly form: Form<V> }): VNode {
  const text = useText(regionText);
  return (
    <>
      <TextField {...form.field("it")} label={text.reasonIt} hint={text.reasonHint} rows={2} maxLength={500} />
      <TextField {...form.field("en")} label={text.reasonEn} hint={text.reasonHint} rows={2} maxLength={500} />
    </>
  );
}
