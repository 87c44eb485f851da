/** Attestations of compliance. */
export const attestationTables = ``;
