/** Files of batches on their way to a seal. The migration 0007-imports has what PostgreSQL holds of them. */
export type ImportTables = Record<never, never>;
