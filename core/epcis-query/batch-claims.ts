import { actorOfUri } from "../epcis/actor-uri.ts";
import type { EpcisEvent } from "../epcis/schema/epcis-event.ts";
import { canonicalIri } from "../epcis/urn/canonical-iri.ts";
import { type BatchName, batchOfItem } from "../trace/batch-item.ts";
import { baseQuantity } from "../trace/epcis-units.ts";
import { vocabularyWord } from "./vocabulary-word.ts";

/** What an event says of a batch, as far as the registry knows better. */
export type BatchClaim = BatchName & {
  /** It came to be; it was used up in something else; it went from somebody to somebody. */
  readonly what: "made" | "used" | "passed-on";
  /** The actor of the registry of whom it is said. */
  readonly by: string;
  /** In a base unit as an exact decimal; null where the event does not say how much. */
  readonly quantity: string | null;
  readonly unit: string;
  /** The batches that it is said to be made from; empty where the event says nothing of that. */
  readonly inputs: readonly BatchName[];
};

type Quantity = {
  readonly epcClass: string;
  readonly quantity?: number | undefined;
  readonly uom?: string | undefined;
};

const batchesIn = (list: readonly Quantity[] = []) =>
  list.flatMap(({ epcClass, quantity, uom }) => {
    const batch = batchOfItem(canonicalIri(epcClass));
    return batch === null ? [] : [{ ...batch, ...baseQuantity(quantity, uom) }];
  });

/** Who the goods come from: the first source that is an actor of ours. */
const giverOf = (event: EpcisEvent): string | null =>
  (event.sourceList ?? []).map(({ source }) => actorOfUri(source)).find((actor) => actor !== null) ?? null;

const leaves = ["shipping", "departing", "retail_selling"];

/**
 * What an event claims of batches: who made them and how much, what was made from them, who passed them on. An event that
 * only declares an earlier one wrong claims nothing.
 *
 * @param actor - Who sent the event; of them it is said, unless a source names another actor.
 */
export const batchClaimsOf = (event: EpcisEvent, actor: string): BatchClaim[] => {
  if (event.errorDeclaration !== undefined) return [];
  if (event.type === "TransformationEvent") {
    const inputs = batchesIn(event.inputQuantityList);
    const names = inputs.map(({ gtin, lot }) => ({ gtin, lot }));
    return [
      ...batchesIn(event.outputQuantityList).map((one) => ({
        ...one,
        what: "made" as const,
        by: actor,
        inputs: names,
      })),
      ...inputs.map((one) => ({ ...one, what: "used" as const, by: actor, inputs: [] })),
    ];
  }
  if (event.type !== "ObjectEvent") return [];
  const batches = batchesIn(event.quantityList);
  if (event.action === "ADD") return batches.map((one) => ({ ...one, what: "made" as const, by: actor, inputs: [] }));
  const step = event.bizStep === undefined ? "" : vocabularyWord("BizStep", event.bizStep);
  if (!leaves.includes(step)) return [];
  return batches.map((one) => ({ ...one, what: "passed-on" as const, by: giverOf(event) ?? actor, inputs: [] }));
};
