import { fromUnixSeconds } from "../../schema/unix-seconds.ts";
import { fail, pass, unknown } from "../finding.ts";
import { sealIdIn } from "../ids-of.ts";
import type { Recorded } from "../subject.ts";
import type { Check } from "../verdict.ts";

/**
 * Asks whether the seal is on record with what its statement says. Its id is recomputed from the statement, so nothing in
 * the statement can be changed without asking for another seal. A node that has not yet reached the block in which the
 * seal is said to be recorded cannot deny it; once the statement's deadline has passed on the node's chain, it can.
 */
export const checkRecord = ({ evidence, facts, record: { seal } }: Recorded): Check => {
  const { certificate, total, count, submitBefore } = evidence.seal.statement;
  const id = sealIdIn(evidence);
  if (id === null) return fail("record", "record/other-statement");
  if (seal.cancelled) return fail("record", "record/cancelled", { found: id });
  if (seal.sealedAt === 0n) {
    const behind = facts.head.time < BigInt(evidence.seal.recorded.time) && facts.head.time < BigInt(submitBefore);
    return behind
      ? unknown("record", "record/endpoint-behind", {
          expected: evidence.seal.recorded.block,
          found: String(facts.head.number),
        })
      : fail("record", "record/not-on-record", { expected: id });
  }
  const same = seal.certificate === certificate && String(seal.total) === total && String(seal.count) === count;
  if (!same)
    return fail("record", "record/other-statement", {
      expected: `${total}, ${count}`,
      found: `${seal.total}, ${seal.count}`,
    });
  return pass("record", "record/on-record", { found: fromUnixSeconds(seal.sealedAt) });
};
