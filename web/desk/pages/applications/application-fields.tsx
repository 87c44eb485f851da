import type { VNode } from "preact";
import type { Unit } from "../../../../core/chain/facts.ts";
import { deriveQuotaEndpoint } from "../../../../core/http/endpoints/certificates.ts";
import { listProceduresEndpoint } from "../../../../core/http/endpoints/procedures.ts";
import { applicationsText } from "../../../text/desk/applications-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { DateField } from "../../parts/date-field.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { measureOf } from "../../quantity.ts";
import { useAnswer } from "../../use-answer.ts";
import type { Form } from "../../use-form.ts";
import { useProducts } from "../../use-products.ts";
import { type FormValues, readHectares } from "./form-values.ts";

/**
 * The fields of an application.
 *
 * @param props.partiesOpen - Whether product and body can still be chosen: in a draft.
 */
export function ApplicationFields({
  form,
  unit,
  partiesOpen,
}: {
  readonly form: Form<FormValues>;
  readonly unit: Unit | null;
  readonly partiesOpen: boolean;
}): VNode {
  const text = useText(applicationsText).form;
  const { field } = form;
  const { labels, hints } = text;
  return (
    <>
      {partiesOpen ? <Parties form={form} /> : null}
      <div class="desk-fields">
        <VariantField form={form} />
        <TextField
          {...field("hectares")}
          label={labels.hectares}
          hint={useCeiling(form.values, unit) ?? hints.hectares}
          inputMode="decimal"
          optional
        />
        {unit === null ? null : (
          <QuantityField
            {...field("quantity")}
            label={labels.quantity}
            hint={hints.quantity}
            measure={measureOf(unit)}
            optional
          />
        )}
        <DateField {...field("from")} label={labels.from} />
        <DateField {...field("until")} label={labels.until} hint={hints.until} />
      </div>
      <TextField {...field("plots")} label={labels.plots} hint={hints.plots} rows={3} maxLength={4000} optional />
      <TextField {...field("notes")} label={labels.notes} rows={3} maxLength={4000} optional />
    </>
  );
}

/** Product and control body; only bodies accredited for the product's scheme can be chosen. */
function Parties({ form: { field, values, set } }: { readonly form: Form<FormValues> }): VNode {
  const text = useText(applicationsText).form;
  const products = useProducts();
  const asked = values.product === "" ? null : { query: { product: values.product } };
  const procedures = useAnswer(listProceduresEndpoint, asked);
  const bodies =
    procedures.state === "here" && asked !== null ? procedures.value.procedures.filter((one) => one.accredited) : [];
  const known = products.state === "here" ? [...products.value] : [];
  const choices = known.map(([value, { name }]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name));
  const chooseProduct = (product: string) => {
    set("product", product);
    set("controlBody", "");
    set("variant", "");
    set("quantity", "");
  };
  const none = procedures.state === "here" && asked !== null && bodies.length === 0;
  return (
    <div class="desk-fields">
      <SelectField
        {...field("product")}
        label={text.labels.product}
        empty={text.empty.product}
        choices={choices}
        onInput={chooseProduct}
      />
      <SelectField
        {...field("controlBody")}
        label={text.labels.controlBody}
        hint={none ? text.noBody : text.hints.controlBody}
        empty={text.empty.controlBody}
        choices={bodies.map(({ controlBody, controlBodyName }) => ({ value: controlBody, name: controlBodyName }))}
      />
    </div>
  );
}

/** What the product's specification says for these hectares; asked again while they are typed. */
function useQuota(values: FormValues) {
  const hectares = readHectares(values.hectares);
  const query = {
    ...(hectares === null ? {} : { hectares }),
    ...(values.variant === "" ? {} : { variant: values.variant }),
  };
  return useAnswer(deriveQuotaEndpoint, values.product === "" ? null : { params: { product: values.product }, query });
}

function useCeiling(values: FormValues, unit: Unit | null): string | undefined {
  const text = useText(applicationsText).form;
  const language = useLanguage();
  const quota = useQuota(values);
  if (quota.state !== "here" || quota.value.quota === null || unit === null) return undefined;
  return text.ceiling(quantityInWords(BigInt(quota.value.quota), unit, language));
}

function VariantField({ form }: { readonly form: Form<FormValues> }): VNode | null {
  const text = useText(applicationsText).form;
  const language = useLanguage();
  const quota = useQuota({ ...form.values, hectares: "", variant: "" });
  const variants = quota.state === "here" && form.values.product !== "" ? quota.value.variants : [];
  if (variants.length === 0) return null;
  return (
    <SelectField
      {...form.field("variant")}
      label={text.labels.variant}
      empty={text.empty.variant}
      choices={variants.map(({ value, name }) => ({ value, name: name[language] }))}
      optional
    />
  );
}
