import type { ChainFacts } from "../../core/chain/facts.ts";
import { readFacts } from "../../core/chain/read-facts.ts";
import { recoverSigner } from "../../core/seal/recover-signer.ts";
import { cannotCheck } from "../../core/verify/cannot-check.ts";
import { Directory, trustedFor } from "../../core/verify/directory.ts";
import { notFound } from "../../core/verify/not-found.ts";
import { questionOf } from "../../core/verify/question-of.ts";
import type { Trusted } from "../../core/verify/subject.ts";
import { type Verification, verifyEvidence } from "../../core/verify/verify-evidence.ts";
import { jsonRpc } from "./json-rpc.ts";
import { readSource } from "./read-source.ts";
import { type Settings, UsageError } from "./usage.ts";

/** What was found out, and what it rests on. */
export type Answer = {
  readonly verification: Verification;
  readonly evidence: unknown;
  readonly facts: ChainFacts | null;
  readonly trusted: Trusted | null;
  /** Why the chain, or the evidence, could not be read; null when it was. */
  readonly trouble: string | null;
};

/**
 * Verifies what stands at the place that the command line named, against the endpoint that it named.
 *
 * @throws UsageError when a file is not there, or a directory is not one.
 */
export async function verifySource(settings: Settings): Promise<Answer> {
  const found = await readSource(settings.source);
  if (found.kind !== "document") {
    const verification = found.kind === "missing" ? notFound() : cannotCheck();
    const trouble = found.kind === "missing" ? null : found.why;
    return { verification, evidence: null, facts: null, trusted: null, trouble };
  }
  const evidence = found.document;
  const { trusted, finality } = await trustFor(settings, evidence);
  const { facts, trouble } = await chainFor(settings, evidence, trusted, finality);
  const verification = verifyEvidence(evidence, facts, {
    recover: recoverSigner,
    ...(trusted === null ? {} : { trusted }),
    ...(settings.label === null ? {} : { asked: settings.label }),
  });
  return { verification, evidence, facts, trusted, trouble };
}

type Trust = { readonly trusted: Trusted | null; readonly finality: "finalized" | number };

async function trustFor(settings: Settings, evidence: unknown): Promise<Trust> {
  const finality = settings.finality ?? "finalized";
  if (settings.directory === null) return { trusted: settings.trusted, finality };
  const found = await readSource(settings.directory);
  const directory = Directory.safeParse(found.kind === "document" ? found.document : undefined);
  if (!directory.success) throw new UsageError(`${settings.directory} is not a filigrana.json that can be read`);
  return {
    trusted: settings.trusted ?? trustedFor(directory.data, evidence),
    finality: settings.finality ?? directory.data.finality ?? "finalized",
  };
}

async function chainFor({ rpc }: Settings, evidence: unknown, trusted: Trusted | null, finality: Trust["finality"]) {
  const question = questionOf(evidence);
  if (question === null || (trusted !== null && trusted.registry !== question.registry))
    return { facts: null, trouble: null };
  try {
    return { facts: await readFacts(jsonRpc(rpc), { ...question, finality }), trouble: null };
  } catch (error) {
    return { facts: null, trouble: error instanceof Error ? error.message : String(error) };
  }
}
