import { quantityInWords } from "../../../text/format.ts";
import type { DeskLanguage } from "../../../text/language.ts";
import { measureOf, parseQuantity } from "../../quantity.ts";
import { inputKey, type Taken } from "./input-fields.tsx";

/** What is taken, as far as it can be read, in base units; and what is wrong with it, by `inputKey`. */
export type InputsRead = {
  readonly readable: readonly { readonly gtin: string; readonly lot: string; readonly quantity: string }[];
  readonly errors: Readonly<Record<string, string>>;
};

/**
 * Reads what people wrote of how much they use of each holding.
 *
 * @param quantityWrong - Says of a quantity that cannot be read, or is more than `available`, what may be written.
 */
export function readInputs(
  taken: Taken,
  { language, quantityWrong }: { language: DeskLanguage; quantityWrong: (available: string) => string },
): InputsRead {
  const inputs = Object.values(taken).map(({ holding, written }) => ({
    holding,
    quantity: parseQuantity(written, measureOf(holding.unit), language),
  }));
  const wrong = inputs.filter(({ holding, quantity }) => quantity === null || quantity > BigInt(holding.available));
  return {
    readable: inputs.flatMap(({ holding: { gtin, lot }, quantity }) =>
      quantity === null ? [] : [{ gtin, lot, quantity: quantity.toString() }],
    ),
    errors: Object.fromEntries(
      wrong.map(({ holding }) => [
        inputKey(holding),
        quantityWrong(quantityInWords(BigInt(holding.available), holding.unit, language)),
      ]),
    ),
  };
}
