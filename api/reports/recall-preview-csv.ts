import { csvOf } from "../spreadsheets/csv-of.ts";
import type { previewRecall } from "../use-cases/preview-recall.ts";

type Preview = Awaited<ReturnType<typeof previewRecall>>;

const columns = [
  "gtin",
  "lot",
  "item",
  "product",
  "producer",
  "steps",
  "basis",
  "made",
  "unit",
  "measure",
  "holder",
  "holder_place",
  "held",
  "held_unit",
] as const;

/**
 * The preview of a recall as CSV (RFC 4180): a line per affected item and holder, one for an item that nobody holds.
 * Quantities in the base unit that stands beside them; `basis` says whether the chain or only a claim leads to the item.
 */
export function recallPreviewCsv({ affected, parties }: Preview): string {
  const known = new Map(parties.map((one) => [one.party, one]));
  const nameOf = (party: string | null): string => (party === null ? "" : (known.get(party)?.name ?? party));
  const lines = affected.flatMap((one) => {
    const batch = [
      one.gtin ?? "",
      one.lot ?? "",
      one.item,
      one.productName ?? "",
      nameOf(one.producer),
      String(one.steps),
      one.recorded ? "record" : "claim",
      one.quantity ?? "",
      one.unit ?? "",
      one.measure ?? "",
    ];
    const held = one.holders.map(({ holder, quantity, unit }) => [
      nameOf(holder),
      known.get(holder)?.municipality ?? "",
      quantity ?? "",
      unit,
    ]);
    return (held.length === 0 ? [["", "", "", ""]] : held).map((holder) => [...batch, ...holder]);
  });
  return csvOf([columns, ...lines]);
}
