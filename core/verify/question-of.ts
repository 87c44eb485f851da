import { authorKey } from "../chain/facts.ts";
import type { Author, Question } from "../chain/read-facts.ts";
import { Evidence } from "../schema/evidence.ts";
import { batchKeyOf, sealIdIn } from "./ids-of.ts";

const maxInstant = 2n ** 40n - 1n;

/**
 * What to ask the chain about an evidence file: the argument of `readFacts`, but for the finality wanted.
 *
 * @returns Null when the file does not say enough to ask anything; `verifyEvidence` with no facts says why.
 */
export const questionOf = (file: unknown): Question | null => {
  const evidence = readEvidence(file);
  if (evidence === null) return null;
  const [seal, batchKey] = [sealIdIn(evidence), batchKeyOf(evidence)];
  if (seal === null || batchKey === null) return null;
  return { registry: evidence.chain.registry, seal, batchKey, authors: authorsIn(evidence) };
};

const readEvidence = (file: unknown): Evidence | null => {
  try {
    return Evidence.safeParse(file).data ?? null;
  } catch {
    return null;
  }
};

/** Who is said to have placed the measures of an evidence file; each once. */
const authorsIn = (evidence: Evidence): Author[] => {
  const authors = new Map<string, Author>();
  for (const { statement, placedAt } of evidence.measures) {
    const at = BigInt(placedAt);
    if (at <= maxInstant) authors.set(authorKey(statement.author, at), { actor: statement.author, at });
  }
  return [...authors.values()];
};
