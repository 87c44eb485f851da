/** Counts of scans, by day and municipality. */
export const scanTables = ``;
