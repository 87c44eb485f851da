import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { municipalityName } from "../../../../core/catalogue/municipalities.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { batchesText } from "../../../text/desk/batches-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { DateField } from "../../parts/date-field.tsx";
import { QuantityField } from "../../parts/quantity-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { measureOf, parseQuantity, quantityText } from "../../quantity.ts";
import type { DraftErrors } from "./check-draft.ts";
import { LotField } from "./lot-field.tsx";
import type { NextBatch } from "./own-batch.ts";

/** What every batch says: GTIN, lot, quantity, days, place. */
export function BasicFields({
  content,
  next,
  errors,
  idOf,
  change,
}: {
  readonly content: BatchDraft;
  readonly next: NextBatch;
  readonly errors: DraftErrors;
  readonly idOf: (input: string) => string;
  readonly change: (changes: Partial<BatchDraft>) => void;
}): VNode {
  const text = useText(batchesText).form;
  const language = useLanguage();
  const measure = measureOf(next.product.unit);
  const { quantity, municipality } = content;
  const [typed, setTyped] = useState(() =>
    /^\d{1,18}$/.test(quantity) ? quantityText(BigInt(quantity), measure, language) : quantity,
  );
  const named = municipalityName(municipality);
  const field = (input: "gtin" | "quantity" | "producedOn" | "bestBefore" | "municipality") => ({
    id: idOf(input),
    label: text.inputs[input],
    error: errors[input] ?? null,
  });
  return (
    <div class="desk-fields">
      <LotField
        id={idOf("lot")}
        value={content.lot}
        error={errors["lot"] ?? null}
        lots={next.lots}
        onInput={(lot) => change({ lot })}
      />
      <QuantityField
        {...field("quantity")}
        measure={measure}
        value={typed}
        onInput={(value) => {
          setTyped(value);
          const parsed = parseQuantity(value, measure, language);
          // What cannot be read yet is kept as it was typed, with a mark that no quantity in base units has.
          change({ quantity: parsed === null ? (value === "" ? "" : `${value}?`) : String(parsed) });
        }}
      />
      <DateField {...field("producedOn")} value={content.producedOn} onInput={(producedOn) => change({ producedOn })} />
      <DateField
        {...field("bestBefore")}
        optional
        min={content.producedOn}
        value={content.bestBefore}
        onInput={(bestBefore) => change({ bestBefore })}
      />
      <TextField
        {...field("gtin")}
        code
        hint={text.hints.gtin}
        inputMode="numeric"
        maxLength={40}
        value={content.gtin}
        onInput={(gtin) => change({ gtin: gtin.replaceAll(/\s/g, "") })}
      />
      <TextField
        {...field("municipality")}
        optional
        code
        hint={named ?? text.hints.municipality}
        inputMode="numeric"
        maxLength={20}
        value={municipality}
        onInput={(value) => change({ municipality: value.trim() })}
      />
    </div>
  );
}
