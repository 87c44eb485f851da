/** Drafts, templates and what the desk remembers for an operator. The migration 0006-desk has what PostgreSQL holds of them. */
export type DeskTables = Record<never, never>;
