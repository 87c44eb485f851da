import type { Statement } from "../../../core/seal/statements.ts";
import type { Player } from "./cast.ts";
import {
  certificateOf,
  handing,
  handoverOf,
  holding,
  type Opening,
  openMovementStage,
  type Sealed,
  sealBatch,
  type Transformation,
  transforming,
} from "./movements.ts";
import { NOW, type Stage, useStage } from "./stage.ts";

/**
 * Gives each test of a suite a fresh stage of movements on which the maker has sealed some batches of grapes, each alone
 * under its seal, in the order given.
 */
export const useGrapes = (
  quantities: Readonly<Record<string, bigint>>,
  set: (stage: Stage, grapes: readonly Sealed[]) => void,
): void => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  }, openMovementStage);
  beforeEach(async () => {
    const grapes: Sealed[] = [];
    for (const [name, quantity] of Object.entries(quantities)) {
      grapes.push(await sealBatch(stage, "maker", "grape", name, quantity));
    }
    await stage.ledger.setTime(NOW);
    set(stage, grapes);
  });
};

/** A suite about a batch of 1,000 of which 100 pass from maker to carrier, opened by its leaf, unless a test says otherwise. */
export const useHandovers = (set: (stage: Stage, batch: Sealed) => void) => {
  let stage: Stage;
  let batch: Sealed;
  useGrapes({ L1: 1000n }, (opened, [sealed]) => {
    [stage, batch] = [opened, sealed as Sealed];
    set(stage, batch);
  });
  type Changes = Partial<Statement<"Handover">>;
  const hand = (changes: Changes = {}, openings: readonly Opening[] = [batch.opening]) =>
    stage.registry.send("handOver", handing(stage, handoverOf(batch, changes), openings));
  const refusal = (changes: Changes = {}, openings: readonly Opening[] = [batch.opening], from?: Player, to?: Player) =>
    stage.registry.refusal("handOver", handing(stage, handoverOf(batch, changes), openings, from, to));
  const idOf = (changes: Changes = {}) => stage.digest("Handover", handoverOf(batch, changes));
  const at = (by: Player) => holding(stage, batch, by);
  return { hand, refusal, idOf, at };
};

/** A suite about what the maker makes of 1,000 of red grapes and 500 of white ones. */
export const useTransformations = (set: (stage: Stage, red: Sealed, white: Sealed) => void) => {
  let stage: Stage;
  let red: Sealed;
  useGrapes({ red: 1000n, white: 500n }, (opened, [first, white]) => {
    [stage, red] = [opened, first as Sealed];
    set(stage, red, white as Sealed);
  });
  /** 700 of wine of 1,000 of grapes: exactly what the yield allows. */
  const wine = (changes: Partial<Transformation> = {}): Transformation => ({
    into: "docg",
    name: "wine",
    total: 700n,
    from: [[red, 1000n]],
    ...changes,
  });
  const make = async (t: Transformation) => {
    const { args, sealed } = transforming(stage, t);
    await stage.registry.send("transform", args);
    return sealed;
  };
  const refusal = (t: Transformation) => stage.registry.refusal("transform", transforming(stage, t).args);
  const usedOf = async (by: "maker" | "carrier", good: "grape" | "docg") =>
    (await stage.registry.read("certificateOf", [certificateOf(by, good)]))[0].used;
  return { wine, make, refusal, usedOf };
};
