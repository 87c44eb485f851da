import { setImmediate as breathe } from "node:timers/promises";
import type { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import { evaluate, type RuleOutcome } from "../../../core/specification/evaluate.ts";
import type { Facts } from "../../../core/specification/facts.ts";
import type { Warning } from "../../../core/spreadsheet/finding.ts";
import { fileLimits } from "../../spreadsheets/file-limits.ts";
import { type SpecificationOnFile, specificationByHash } from "../../store/read-specification-documents.ts";
import { specificationsOf } from "../../store/read-specifications.ts";
import { versionOn } from "../check-dates.ts";
import type { Trx } from "../parts.ts";
import type { Place } from "./findings.ts";
import type { ReadBatch } from "./read-rows.ts";

/** What a rule says of a place of the file. */
export type RuleWarning = { readonly place: Place; readonly warning: Warning };

/** The columns that our own facts have in a file. */
const ownColumns: Readonly<Record<string, string>> = {
  "batch/producedOn": "producedOn",
  "batch/bestBefore": "bestBefore",
  "batch/quantity": "quantity",
  "place/municipality": "municipality",
};

/**
 * Holds batches against the specification, each against the version in force on its day of production, as its control body
 * will: what is not met is told at the cell, what is not documented once per rule at the head of its column, with the number
 * of batches.
 *
 * @param placeOfHead - Gives the place of the head of a column by its path; of the whole row where there is none.
 */
export async function judgeRules(
  trx: Trx,
  product: string,
  batches: readonly ReadBatch[],
  placeOfHead: (path: string) => Place,
): Promise<readonly RuleWarning[]> {
  const versions = await specificationsOf(trx, product);
  const documents = new Map<string, SpecificationOnFile | null>();
  const notMet: RuleWarning[] = [];
  const undocumented = new Map<string, { readonly outcome: RuleOutcome; rows: number }>();
  for (const [index, { batch, placeOf }] of batches.entries()) {
    if (index % fileLimits.rowsAtOnce === 0) await breathe();
    const hash = versionOn(versions, batch.producedOn)?.hash;
    if (hash === undefined) continue;
    if (!documents.has(hash)) documents.set(hash, await specificationByHash(trx, hash));
    const onFile = documents.get(hash);
    if (!onFile) continue;
    for (const outcome of evaluate(factsOfBatch(batch), onFile.specification).rules) {
      if (outcome.outcome === "not-met")
        notMet.push({ place: placeOf(columnOf(outcome)), warning: notMetBy(outcome, onFile.specification.version) });
      if (outcome.outcome !== "not-documented") continue;
      const before = undocumented.get(outcome.rule);
      if (before === undefined) undocumented.set(outcome.rule, { outcome, rows: 1 });
      else before.rows += 1;
    }
  }
  const heads = [...undocumented.values()].map(({ outcome, rows }) => ({
    place: placeOfHead(columnOf(outcome)),
    warning: { code: "rule-not-documented" as const, values: { ...namesOf(outcome), rows } },
  }));
  return [...heads, ...notMet];
}

const factsOfBatch = ({ fields, producedOn, bestBefore, quantity, municipality }: BatchRegistration): Facts => ({
  ...fields,
  "batch/producedOn": producedOn,
  "batch/quantity": quantity,
  ...(bestBefore === undefined ? {} : { "batch/bestBefore": bestBefore }),
  ...(municipality === undefined ? {} : { "place/municipality": municipality }),
});

/** The column of the first fact that a rule reads. */
function columnOf({ fields: [first = ""] }: RuleOutcome): string {
  return ownColumns[first] ?? first;
}

const namesOf = ({ name }: RuleOutcome) => ({ nameIt: name.it, nameEn: name.en });

function notMetBy(outcome: RuleOutcome, version: string): Warning {
  const { value, bound, article } = outcome;
  const compared = { valueIt: value?.it ?? "", valueEn: value?.en ?? "", boundIt: bound.it, boundEn: bound.en };
  return { code: "rule-not-met", values: { ...namesOf(outcome), ...compared, article: article ?? "", version } };
}
