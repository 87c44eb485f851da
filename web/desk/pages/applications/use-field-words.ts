import { decimalInWords, quantityInWords, shortDay, shortDayOf } from "../../../text/format.ts";
import { useLanguage } from "../../desk-context.ts";
import { useProducts } from "../../use-products.ts";
import type { ShownApplication } from "./shown-application.ts";

/** Gives what says a field's stored value in words; null stays null. */
export function useFieldWords({
  product,
  controlBody,
  controlBodyName,
}: ShownApplication): (field: string, value: string | null) => string | null {
  const language = useLanguage();
  const products = useProducts();
  return (field, value) => {
    if (value === null) return null;
    if (field === "quantity" || field === "quota") {
      return product === null ? value : quantityInWords(BigInt(value), product.unit, language);
    }
    if (field === "hectares") return `${decimalInWords(value, language)} ha`;
    if (field === "from" || field === "until") return shortDay(value, language);
    if (field === "completionDueAt") return shortDayOf(new Date(value), language);
    if (field === "controlBody") return value === controlBody ? (controlBodyName ?? value) : value;
    if (field === "product") return (products.state === "here" ? products.value.get(value)?.name : undefined) ?? value;
    // The hash that follows a document's name is for machines.
    return field === "documents" ? value.replace(/ \(0x[0-9a-f]{64}\)$/, "") : value;
  };
}
