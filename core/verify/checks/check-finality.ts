import { pass } from "../finding.ts";
import type { Recorded } from "../subject.ts";
import type { Check } from "../verdict.ts";

/** Whether the block that holds the seal is final: its time is not after that of the newest final block. */
export const isFinal = ({ facts, record }: Recorded): boolean =>
  record.seal.sealedAt !== 0n && record.seal.sealedAt <= facts.final.time;

/** Says whether the seal is final. It passes when that could be read, whatever it is: it finds, it does not judge. */
export const checkFinality = (recorded: Recorded): Check => {
  const compared = { expected: String(recorded.record.seal.sealedAt), found: String(recorded.facts.final.time) };
  return pass("finality", isFinal(recorded) ? "finality/final" : "finality/not-final", compared);
};
