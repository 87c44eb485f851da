import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { RecallOrigin } from "../../core/http/endpoints/recalls.ts";
import type { RecallKind, RecallNotice } from "../../core/recall/recall-notice.ts";
import { batchOfItem } from "../../core/trace/batch-item.ts";
import type { Caller } from "../identity/caller.ts";
import { doneBy } from "../identity/done-by.ts";
import { limits } from "../limits.ts";
import { tellPeople } from "../notices/tell-people.ts";
import type { TracedBatch } from "../store/read-traced-batches.ts";
import type { Parts, Trx } from "./parts.ts";
import { placeMeasure, type Reason } from "./place-measure.ts";
import { type AffectedItem, findAffected, isActor } from "./preview-recall.ts";

/** A recall as it is ordered: from where, what was seen in the preview, which measure, why, and what the public is told. */
export type RecallRequest = RecallOrigin & {
  readonly digest: string;
  readonly kind: RecallKind;
  readonly reason: Reason;
  readonly notice: RecallNotice;
};

/** An affected item that is a batch on record. */
type OnRecord = AffectedItem & { readonly batch: TracedBatch };

/** Lots that a notice names before it says how many more there are. */
const lotsNamed = 5;

/**
 * Recalls everything that a preview showed, in the caller's transaction: all of it or nothing. Every batch on record gets its
 * measure by the way that a single measure goes, every holder is told, and the notice to the public is kept.
 *
 * @throws FiligranaError `recall/nothing-affected`; `recall/changed` when something else is affected by now; `recall/too-large`;
 * whatever `placeMeasure` throws.
 */
export async function declareRecall(parts: Parts, trx: Trx, caller: Caller, asked: RecallRequest) {
  const { digest, affected, beyond } = await findAffected(trx, caller, asked);
  if (digest !== asked.digest)
    throw new FiligranaError("recall/changed", "what is affected has changed since the preview; look at it again", {
      values: { digest },
    });
  const batches = affected.filter((one): one is OnRecord => one.batch !== null);
  refuseImpossible(batches.length);
  const recall = parts.newId();
  await keepRecall(parts, trx, caller, recall, asked);
  const measures = await placeMeasures(parts, trx, caller, batches, asked);
  await trx
    .insertInto("recallBatches")
    .values(
      batches.map(({ steps, batch }, at) => ({
        recall,
        gtin: batch.gtin,
        lot: batch.lot,
        batchKey: batch.batchKey,
        steps,
        measure: measures[at]?.measure ?? null,
      })),
    )
    .execute();
  const holdersTold = await tellHolders(parts, trx, caller, affected, asked);
  return { recall, page: `${parts.publicUrl.replace(/\/+$/, "")}/recalls/${recall}`, measures, holdersTold, beyond };
}

function refuseImpossible(batches: number): void {
  if (batches === 0) throw new FiligranaError("recall/nothing-affected", "no batch on record is affected");
  if (batches > limits.recallBatches)
    throw new FiligranaError(
      "recall/too-large",
      `${batches} batches are affected; one act holds ${limits.recallBatches}`,
      {
        values: { batches, most: limits.recallBatches },
      },
    );
}

async function keepRecall(parts: Parts, trx: Trx, caller: Caller, recall: string, asked: RecallRequest): Promise<void> {
  const { batch, ingredient, plot, claims, kind, reason, notice } = asked;
  await trx
    .insertInto("recalls")
    .values({
      recall,
      author: caller.actor,
      kind,
      origin: JSON.stringify({ batch, ingredient, plot, claims }),
      notice: JSON.stringify({ ...notice, reason: { it: reason.it, en: reason.en } }),
      decidedBy: doneBy(caller),
      createdAt: parts.now(),
    })
    .execute();
}

/** Nothing follows a recall, and a second withdrawal says nothing new: such batches keep the measure that they have. */
async function placeMeasures(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  batches: readonly OnRecord[],
  { kind, reason }: RecallRequest,
) {
  const placed: { gtin: string; lot: string; measure: string | null; operation: string | null }[] = [];
  for (const { batch } of batches) {
    const { gtin, lot, measure: standing } = batch;
    if (standing === "recall" || standing === kind) {
      placed.push({ gtin, lot, measure: null, operation: null });
      continue;
    }
    const subject = { kind: "batch" as const, gtin, lot };
    const { measure, operation } = await placeMeasure(parts, trx, caller, subject, { kind, reason });
    placed.push({ gtin, lot, measure, operation: String(operation) });
  }
  return placed;
}

/** Tells each actor who holds something affected, once, of all that it holds. */
async function tellHolders(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  affected: readonly AffectedItem[],
  { kind, reason }: RecallRequest,
): Promise<number> {
  const held = new Map<string, string[]>();
  for (const { item, holders } of affected)
    for (const { holder } of holders)
      if (isActor(holder) && holder !== caller.actor) held.set(holder, [...(held.get(holder) ?? []), item]);
  if (held.size === 0) return 0;
  const known = await trx
    .selectFrom("actorProfiles")
    .select("actor")
    .where("actor", "in", [...held.keys()])
    .execute();
  const profile = await trx
    .selectFrom("actorProfiles")
    .select("name")
    .where("actor", "=", caller.actor)
    .executeTakeFirst();
  const author = profile?.name ?? caller.actor;
  for (const { actor } of known) {
    const lots = held.get(actor) ?? [];
    const more = lots.length > lotsNamed ? " …" : "";
    const values = {
      author,
      measure: kind,
      count: String(lots.length),
      lots: lots.slice(0, lotsNamed).map(named).join(", ") + more,
      reasonIt: reason.it,
      reasonEn: reason.en,
    };
    await tellPeople(parts, trx, { actor, kind: "recall-declared", path: journeyOf(lots[0] ?? ""), values });
  }
  return known.length;
}

/** GTIN and lot of a batch; anything else by its identifier. */
function named(item: string): string {
  const batch = batchOfItem(item);
  return batch === null ? item : `${batch.gtin} ${batch.lot}`;
}

/** The page of the desk on which a holder sees its own step of the way. */
function journeyOf(item: string): `/${string}` {
  const batch = batchOfItem(item);
  return batch === null ? "/notices" : `/batches/${batch.gtin}/${encodeURIComponent(batch.lot)}/journey`;
}
