import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Evidence } from "../../core/schema/evidence.ts";
import type { Recover } from "../../core/seal/recover-signer.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";
import { type Verification, verifyEvidence } from "../../core/verify/verify-evidence.ts";
import type { Database } from "../store/database.ts";
import { type BatchOnRecord, readBatch } from "../store/read-batch.ts";
import { evidenceOf } from "./evidence-of.ts";
import { factsOnRecord } from "./facts-on-record.ts";

/** A batch on record with its public evidence and what the verification said of it. */
export type VerifiedBatch = {
  readonly batch: BatchOnRecord;
  readonly evidence: Evidence;
  readonly verification: Verification;
};

/** What a verification on the server works with. */
export type VerifyParts = {
  readonly store: Kysely<Database>;
  readonly domain: StatementDomain;
  readonly recover: Recover;
};

/**
 * Verifies a batch on the read model, by the same function that the phone runs on the chain.
 *
 * @param gtin - 14 digits.
 * @returns Null when no seal on chain holds the batch.
 */
export async function verifyBatch(parts: VerifyParts, gtin: string, lot: string): Promise<VerifiedBatch | null> {
  const batch = await readBatch(parts.store, gtin, lot);
  return batch === null ? null : verifyOnRecord(parts, batch, { gtin, lot });
}

/** Verifies a batch that was read; the same for the same batch and the same label. */
export function verifyOnRecord(
  parts: Pick<VerifyParts, "domain" | "recover">,
  batch: BatchOnRecord,
  asked: { readonly gtin: string; readonly lot: string },
): VerifiedBatch {
  const evidence = evidenceOf(batch, parts.domain, "public");
  const { chainId, verifyingContract: registry } = parts.domain;
  const verification = verifyEvidence(evidence, factsOnRecord(batch, parts.domain), {
    asked,
    trusted: { chainId, registry },
    recover: parts.recover,
  });
  return { batch, evidence, verification };
}

/** The answer about a batch that no seal on chain holds. */
export function batchNotFound(gtin: string, lot: string): FiligranaError {
  return new FiligranaError("batch/not-found", `nothing is on record for GTIN ${gtin}, lot ${lot}`, {
    values: { gtin, lot },
  });
}
