import { includes } from "../../seal/sum-tree.ts";
import { fail, notAsked, pass } from "../finding.ts";
import { batchKeyOf } from "../ids-of.ts";
import type { Subject } from "../subject.ts";
import type { Check } from "../verdict.ts";

/** Climbs from the batch's leaf to the seal's root and compares hash and total. */
export const checkInclusion = ({ evidence }: Subject): Check => {
  const batchKey = batchKeyOf(evidence);
  if (batchKey === null) return notAsked("inclusion", "check/earlier-failed");
  const { dossierRoot, quantity } = evidence.batch;
  const { root, total, count } = evidence.seal.statement;
  const proof = evidence.proof.map(({ side, sum, hash }) => ({ side, sum: BigInt(sum), hash }));
  const leaf = { batchKey, dossierRoot, quantity: BigInt(quantity) };
  return includes(root, BigInt(total), leaf, proof)
    ? pass("inclusion", "inclusion/under-root", { found: `${quantity} / ${total}, ${count}` })
    : fail("inclusion", "inclusion/not-under-root", { expected: root });
};
