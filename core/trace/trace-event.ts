/** What a trace event says happened. `observe` moves nothing; `counted` on it says that its quantities were counted. */
export const traceKinds = [
  "commission",
  "transform",
  "transfer",
  "loss",
  "aggregate",
  "disaggregate",
  "observe",
] as const;
export type TraceKind = (typeof traceKinds)[number];

/**
 * How much of which item. `item` is the canonical GS1 Digital Link of an EPC or a class (`https://id.gs1.org/01/…/10/…`,
 * `batchItem`). `quantity` is an exact decimal such as `"47.246"`, null where nobody said how much; `unit` is `gram`,
 * `millilitre` or `piece`, or the UN/ECE Rec. 20 code of any other unit.
 */
export type TracedQuantity = { readonly item: string; readonly quantity: string | null; readonly unit: string };

/**
 * One thing that happened to items, from the chain or from an EPCIS event. Which list an item stands in:
 *
 * - `commission`: made, in `outputs`. `loss`: gone, in `inputs`. `transform`: consumed in `inputs`, made in `outputs`.
 * - `transfer`, `observe`: what is moved or seen, in `inputs`; of a container it stands for all that is in it.
 * - `aggregate`: children in `inputs`, the container in `outputs`; `disaggregate` the other way round, where no child
 *   means all of them.
 */
export type TraceEvent = {
  /** The same id is the same event, however often it comes. */
  readonly id: string;
  /** Unix seconds, with a fraction where the source has one. */
  readonly time: number;
  /** Where it stands in the chain's own order, for what happened in the same second; on nothing that is not on chain. */
  readonly sequence?: number;
  /** True when the chain says so; false for a claim. */
  readonly recorded: boolean;
  readonly kind: TraceKind;
  readonly inputs: readonly TracedQuantity[];
  readonly outputs: readonly TracedQuantity[];
  /** Who gives, consumes or loses: an actor's id, or in a claim the identifier of a party or place. */
  readonly from?: string;
  /** Who gets or makes. */
  readonly to?: string;
  readonly place?: string;
  /** The event that this one declares to be in error. */
  readonly voids?: string;
  /** Joins events that describe one transformation together (EPCIS `transformationID`). */
  readonly transformation?: string;
  /** The actor who stated it, for a claim. */
  readonly by?: string;
  /** SHA-256 of the document that travelled with it. */
  readonly document?: string;
  /** True for a stock count. */
  readonly counted?: boolean;
};
