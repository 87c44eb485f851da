/** Counts of scans, by day and municipality. The migration 0011-scans has what PostgreSQL holds of them. */
export type ScanTables = Record<never, never>;
