import { decodeValue } from "../gs1/percent-encoding.ts";
import { digitalLink, labelOf } from "../label/digital-link.ts";

/** GTIN with 14 digits and lot. */
export type BatchName = { readonly gtin: string; readonly lot: string };

const base = "https://id.gs1.org";
const shape = /^https:\/\/id\.gs1\.org\/01\/(\d{14})\/10\/([^/?#]+)$/;

/** The item that stands for a batch in trace events: its canonical GS1 Digital Link. */
export const batchItem = ({ gtin, lot }: BatchName): string => digitalLink({ baseUrl: base, gtin, lot });

/** The batch that an item is; null when it is none (a container, a single package, a class without lot). */
export function batchOfItem(item: string): BatchName | null {
  const match = shape.exec(item);
  if (match === null) return null;
  const [, gtin = "", encoded = ""] = match;
  const lot = decodeValue(encoded);
  if (lot === null) return null;
  const label = labelOf({ gtin, lot, serial: null });
  return label.ok ? { gtin: label.value.gtin, lot: label.value.lot } : null;
}

/** One spelling for each item: a batch's link is written as `batchItem` writes it, anything else stays as it is. */
export function sameSpelling(item: string): string {
  const batch = batchOfItem(item);
  return batch === null ? item : batchItem(batch);
}
