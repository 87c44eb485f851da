/** Applications for certificates, their history, and documents. */
export const applicationTables = ``;
