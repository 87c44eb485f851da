import type { VNode } from "preact";
import { Gtin } from "../../../../core/label/gtin.ts";
import { Lot } from "../../../../core/label/lot.ts";
import { recallsText } from "../../../text/desk/recalls-text.ts";
import { useText } from "../../desk-context.ts";
import { CheckField } from "../../parts/check-field.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ErrorSummary } from "../../parts/error-summary.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useForm } from "../../use-form.ts";
import { originKinds, type TypedOrigin } from "./origin-in-address.ts";

/** Says with what a recall begins: a batch, the lot of an ingredient, or a plot. */
export function OriginForm({
  initial,
  onAsked,
}: {
  readonly initial: TypedOrigin;
  readonly onAsked: (origin: TypedOrigin) => void;
}): VNode {
  const words = useText(recallsText).origin;
  const form = useForm(initial, ({ from, gtin, lot, plot }) => ({
    ...(from === "" ? { from: words.fromMissing } : {}),
    ...(from === "batch" && !Gtin.safeParse(gtin.trim()).success ? { gtin: words.gtinWrong } : {}),
    ...(from === "batch" && !Lot.safeParse(lot.trim()).success ? { lot: words.lotWrong } : {}),
    ...(from === "ingredient" && lot.trim().length < 2 ? { lot: words.ingredientLotWrong } : {}),
    ...(from === "plot" && plot.trim() === "" ? { plot: words.plotWrong } : {}),
  }));
  const { from, claims } = form.values;
  const choices = originKinds.map((value) => ({ value, name: words.choices[value], hint: words.hints[value] }));
  const lotLabel = from === "ingredient" ? words.ingredientLot : words.lot;
  return (
    <form noValidate onSubmit={form.submit(onAsked)}>
      <ErrorSummary {...form.summary({ from: words.from, gtin: words.gtin, lot: lotLabel, plot: words.plot })} />
      <ChoiceField {...form.field("from")} label={words.from} choices={choices} />
      <div class="desk-fields">
        {from === "batch" ? (
          <TextField {...form.field("gtin")} label={words.gtin} inputMode="numeric" maxLength={14} code />
        ) : null}
        {from === "batch" || from === "ingredient" ? (
          <TextField {...form.field("lot")} label={lotLabel} maxLength={from === "batch" ? 20 : 60} code />
        ) : null}
        {from === "plot" ? (
          <TextField {...form.field("plot")} label={words.plot} hint={words.plotHint} maxLength={200} />
        ) : null}
      </div>
      <CheckField
        id={`${form.field("claims").id}`}
        label={words.claims}
        hint={words.claimsHint}
        checked={claims}
        onChange={(checked) => form.set("claims", checked)}
      />
      <div class="desk-buttons">
        <button type="submit" class="btn btn-primary">
          {words.action}
        </button>
      </div>
    </form>
  );
}
