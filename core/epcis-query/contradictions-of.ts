import { batchKey } from "../seal/batch-key.ts";
import type { BatchClaim } from "./batch-claims.ts";
import type { ContradictionRule, EpcisContradiction } from "./contradiction.ts";

/** What the registry says of a batch: quantities in the product's base unit, batches by their keys. */
export type RegisteredBatch = {
  readonly operator: string;
  readonly quantity: bigint;
  readonly unit: "gram" | "millilitre" | "piece";
  readonly inputs: ReadonlySet<string>;
  /** What each actor has of it now, or had: zero where everything went on. */
  readonly held: ReadonlyMap<string, bigint>;
};

/** Tells whether a decimal is more than a whole number. */
const isMore = (decimal: string, whole: bigint): boolean => {
  const [integer = "0", fraction = ""] = decimal.split(".");
  const floor = BigInt(integer);
  return floor > whole || (floor === whole && /[1-9]/.test(fraction));
};

/**
 * Where a claim about a batch on record cannot be true if the registry is right: somebody else made it, there is more of it
 * than was sealed, it is made from other batches of the registry, or somebody passes on or uses up what they never held that
 * much of. A quantity in a unit that cannot be compared contradicts nothing.
 */
export const contradictionsOf = (claim: BatchClaim, batch: RegisteredBatch): EpcisContradiction[] => {
  const { gtin, lot, what, by, quantity, unit } = claim;
  const found: EpcisContradiction[] = [];
  const add = (rule: ContradictionRule, claimed: string, recorded: string) =>
    found.push({ gtin, lot, rule, claimed, recorded });
  const isComparable = quantity !== null && unit === batch.unit;
  if (what === "made" && by !== batch.operator) add("not-the-operator", by, batch.operator);
  if (what === "made" && isComparable && isMore(quantity, batch.quantity))
    add("more-than-sealed", `${quantity} ${unit}`, `${batch.quantity} ${batch.unit}`);
  const inputs = claim.inputs.map((input) => batchKey(input.gtin, input.lot));
  const others = batch.inputs.size > 0 ? inputs.filter((key) => !batch.inputs.has(key)) : [];
  if (what === "made" && others.length > 0) add("other-inputs", others.join(" "), [...batch.inputs].sort().join(" "));
  if (what === "made") return found;
  const held = batch.held.get(by);
  if (held === undefined || (isComparable && isMore(quantity, batch.quantity)))
    add("not-the-holder", `${by} ${quantity ?? "?"} ${unit}`, `${held ?? 0n} ${batch.unit}`);
  return found;
};
