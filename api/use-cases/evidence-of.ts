import type { Audience } from "../../core/dossier/audience.ts";
import { disclose } from "../../core/dossier/disclose.ts";
import type { Evidence } from "../../core/schema/evidence.ts";
import { unpackProof } from "../../core/seal/pack-proof.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";
import type { BatchOnRecord, MeasureOnRecord } from "../store/read-batch.ts";

/**
 * Gives the evidence file of a batch as one circle of readers may see it.
 *
 * @see docs/evidence.md
 */
export function evidenceOf(batch: BatchOnRecord, domain: StatementDomain, reader: Audience): Evidence {
  const countersigned = batch.countersignature !== "0x";
  return {
    format: "filigrana-evidence/1",
    chain: { chainId: String(domain.chainId), registry: domain.verifyingContract },
    batch: {
      gtin: batch.gtin,
      lot: batch.lot,
      quantity: String(batch.quantity),
      dossierRoot: batch.dossierRoot,
    },
    fields: disclose(batch.fields, reader) as Evidence["fields"],
    proof: (unpackProof(batch.proof) ?? []).map((sibling) => ({ ...sibling, sum: String(sibling.sum) })),
    seal: {
      statement: {
        certificate: batch.certificate,
        root: batch.root,
        total: String(batch.total),
        count: String(batch.count),
        specification: batch.specification,
        inputs: batch.inputs,
        submitBefore: String(batch.submitBefore),
      },
      attestation: { by: batch.operator, signature: batch.attestation },
      ...(countersigned ? { countersignature: { by: batch.controlBody, signature: batch.countersignature } } : {}),
      recorded: { block: String(batch.sealedIn), time: String(batch.sealedAt), transaction: batch.transaction },
    },
    measures: batch.measures.map(measureEvidence),
    names: namesIn(batch),
  };
}

function measureEvidence(measure: MeasureOnRecord): Evidence["measures"][number] {
  const { author, subjectKind, subject, kind, sequence, reason, submitBefore, signature, time, document, salt } =
    measure;
  return {
    statement: { author, subjectKind, subject, kind, sequence, reason, submitBefore },
    signature,
    ...(salt === null ? {} : { reason: { document: document as never, salt } }),
    placedAt: time,
  };
}

function namesIn(batch: BatchOnRecord): Record<string, string> {
  const names: Record<string, string> = {
    [batch.operator]: batch.operatorName,
    [batch.controlBody]: batch.controlBodyName,
  };
  for (const { author, authorName } of batch.measures) if (authorName !== null) names[author] = authorName;
  return names;
}
