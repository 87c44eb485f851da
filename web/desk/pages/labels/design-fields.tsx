import type { VNode } from "preact";
import { labelsOnSheet, sheetNames } from "../../../../core/label/label-sheet.ts";
import { labelFormats } from "../../../../core/label/label-spec.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useText } from "../../desk-context.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { Form } from "../../use-form.ts";
import { isOnSheet, type OrderValues, sheetIn } from "./order-values.ts";

/** The fields that say what labels look like: format, sheet or size, resolution, language. */
export function DesignFields({ form }: { readonly form: Form<OrderValues> }): VNode {
  const text = useText(labelsText).form;
  const { values } = form;
  const sheet = sheetIn(values);
  const places = sheet === null ? 1 : labelsOnSheet(sheet);
  return (
    <>
      <SelectField
        {...form.field("format")}
        label={text.format}
        choices={labelFormats.map((value) => ({ value, name: text.formats[value] }))}
      />
      {values.format === "pdf" ? (
        <SelectField
          {...form.field("sheet")}
          label={text.sheet}
          choices={[
            ...sheetNames.map((value) => ({ value, name: text.sheets[value] })),
            { value: "single" as const, name: text.roll },
          ]}
        />
      ) : null}
      {isOnSheet(values) ? (
        <TextField
          {...form.field("startAt")}
          label={text.startAt}
          hint={text.startAtHint(places)}
          inputMode="numeric"
          maxLength={3}
        />
      ) : (
        <div class="desk-fields">
          <TextField {...form.field("width")} label={text.width} inputMode="decimal" maxLength={5} />
          <TextField {...form.field("height")} label={text.height} inputMode="decimal" maxLength={5} />
        </div>
      )}
      {values.format === "zpl" || values.format === "png-zip" ? (
        <SelectField
          {...form.field("dpi")}
          label={text.dpi}
          choices={(["203", "300", "600"] as const).map((value) => ({ value, name: value }))}
        />
      ) : null}
      <SelectField
        {...form.field("language")}
        label={text.language}
        choices={(["it", "en"] as const).map((value) => ({ value, name: text.languages[value] }))}
      />
    </>
  );
}
