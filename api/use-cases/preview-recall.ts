import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { RecallOrigin } from "../../core/http/endpoints/recalls.ts";
import { scopeDigest } from "../../core/recall/scope-digest.ts";
import { batchItem, batchOfItem } from "../../core/trace/batch-item.ts";
import { type Holding, holdersOf, placesOf } from "../../core/trace/holdings.ts";
import { type Affected, recallScope } from "../../core/trace/recall-scope.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";
import { itemsOfIngredient, itemsOfPlot } from "../store/find-recall-origin.ts";
import type { TracedBatch } from "../store/read-traced-batches.ts";
import { partiesNamed, type ReadWay, readWay } from "./read-way.ts";

/** Who asks. */
type Competent = Pick<Caller, "actor" | "role">;

/** What a recall concerns, one item at a time; `batch` where it is on record. */
export type AffectedItem = Affected & {
  readonly batch: TracedBatch | null;
  readonly holders: readonly Holding[];
};

/** What a recall would concern, as far as the caller is competent. */
export type RecallPreview = {
  readonly digest: string;
  readonly affected: readonly AffectedItem[];
  readonly beyond: number;
  readonly places: readonly string[];
};

/**
 * Finds everything that a recall concerns, forward through every transformation. An inspector is competent for all of it, a
 * control body for the batches that it certified; of the others it is told how many there are.
 *
 * @throws FiligranaError `recall/nothing-affected`, also when the caller is competent for none of it; `trace/too-long`.
 */
export async function findAffected(
  store: Kysely<Database>,
  caller: Competent,
  origin: RecallOrigin,
): Promise<RecallPreview> {
  const start = await startOf(store, origin);
  const { events, batches } = await readForward(store, start, origin.claims);
  const scope = recallScope(events, start, origin.claims).filter(
    ({ item, steps }) => steps > 0 || isKnown(item, { events, batches }),
  );
  const mine = scope.filter(({ item }) => isCompetent(caller, batches.get(item)));
  if (mine.length === 0)
    throw new FiligranaError(
      "recall/nothing-affected",
      "nothing that you are competent for is affected; check the origin",
      {
        values: { kind: origin.batch ? "batch" : origin.ingredient ? "ingredient" : "plot" },
      },
    );
  const holders = holdersOf(events);
  return {
    digest: scopeDigest(mine.map(({ item }) => item)),
    affected: mine.map((one) => ({
      ...one,
      batch: batches.get(one.item) ?? null,
      holders: holders.get(one.item) ?? [],
    })),
    beyond: scope.length - mine.length,
    places: placesOf(events, new Set(mine.map(({ item }) => item))).filter((place) => !isActor(place)),
  };
}

/**
 * Reads where things went. Claims tell of holders that the chain does not know; where there are so many that they cannot be
 * read, and the recall does not rest on them, the chain's own word is enough: nobody keeps a recall off by claiming.
 */
async function readForward(store: Kysely<Database>, start: readonly string[], needsClaims: boolean): Promise<ReadWay> {
  try {
    return await readWay(store, start, ["forward"]);
  } catch (error) {
    const tooLong = error instanceof FiligranaError && error.code === "trace/too-long";
    if (!tooLong || needsClaims) throw error;
    return readWay(store, start, ["forward"], { basis: "recorded" });
  }
}

async function startOf(store: Kysely<Database>, { batch, ingredient, plot }: RecallOrigin): Promise<string[]> {
  if (batch !== undefined) return [batchItem(batch)];
  if (ingredient !== undefined) return itemsOfIngredient(store, { gtin: ingredient.gtin ?? null, lot: ingredient.lot });
  return itemsOfPlot(store, plot ?? "");
}

/** Whether anything is on record, or anybody claimed anything, of an item that a recall is to begin with. */
const isKnown = (item: string, { events, batches }: ReadWay): boolean =>
  batches.has(item) || events.some(({ inputs, outputs }) => [...inputs, ...outputs].some((one) => one.item === item));

const isCompetent = (caller: Competent, batch: TracedBatch | undefined): boolean =>
  caller.role === "inspector" || (batch !== undefined && reaches(caller, ["recall", "declare"], batch));

/** Whether a holder is an actor of the registry, not a place or party that a claim names. */
export const isActor = (holder: string): boolean => /^0x[0-9a-f]{16}$/.test(holder);

/** The preview as it is told. */
export async function previewRecall(store: Kysely<Database>, caller: Caller, origin: RecallOrigin) {
  const { digest, affected, beyond, places } = await findAffected(store, caller, origin);
  const parties = affected.flatMap(({ batch, holders }) => [
    ...(batch === null ? [] : [batch.operator]),
    ...holders.map(({ holder }) => holder),
  ]);
  return {
    digest,
    beyond,
    places: [...places],
    parties: await partiesNamed(store, parties),
    affected: affected.map(({ item, steps, recorded, batch, holders }) => ({
      item,
      ...(batchOfItem(item) ?? { gtin: null, lot: null }),
      steps,
      recorded,
      onRecord: batch !== null,
      productName: batch?.productName ?? null,
      producer: batch?.operator ?? null,
      quantity: batch === null ? null : String(batch.quantity),
      unit: batch?.unit ?? null,
      measure: batch?.measure ?? null,
      holders: [...holders],
    })),
  };
}
