/** Items with their serials, and orders of label sheets. The migration 0008-labels has what PostgreSQL holds of them. */
export type LabelTables = Record<never, never>;
