import type { ChainFacts } from "../../chain/facts.ts";
import { fail, pass, unknown } from "../finding.ts";
import { batchKeyOf, sealIdIn } from "../ids-of.ts";
import type { Subject } from "../subject.ts";
import type { Check } from "../verdict.ts";

/** keccak256 of nothing: the code hash where there is no contract. */
const noCode = "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470";

/**
 * Compares the chain and the contract: those of the evidence with those that the reader trusts, and those with the ones
 * that the facts were read from. Evidence for another chain fails; an endpoint that shows another chain, another contract
 * or another seal makes the check unknown, because that says nothing about the evidence.
 */
export const checkChain = (subject: Subject): Check => {
  const { chainId, registry } = subject.evidence.chain;
  const { trusted } = subject.options;
  if (trusted !== undefined && String(trusted.chainId) !== chainId) {
    return fail("chain", "chain/other-chain", { expected: String(trusted.chainId), found: chainId });
  }
  if (trusted !== undefined && trusted.registry !== registry) {
    return fail("chain", "chain/other-registry", { expected: trusted.registry, found: registry });
  }
  if (subject.facts === null) return unknown("chain", "chain/not-read");
  return trusted === undefined ? checkClaimed(subject, subject.facts) : checkEndpoint(subject, subject.facts);
};

/** With nothing trusted beforehand the file's own claim is what is compared, and so what fails. */
const checkClaimed = (subject: Subject, facts: ChainFacts): Check => {
  const { chainId, registry } = subject.evidence.chain;
  if (String(facts.chainId) !== chainId) {
    return fail("chain", "chain/other-chain", { expected: String(facts.chainId), found: chainId });
  }
  if (facts.registry !== registry || facts.codeHash === noCode) {
    return fail("chain", "chain/other-registry", { expected: "a contract at the address", found: registry });
  }
  return aboutTheSame(subject, facts) ?? pass("chain", "chain/as-the-file-says", { found: `${registry} @ ${chainId}` });
};

const checkEndpoint = (subject: Subject, facts: ChainFacts): Check => {
  const { chainId, registry } = subject.evidence.chain;
  const codeHash = subject.options.trusted?.codeHash;
  if (String(facts.chainId) !== chainId) {
    return unknown("chain", "chain/endpoint-on-other-chain", { expected: chainId, found: String(facts.chainId) });
  }
  if (facts.registry !== registry || facts.codeHash === noCode) {
    return unknown("chain", "chain/endpoint-on-other-registry", { expected: registry, found: facts.registry });
  }
  if (codeHash !== undefined && facts.codeHash !== null && facts.codeHash !== codeHash) {
    return unknown("chain", "chain/endpoint-has-other-code", { expected: codeHash, found: facts.codeHash });
  }
  return aboutTheSame(subject, facts) ?? pass("chain", "chain/trusted", { found: `${registry} @ ${chainId}` });
};

const aboutTheSame = ({ evidence }: Subject, { about }: ChainFacts): Check | null => {
  const [seal, key] = [sealIdIn(evidence), batchKeyOf(evidence)];
  if (about.seal === seal && (key === null || about.batchKey === key)) return null;
  return unknown("chain", "chain/endpoint-about-other-seal", { expected: seal ?? "a seal", found: about.seal });
};
