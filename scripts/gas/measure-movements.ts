import { id } from "ethers";
import type { Statement } from "../../core/seal/statements.ts";
import { cast, shortId } from "../../test/contracts/support/cast.ts";
import {
  handing,
  handoverOf,
  losing,
  lossOf,
  type Sealed,
  sealBatch,
  sealBatches,
  type Transformation,
  transforming,
} from "../../test/contracts/support/movements.ts";
import type { Stage } from "../../test/contracts/support/stage.ts";
import type { GasTable } from "./measure-gas.ts";

/** Grapes that a grower hands over to the maker, whole. */
const receive = async (stage: Stage, name: string): Promise<Sealed> => {
  const batch = await sealBatch(stage, "carrier", "grape", name, 75_000n);
  const parties = { from: cast.carrier.id, to: cast.maker.id, quantity: 75_000n, handover: shortId(name) };
  await stage.registry.send("handOver", handing(stage, handoverOf(batch, parties), [batch.opening]));
  return batch;
};

/** Measures handovers, and taking one back before it is placed. */
export const measureHandovers = async (stage: Stage): Promise<GasTable> => {
  const send = async (statement: Statement<"Handover">, openings: readonly Sealed["opening"][]) =>
    Number((await stage.registry.send("handOver", handing(stage, statement, openings))).gasUsed);
  const batches = Object.fromEntries(Array.from({ length: 1024 }, (_, i) => [`L${i}`, 24n]));
  const fresh = await sealBatch(stage, "maker", "grape", "fresh", 75_000n);
  const deep = (await sealBatches(stage, "maker", "grape", batches))[341] as Sealed;
  const handover = { handover: id("a handover").slice(0, 18), document: id("a document"), quantity: 7_500n };
  const onward = { ...handover, from: cast.carrier.id, to: cast.trader.id, quantity: 2_500n };
  const cancelled = handoverOf(fresh, { ...handover, handover: shortId("cancelled") });
  const cancellation = { handover: stage.digest("Handover", cancelled), by: cast.maker.id };
  const cancelling = [cancelled, cast.maker.id, stage.signed("maker", "HandoverCancellation", cancellation)];
  return {
    "hand over a fresh batch": await send(handoverOf(fresh, handover), [fresh.opening]),
    "hand over a fresh batch of 1,024 under one seal": await send(handoverOf(deep, { ...handover, quantity: 12n }), [
      deep.opening,
    ]),
    "hand on what was received": await send(handoverOf(fresh, onward), []),
    "cancel a handover": Number((await stage.registry.send("cancelHandover", cancelling)).gasUsed),
  };
};

/** Measures transformations and losses. */
export const measureTransformations = async (stage: Stage): Promise<GasTable> => {
  const make = async (t: Transformation) =>
    Number((await stage.registry.send("transform", transforming(stage, t).args)).gasUsed);
  const wine = { into: "docg", total: 31_500n } as const;
  const sealOwn = (name: string) => sealBatch(stage, "maker", "grape", name, 75_000n);
  const [one, two, third, lost] = [await sealOwn("1"), await sealOwn("2"), await sealOwn("3"), await sealOwn("4")];
  const [first, second] = [await receive(stage, "first"), await receive(stage, "second")];
  const from = (a: Sealed, b: Sealed) =>
    [
      [a, 30_000n],
      [b, 15_000n],
    ] as const;
  const loss = losing(stage, lossOf(lost, { cause: id("a cause") }), [lost.opening]);
  return {
    "make one batch of two that were received": await make({
      ...wine,
      name: "wine",
      from: from(first, second),
      opening: [],
    }),
    "make one batch of two fresh ones": await make({ ...wine, name: "more wine", from: from(one, two) }),
    "split a fresh batch": await make({ into: "grape", name: "split", total: 50_000n, from: [[third, 50_000n]] }),
    "declare a loss of a fresh batch": Number((await stage.registry.send("declareLoss", loss)).gasUsed),
  };
};
