import type { BatchDraft } from "../schema/batch-draft.ts";
import { reservedPaths } from "../schema/batch-registration.ts";
import type { RepeatedBatch } from "./repeat-batch.ts";

/** Gives a batch as a draft of itself, to be corrected and registered again under its own lot: all that it said. */
export function draftOf({ gtin, lot, quantity, fields }: RepeatedBatch & { readonly lot: string }): BatchDraft {
  const text = (path: string): string => {
    const value = fields.find((field) => field.path === path)?.value;
    return typeof value === "string" ? value : "";
  };
  const own = fields.flatMap(({ path, value }): [string, string | boolean | number][] => {
    if (reservedPaths.some((first) => path.startsWith(`${first}/`))) return [];
    return typeof value === "string" || typeof value === "boolean" || typeof value === "number" ? [[path, value]] : [];
  });
  return {
    gtin,
    lot,
    quantity: String(quantity),
    producedOn: text("batch/producedOn"),
    bestBefore: text("batch/bestBefore"),
    municipality: text("place/municipality"),
    fields: Object.fromEntries(own),
  };
}
