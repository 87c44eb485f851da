import { setImmediate as breathe } from "node:timers/promises";
import type { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import type { FlawCode } from "../../../core/spreadsheet/finding.ts";
import { batchesOnRecord, gtinsOfOthers } from "../../store/read-conflicts.ts";
import { specificationsOf } from "../../store/read-specifications.ts";
import { daysKept, versionOfMost, versionOn, yearsFrom } from "../check-dates.ts";
import type { OpenCertificate } from "../open-certificate.ts";
import type { Trx } from "../parts.ts";
import { readOwnBatches } from "./own-batches.ts";
import type { ReadBatch } from "./read-rows.ts";

/** Something wrong with a batch beside the record, or that it is there already; `path` names the cell. */
export type Judged = {
  readonly batch: ReadBatch;
  readonly path: string;
  readonly found: { readonly code: FlawCode; readonly values: Record<string, string | number> } | "known";
};

const atOnce = 200;

/**
 * Holds the batches of a file against each other, the days, the specification's versions and the record, as a registration
 * will do again. A batch that is on record just as the file says it is told as known and not as a flaw.
 */
export async function judgeBatches(
  trx: Trx,
  certificate: OpenCertificate,
  batches: readonly ReadBatch[],
  today: Date,
): Promise<readonly Judged[]> {
  const versions = await specificationsOf(trx, certificate.product);
  const ofMost = versionOfMost(
    versions,
    batches.map(({ batch }) => batch),
  );
  const gtins = [...new Set(batches.map(({ batch }) => batch.gtin))];
  const taken = await gtinsOfOthers(trx, gtins, certificate.operator, certificate.product);
  const keys = batches.map(({ batch }) => batchKey(batch.gtin, batch.lot));
  await breathe();
  const onRecord = await batchesOnRecord(trx, keys);
  const own = await readOwnBatches(trx, certificate.operator, [...onRecord]);
  const seen = new Map<string, ReadBatch>();
  const judged: Judged[] = [];
  for (const [index, read] of batches.entries()) {
    if (index % atOnce === 0) await breathe();
    const { batch } = read;
    const tell = (path: string, code: FlawCode, values: Record<string, string | number> = {}) =>
      judged.push({ batch: read, path, found: { code, values } });
    for (const { path, code, values } of daysOf(batch, today)) tell(path, code, values);
    const version = versionOn(versions, batch.producedOn);
    if (version === null) tell("producedOn", "specification-none");
    else if (version !== ofMost)
      tell("producedOn", "specification-other", { version: version.version, most: ofMost?.version ?? "" });
    const owner = taken.get(batch.gtin);
    const key = keys[index] ?? "";
    const first = seen.get(key);
    if (first === undefined) seen.set(key, read);
    if (owner !== undefined) tell("gtin", owner === "product" ? "gtin-of-other-product" : "gtin-of-other-operator");
    else if (first !== undefined)
      tell("lot", isSame(first.batch, batch) ? "row-twice" : "lot-twice", { row: first.row });
    else if (onRecord.has(key)) {
      const differs = own.get(key)?.differences(batch) ?? null;
      if (differs !== null && differs.length === 0) judged.push({ batch: read, path: "lot", found: "known" });
      else tell("lot", "registered-otherwise", { differs: (differs ?? []).join(", ") });
    }
  }
  return judged;
}

type DayFlaw = { path: string; code: FlawCode; values: Record<string, string | number> };

function daysOf({ producedOn, bestBefore }: BatchRegistration, today: Date): DayFlaw[] {
  const { lastDay, firstDay, mostYears } = daysKept(today);
  if (producedOn > lastDay) return [{ path: "producedOn", code: "produced-in-future", values: { today: lastDay } }];
  if (producedOn < firstDay)
    return [{ path: "producedOn", code: "produced-too-long-ago", values: { years: mostYears } }];
  if (bestBefore === undefined) return [];
  if (bestBefore < producedOn) return [{ path: "bestBefore", code: "best-before-production", values: { producedOn } }];
  if (bestBefore > yearsFrom(producedOn, mostYears))
    return [{ path: "bestBefore", code: "best-before-too-far", values: { years: mostYears, producedOn } }];
  return [];
}

const isSame = (a: BatchRegistration, b: BatchRegistration): boolean => JSON.stringify(a) === JSON.stringify(b);
