import type { ChainFacts } from "../../core/chain/facts.ts";
import { readFacts } from "../../core/chain/read-facts.ts";
import type { Request } from "../../core/chain/request.ts";
import { recoverSigner } from "../../core/seal/recover-signer.ts";
import { Directory, trustedFor } from "../../core/verify/directory.ts";
import { questionOf } from "../../core/verify/question-of.ts";
import type { Trusted } from "../../core/verify/subject.ts";
import { type Verification, verifyEvidence } from "../../core/verify/verify-evidence.ts";
import type { PhoneFailure, PhoneStep } from "../text/phone-text.ts";

/** What the check on the phone works with; everything that reaches the network is brought by the caller. */
export type PhoneParts = {
  readonly label: { readonly gtin: string; readonly lot: string };
  /** Both reject when the network or the server does not give the document. */
  readonly fetchDirectory: () => Promise<unknown>;
  readonly fetchEvidence: () => Promise<unknown>;
  readonly request: Request;
  readonly onStep: (step: PhoneStep) => void;
};

/** What the phone found out: an answer of its own, or why it has none. A failure is never a verdict. */
export type PhoneAnswer =
  | {
      readonly kind: "checked";
      readonly verification: Verification;
      readonly facts: ChainFacts | null;
      readonly trusted: Trusted;
      readonly evidence: unknown;
    }
  | { readonly kind: "failed"; readonly why: PhoneFailure };

/**
 * Recomputes a verdict from the evidence and the chain, without believing the page.
 *
 * When the chain cannot be read, a flaw in the evidence alone is still an answer ("does not match"); all else is a failure
 * to check. Never throws.
 */
export async function checkOnPhone(parts: PhoneParts): Promise<PhoneAnswer> {
  parts.onStep("directory");
  const directory = Directory.safeParse(await settled(parts.fetchDirectory)).data;
  if (directory === undefined) return failed("directory");
  parts.onStep("evidence");
  const evidence = await settled(parts.fetchEvidence);
  if (evidence === undefined) return failed("evidence");
  const trusted = trustedFor(directory, evidence);
  parts.onStep("chain");
  const facts = await factsFor(evidence, trusted, directory, parts.request);
  parts.onStep("verify");
  const verification = verifyEvidence(evidence, facts, { asked: parts.label, trusted, recover: recoverSigner });
  if (verification.verdict === "cannot-check") return failed("endpoint");
  return { kind: "checked", verification, facts, trusted, evidence };
}

async function factsFor(evidence: unknown, trusted: Trusted, directory: Directory, request: Request) {
  const question = questionOf(evidence);
  if (question === null || question.registry !== trusted.registry) return null;
  const finality = directory.finality ?? "finalized";
  return readFacts(request, { ...question, finality }).catch(() => null);
}

async function settled(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

const failed = (why: PhoneFailure): PhoneAnswer => ({ kind: "failed", why });
