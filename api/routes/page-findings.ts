import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { cannotCheck } from "../../core/verify/cannot-check.ts";
import { notFound } from "../../core/verify/not-found.ts";
import type { StandingMeasure } from "../../core/verify/standing-measure.ts";
import type { PageFindings, PageMeasure, PageRecord, PublicField } from "../../web/verify/page-model.ts";
import { isInSight, type Sight } from "../probes/sight.ts";
import type { BatchOnRecord } from "../store/read-batch.ts";
import type { VerifiedBatch } from "../use-cases/verify-batch.ts";

/**
 * Gives what the page says about a code: the verdict on a batch on record, "not found" where there is none, and "could
 * not check" with the last known state when the read model may not speak for the chain.
 *
 * @param indexed - The newest block of the read model; null when it is empty.
 */
export function findingsOf(verified: VerifiedBatch | null, sight: Sight, indexed: bigint | null): PageFindings {
  const { now, seenAt } = sight;
  const inSight = isInSight(sight, indexed);
  if (verified === null)
    return inSight ? { ...unknownFindings(now), ...notFound(), measure: null } : unknownFindings(now);
  const { batch, verification } = verified;
  const findings = {
    ...verification,
    measure: measureOf(verification.measure, batch),
    record: recordOf(verified),
    checkedAt: now,
    final: batch.sealedIn <= batch.final,
    lastKnown: null,
  };
  if (inSight) return findings;
  // While the chain answers it is the read model that is behind, and what it says is as old as its newest block.
  const behind = isInSight(sight, sight.head);
  return {
    ...findings,
    ...cannotCheck(),
    measure: null,
    lastKnown: { verdict: verification.verdict, at: behind ? dateOf(batch.headTime) : (seenAt ?? now) },
  };
}

/** What the page says when nothing could be read. */
export function unknownFindings(now: Date): PageFindings {
  return { ...cannotCheck(), record: null, measure: null, checkedAt: now, final: false, lastKnown: null };
}

function recordOf({ batch, evidence }: VerifiedBatch): PageRecord {
  const fields = evidence.fields.filter((field) => "path" in field);
  const text = (path: string): string | null => textAt(fields, path);
  const municipality = text("place/municipality");
  return {
    product: { id: batch.product, name: text("product/name") ?? "", scheme: batch.scheme },
    quantity: batch.quantity,
    unit: batch.unit,
    producedOn: text("batch/producedOn"),
    bestBefore: text("batch/bestBefore"),
    municipality: municipality === null ? null : { code: municipality, name: municipalityName(municipality) },
    specification: batch.specificationVersion === null ? null : { version: batch.specificationVersion, act: batch.act },
    operator: { id: batch.operator, name: batch.operatorName },
    controlBody: { id: batch.controlBody, name: batch.controlBodyName },
    countersigned: batch.countersignature !== "0x",
    certificate: { id: batch.certificate, from: dateOf(batch.from), until: dateOf(batch.until) },
    seal: { id: batch.seal, at: dateOf(batch.sealedAt), transaction: batch.transaction },
    fields,
    withheld: evidence.fields.filter((field) => "leaf" in field && field.reason === "withheld").length,
    erased: evidence.fields.filter((field) => "leaf" in field && field.reason === "erased").length,
  };
}

function textAt(fields: readonly PublicField[], path: string): string | null {
  const value = fields.find((field) => field.path === path)?.value;
  return typeof value === "string" ? value : null;
}

function measureOf(measure: StandingMeasure | null, batch: BatchOnRecord): PageMeasure | null {
  if (measure === null) return null;
  const placed = batch.measures.find(({ subjectKind, kind, time }) => {
    return subjectKind === measure.subjectKind && kind === measure.kind && BigInt(time) === measure.at;
  });
  const author = measure.author ?? placed?.author ?? "";
  return {
    kind: measure.kind,
    subject: measure.subjectKind,
    at: dateOf(measure.at),
    by: { id: author, name: placed?.authorName ?? author },
    reason: reasonOf(measure.reason),
  };
}

function reasonOf(document: unknown): PageMeasure["reason"] {
  if (typeof document !== "object" || document === null) return null;
  const texts = Object.entries(document).filter(([key, value]) => /^[a-z]{2}$/.test(key) && typeof value === "string");
  return Object.fromEntries(texts);
}

const dateOf = (seconds: bigint): Date => new Date(Number(seconds) * 1000);
