import type { VNode } from "preact";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useText } from "../../desk-context.ts";
import { TextField } from "../../parts/text-field.tsx";
import type { Form } from "../../use-form.ts";
import type { RecallValues } from "./notice-values.ts";

/** The longest line and the longest warning of the form. */
const [line, paragraph] = [300, 1000];

/** The fields of the Ministry's form for a notice of recall. */
export function NoticeFields({ form: { field } }: { readonly form: Form<RecallValues> }): VNode {
  const words = useText(recallsText).form;
  return (
    <>
      <div class="desk-fields">
        <TextField {...field("productName")} label={words.productName} maxLength={line} />
        <TextField {...field("trademark")} label={words.trademark} maxLength={line} />
        <TextField {...field("producer")} label={words.producer} maxLength={line} />
        <TextField {...field("seat")} label={words.seat} maxLength={line} />
        <TextField {...field("weight")} label={words.weight} maxLength={line} />
        <TextField {...field("useBy")} label={words.useBy} hint={words.useByHint} optional maxLength={line} />
        <TextField
          {...field("plantMark")}
          label={words.plantMark}
          hint={words.plantMarkHint}
          optional
          maxLength={line}
        />
        <TextField {...field("photo")} label={words.photo} type="url" optional maxLength={500} />
      </div>
      <TextField {...field("warningsIt")} label={words.warningsIt} rows={2} maxLength={paragraph} />
      <TextField {...field("warningsEn")} label={words.warningsEn} rows={2} maxLength={paragraph} />
    </>
  );
}
