import type { VNode } from "preact";
import type { Unit } from "../../../core/chain/facts.ts";
import { numberInWords, quantityInWords } from "../../text/format.ts";
import { useLanguage } from "../desk-context.ts";

/**
 * A quantity in the unit that people use.
 *
 * @param props.value - In the base unit, in decimal digits as the API gives it.
 * @param props.unit - The product's base unit; null while it is not known, when only the number is shown.
 */
export function Quantity({ value, unit }: { readonly value: string | bigint; readonly unit: Unit | null }): VNode {
  const language = useLanguage();
  const quantity = BigInt(value);
  const words = unit === null ? numberInWords(quantity, language) : quantityInWords(quantity, unit, language);
  return <span class="desk-quantity">{words}</span>;
}
