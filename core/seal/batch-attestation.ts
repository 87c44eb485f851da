import { statementHash } from "./statement-hash.ts";
import type { Statement, StatementDomain } from "./statements.ts";

/** What the operator signs over a seal, and the control body where the product's rules ask for it. */
export type BatchAttestation = Statement<"BatchAttestation">;

/** The id of the seal that an attestation places: its EIP-712 hash. */
export const sealIdOf = (attestation: BatchAttestation, domain: StatementDomain): string =>
  statementHash("BatchAttestation", attestation, domain);
