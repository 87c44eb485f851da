import type { ApplicationChange } from "../../../../core/application/application-form.ts";
import { Hectares } from "../../../../core/application/application-form.ts";
import type { Unit } from "../../../../core/chain/facts.ts";
import type { ApplicationsText } from "../../../text/desk/applications-text.ts";
import type { DeskLanguage } from "../../../text/language.ts";
import { measureOf, parseQuantity, quantityText } from "../../quantity.ts";
import type { FormErrors } from "../../use-form.ts";
import type { ShownApplication } from "./shown-application.ts";

/** What stands in the fields of an application's form, as typed; empty where nothing was. */
export type FormValues = Readonly<
  Record<"product" | "controlBody" | "variant" | "hectares" | "quantity" | "plots" | "from" | "until" | "notes", string>
>;

/** The fields of an application as it is saved. */
export function valuesOf({ form, product, controlBody }: ShownApplication, language: DeskLanguage): FormValues {
  const { quantity, hectares, variant, plots, from, until, notes } = form;
  return {
    product: product?.product ?? "",
    controlBody: controlBody ?? "",
    variant: variant ?? "",
    hectares: language === "it" ? (hectares ?? "").replace(".", ",") : (hectares ?? ""),
    quantity:
      quantity === null || product === null ? "" : quantityText(BigInt(quantity), measureOf(product.unit), language),
    plots: plots ?? "",
    from: from ?? "",
    until: until ?? "",
    notes: notes ?? "",
  };
}

/** Hectares as the API takes them: a decimal point, no zeros that say nothing; null when it is no such number. */
export function readHectares(text: string): string | null {
  const plain = text.trim().replace(",", ".");
  return Hectares.safeParse(plain).success ? plain : null;
}

/**
 * What has changed and can be saved. A quantity or hectares that cannot be read yet stay out, for the reader is still typing.
 *
 * @param unit - Of the product chosen; a quantity without one cannot be read.
 */
export function changeOf(
  before: FormValues,
  after: FormValues,
  unit: Unit | null,
  language: DeskLanguage,
): ApplicationChange {
  const changed = (name: keyof FormValues) => before[name] !== after[name];
  const text = (name: keyof FormValues) => (changed(name) ? { [name]: after[name].trim() || null } : {});
  const quantity = unit === null ? null : parseQuantity(after.quantity, measureOf(unit), language);
  const hectares = readHectares(after.hectares);
  return {
    ...text("product"),
    ...text("controlBody"),
    ...text("variant"),
    ...text("plots"),
    ...text("from"),
    ...text("until"),
    ...text("notes"),
    ...(changed("quantity") && (quantity !== null || after.quantity.trim() === "")
      ? { quantity: quantity === null ? null : String(quantity) }
      : {}),
    ...(changed("hectares") && (hectares !== null || after.hectares.trim() === "") ? { hectares } : {}),
  };
}

/** What is wrong with the fields, in the reader's language. */
export function checkValues(
  values: FormValues,
  unit: Unit | null,
  language: DeskLanguage,
  text: ApplicationsText["form"],
): FormErrors<FormValues> {
  const { product, controlBody, from, until, quantity, hectares } = values;
  const { wanted, notWritten } = text;
  const readable = unit === null || parseQuantity(quantity, measureOf(unit), language) !== null;
  return {
    ...(product === "" ? { product: wanted.product } : {}),
    ...(controlBody === "" ? { controlBody: wanted.controlBody } : {}),
    ...(from === "" ? { from: wanted.from } : {}),
    ...(until === "" ? { until: wanted.until } : from !== "" && until <= from ? { until: text.endsBefore } : {}),
    ...(hectares !== "" && readHectares(hectares) === null ? { hectares: notWritten.hectares } : {}),
    ...(quantity !== "" && !readable ? { quantity: notWritten.quantity } : {}),
    ...(quantity === "" && hectares === "" ? { quantity: wanted.quantity } : {}),
  };
}
