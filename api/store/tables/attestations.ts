/** Attestations of compliance. The migration 0012-attestations has what PostgreSQL holds of them. */
export type AttestationTables = Record<never, never>;
