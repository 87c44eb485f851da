import type { BatchDraft } from "../schema/batch-draft.ts";
import { reservedPaths } from "../schema/batch-registration.ts";
import { isCalendarDate } from "../schema/calendar-date.ts";
import { sameKeeping } from "./keep-distance.ts";

/** A batch that was registered, as far as the next one may be like it. */
export type RepeatedBatch = {
  readonly gtin: string;
  readonly quantity: bigint;
  readonly fields: readonly { readonly path: string; readonly value?: unknown }[];
};

/** What was measured on, or went into, that one batch: the next one has its own. */
const ofThatBatch = /^(analysis|input|note)(\/|$)/;

const isReserved = (path: string): boolean => reservedPaths.some((first) => path.startsWith(`${first}/`));

/**
 * Gives a draft of a batch like an earlier one, made on another day: what its kind has in common is taken over, and so is
 * how long it keeps; analyses, inputs, notes and days are asked for again, for nothing may be attested that was only copied.
 *
 * @returns Without certificate and lot, which are for the caller to choose.
 */
export function repeatBatch(earlier: RepeatedBatch, producedOn: string): BatchDraft {
  const text = (path: string): string | null => {
    const value = earlier.fields.find((field) => field.path === path)?.value;
    return typeof value === "string" ? value : null;
  };
  const fields = earlier.fields.flatMap(({ path, value }): [string, string | boolean | number][] => {
    if (isReserved(path)) return [];
    const own = ofThatBatch.test(path) || (typeof value === "string" && isCalendarDate(value.slice(0, 10)));
    if (own) return [[path, ""]];
    return typeof value === "string" || typeof value === "boolean" || typeof value === "number" ? [[path, value]] : [];
  });
  const day = text("batch/producedOn");
  const keeping =
    day === null ? null : sameKeeping({ producedOn: day, bestBefore: text("batch/bestBefore") }, producedOn);
  return {
    gtin: earlier.gtin,
    lot: "",
    quantity: String(earlier.quantity),
    producedOn,
    bestBefore: keeping ?? "",
    municipality: text("place/municipality") ?? "",
    fields: Object.fromEntries(fields),
  };
}
