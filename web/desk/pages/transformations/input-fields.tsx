import type { VNode } from "preact";
import { transformationsText } from "../../../text/desk/transformations-text.ts";
import { quantityInWords } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { CheckField } from "../../parts/check-field.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { measureOf } from "../../quantity.ts";
import type { Holding } from "../holdings/shown-holding.ts";

/** What is taken of which holding, as typed; a holding that is not here is not taken. */
export type Taken = Readonly<Record<string, { readonly holding: Holding; readonly written: string }>>;

/** Names a batch within the form. */
export const inputKey = ({ gtin, lot }: { readonly gtin: string; readonly lot: string }): string => `${gtin} ${lot}`;

/** Chooses holdings, and how much is used of each: what is taken stands first, then what was found. */
export function InputFields({
  holdings,
  taken,
  errors,
  idOf,
  change,
}: {
  /** What was found; what is taken need not be among it. */
  readonly holdings: readonly Holding[];
  readonly taken: Taken;
  readonly errors: Readonly<Record<string, string>>;
  readonly idOf: (input: string) => string;
  readonly change: (taken: Taken) => void;
}): VNode {
  const text = useText(transformationsText).form;
  const language = useLanguage();
  const found = holdings.filter((holding) => taken[inputKey(holding)] === undefined);
  return (
    <ul class="desk-choices">
      {[...Object.values(taken).map(({ holding }) => holding), ...found].map((holding) => {
        const { unit, productName, lot, available } = holding;
        const key = inputKey(holding);
        const written = taken[key]?.written;
        const toggle = (checked: boolean) => {
          const { [key]: _, ...others } = taken;
          change(checked ? { ...others, [key]: { holding, written: "" } } : others);
        };
        return (
          <li key={key}>
            <CheckField
              id={idOf(`take ${key}`)}
              label={text.take(productName, lot, quantityInWords(BigInt(available), unit, language))}
              checked={written !== undefined}
              onChange={toggle}
            />
            {written === undefined ? null : (
              <QuantityField
                id={idOf(key)}
                label={text.quantity(productName, lot)}
                measure={measureOf(unit)}
                error={errors[key] ?? null}
                value={written}
                onInput={(value) => change({ ...taken, [key]: { holding, written: value } })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
