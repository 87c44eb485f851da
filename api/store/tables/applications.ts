/** Applications for certificates, their history, and documents. The migration 0005-applications has what PostgreSQL holds of them. */
export type ApplicationTables = Record<never, never>;
