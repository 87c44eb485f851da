/** Acts of governance that wait for their delay. The migration 0009-governance has what PostgreSQL holds of them. */
export type GovernanceTables = Record<never, never>;
