import { goals } from "../gas/goals.ts";
import { measureGas } from "../gas/measure-gas.ts";
import { measurePeers } from "../gas/measure-peers.ts";
import type { Figure } from "./measures.ts";

/** Gas of every documented operation beside its goal, and of EAS and DocumentStore for the like, on the same chain. */
export const gasFigures = async (): Promise<readonly Figure[]> => {
  const ours = await measureGas();
  const figures = Object.entries(ours).map(([name, value]): Figure => {
    const goal = goals[name];
    const unit = name.endsWith("in bytes") ? "bytes" : "gas";
    return { name, value, unit, limit: goal === undefined ? null : { atMost: goal } };
  });
  const seal = ours["place a further seal over 10,000 batches, with both signatures"] ?? Number.NaN;
  const perBatch = {
    name: "certify one of 10,000 batches in one seal",
    value: seal / 10_000,
    unit: "gas",
    limit: { atMost: 8 },
  };
  const peers = Object.entries(await measurePeers()).map(
    ([name, value]): Figure => ({ name, value, unit: name.includes("batches that") ? "batches" : "gas", limit: null }),
  );
  return [...figures, perBatch, ...peers];
};
