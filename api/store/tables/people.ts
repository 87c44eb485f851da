/** People who sign in, their sessions, and for whom they may act. The migration 0004-people has what PostgreSQL holds of them. */
export type PeopleTables = Record<never, never>;
