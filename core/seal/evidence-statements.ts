import { measureKinds, subjectKinds } from "../chain/facts.ts";
import type { Evidence } from "../schema/evidence.ts";
import type { BatchAttestation } from "./batch-attestation.ts";
import type { Statement, StatementDomain } from "./statements.ts";

/** Where the statements of an evidence file hold. */
export const domainOf = (evidence: Evidence): StatementDomain => ({
  chainId: BigInt(evidence.chain.chainId),
  verifyingContract: evidence.chain.registry,
});

/** The attestation of an evidence file, as it is hashed. */
export const attestationOf = (evidence: Evidence): BatchAttestation => {
  const { certificate, root, total, count, specification, inputs, submitBefore } = evidence.seal.statement;
  return {
    certificate,
    root,
    total: BigInt(total),
    count: BigInt(count),
    specification,
    inputs,
    submitBefore: BigInt(submitBefore),
  };
};

/** A measure of an evidence file, as it is hashed: kinds by their place in the contract's enums. */
export const measureOf = (statement: Evidence["measures"][number]["statement"]): Statement<"Measure"> => ({
  author: statement.author,
  subjectKind: BigInt(subjectKinds.indexOf(statement.subjectKind)),
  subject: statement.subject,
  kind: BigInt(measureKinds.indexOf(statement.kind)),
  sequence: BigInt(statement.sequence),
  reason: statement.reason,
  submitBefore: BigInt(statement.submitBefore),
});
