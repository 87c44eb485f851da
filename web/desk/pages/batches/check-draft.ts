import type { Flaw } from "../../../../core/errors/filigrana-error.ts";
import { parseGtin } from "../../../../core/label/gtin.ts";
import { parseLot } from "../../../../core/label/lot.ts";
import type { BatchDraft } from "../../../../core/schema/batch-draft.ts";
import { isCalendarDate } from "../../../../core/schema/calendar-date.ts";
import type { BatchesText } from "../../../text/desk/batches-text.ts";

/** What is wrong with a draft, one sentence for an input; `fields/…` for a fact. */
export type DraftErrors = Readonly<Record<string, string>>;

/**
 * Tells what keeps a draft from being registered, as far as this machine can see; the server looks again.
 *
 * @param left - What is left on the certificate, in the base unit; `leftInWords` says it.
 * @param today - The Italian day, YYYY-MM-DD.
 */
export function checkDraft(
  draft: BatchDraft,
  { left, leftInWords, today }: { readonly left: bigint; readonly leftInWords: string; readonly today: string },
  text: BatchesText["form"],
): DraftErrors {
  const { gtin, lot, quantity, producedOn, bestBefore, municipality } = draft;
  const wrong: Record<string, string> = {};
  if (!parseGtin(gtin).ok) wrong["gtin"] = text.errors.gtin;
  if (!parseLot(lot).ok) wrong["lot"] = text.errors.lot;
  if (!/^[1-9]\d{0,18}$/.test(quantity)) wrong["quantity"] = text.errors.quantity;
  else if (BigInt(quantity) > left) wrong["quantity"] = text.quantityOver(leftInWords);
  if (!isCalendarDate(producedOn) || producedOn > today) wrong["producedOn"] = text.errors.producedOn;
  if (bestBefore !== "" && (!isCalendarDate(bestBefore) || bestBefore < producedOn))
    wrong["bestBefore"] = text.errors.bestBefore;
  if (municipality !== "" && !/^\d{6}$/.test(municipality)) wrong["municipality"] = text.errors.municipality;
  return wrong;
}

const inputs = ["gtin", "lot", "quantity", "producedOn", "bestBefore", "municipality"] as const;

/** What the server found wrong, at the inputs it is about. */
export function refusedInputs(flaws: readonly Flaw[], text: BatchesText["form"]): DraftErrors {
  return Object.fromEntries(
    flaws.map(({ pointer }) => {
      const input = inputs.find((name) => pointer === `/${name}`);
      if (input !== undefined) return [input, text.errors[input]];
      return [pointer.replace(/^\//, "").replaceAll("~1", "/").replaceAll("~0", "~"), text.errors.fields];
    }),
  );
}
