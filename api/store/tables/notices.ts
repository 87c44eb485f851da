/** Notices to people and how they want them. The migration 0010-notices has what PostgreSQL holds of them. */
export type NoticeTables = Record<never, never>;
