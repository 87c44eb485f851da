import { parseGtin } from "../../label/gtin.ts";
import { parseLot } from "../../label/lot.ts";
import type { CheckCode } from "../check-code.ts";
import { fail, pass } from "../finding.ts";
import { disclosed, type Subject } from "../subject.ts";
import type { Check } from "../verdict.ts";

/**
 * Compares the batch three times: as the reader asked for it, as the evidence names it, and as its dossier says it, with
 * the quantity. The three fields must be among the disclosed ones.
 */
export const checkBatch = ({ evidence, options: { asked } }: Subject): Check => {
  const { gtin, lot, quantity } = evidence.batch;
  const known = parseGtin(gtin);
  if (!known.ok || known.value !== gtin) {
    return fail("batch", "batch/gtin-malformed", { expected: known.ok ? known.value : known.expected, found: gtin });
  }
  const knownLot = parseLot(lot);
  if (!knownLot.ok) return fail("batch", "batch/lot-malformed", { expected: knownLot.expected, found: lot });
  const comparisons: readonly (readonly [CheckCode, unknown, unknown])[] = [
    ["batch/other-gtin", asked === undefined ? gtin : fourteen(asked.gtin), gtin],
    ["batch/other-lot", asked?.lot ?? lot, lot],
    ["batch/other-gtin", gtin, disclosed(evidence, "batch/gtin")],
    ["batch/other-lot", lot, disclosed(evidence, "batch/lot")],
    ["batch/other-quantity", quantity, disclosed(evidence, "batch/quantity")],
  ];
  const wrong = comparisons.find(([, expected, found]) => expected !== found);
  if (wrong === undefined) return pass("batch", asked === undefined ? "batch/as-declared" : "batch/as-asked");
  const [code, expected, found] = wrong;
  if (found === undefined) return fail("batch", "batch/not-disclosed", { expected: String(expected) });
  return fail("batch", code, { expected: String(expected), found: String(found) });
};

const fourteen = (gtin: string): string => {
  const parsed = parseGtin(gtin);
  return parsed.ok ? parsed.value : gtin;
};
