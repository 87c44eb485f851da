import { setImmediate as breathe } from "node:timers/promises";
import type { SpecificationVersion } from "../../../core/catalogue/specification-version.ts";
import type { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import { evaluate, type RuleOutcome } from "../../../core/specification/evaluate.ts";
import type { Facts } from "../../../core/specification/facts.ts";
import type { Warning } from "../../../core/spreadsheet/finding.ts";
import { fileLimits } from "../../spreadsheets/file-limits.ts";
import { specificationByHash } from "../../store/read-specification-documents.ts";
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
  const versionFor = await versionsByDay(trx, product);
  const notMet: RuleWarning[] = [];
  const undocumented = new Map<string, { readonly outcome: RuleOutcome; readonly asked: string[]; rows: number }>();
  for (const [index, { batch, placeOf }] of batches.entries()) {
    if (index % fileLimits.rowsAtOnce === 0) await breathe();
    const version = await versionFor(batch.producedOn);
    if (version === null) continue;
    for (const outcome of evaluate(factsOfBatch(batch), version).rules) {
      if (outcome.outcome === "not-met")
        notMet.push({ place: placeOf(columnOf(outcome.fields)), warning: notMetBy(outcome, version) });
      if (outcome.outcome !== "not-documented") continue;
      const asked = askedBy(outcome, version);
      const key = JSON.stringify([outcome.rule, asked]);
      const before = undocumented.get(key) ?? { outcome, asked, rows: 0 };
      before.rows += 1;
      undocumented.set(key, before);
    }
  }
  const heads = [...undocumented.values()].map(({ outcome, asked, rows }) => ({
    place: placeOfHead(columnOf(asked)),
    warning: {
      code: "rule-not-documented" as const,
      values: { ...namesOf(outcome), fields: asked.join(","), rows },
    },
  }));
  return [...heads, ...notMet];
}

/** Gives the version in force on a day with its rules, read once each; null when none was, or none that can be judged by. */
async function versionsByDay(trx: Trx, product: string) {
  const versions = await specificationsOf(trx, product);
  const read = new Map<string, SpecificationVersion | null>();
  return async (day: string): Promise<SpecificationVersion | null> => {
    const hash = versionOn(versions, day)?.hash;
    if (hash === undefined) return null;
    if (!read.has(hash)) read.set(hash, (await specificationByHash(trx, hash))?.specification ?? null);
    return read.get(hash) ?? null;
  };
}

const factsOfBatch = ({ fields, producedOn, bestBefore, quantity, municipality }: BatchRegistration): Facts => ({
  ...fields,
  "batch/producedOn": producedOn,
  "batch/quantity": quantity,
  ...(bestBefore === undefined ? {} : { "batch/bestBefore": bestBefore }),
  ...(municipality === undefined ? {} : { "place/municipality": municipality }),
});

/** The facts that would document a rule: those it reads, or the one that tells which variant's rules hold. */
const askedBy = ({ fields, reason }: RuleOutcome, { variants }: SpecificationVersion): string[] =>
  reason === "variant-unknown" && variants !== null ? [variants.field] : fields;

/** The column of the first of these facts. */
function columnOf([first = ""]: readonly string[]): string {
  return ownColumns[first] ?? first;
}

const namesOf = ({ rule, name }: RuleOutcome) => ({ rule, nameIt: name.it, nameEn: name.en });

function notMetBy(outcome: RuleOutcome, { version }: SpecificationVersion): Warning {
  const { value, bound, article } = outcome;
  const compared = { valueIt: value?.it ?? "", valueEn: value?.en ?? "", boundIt: bound.it, boundEn: bound.en };
  return { code: "rule-not-met", values: { ...namesOf(outcome), ...compared, article: article ?? "", version } };
}
