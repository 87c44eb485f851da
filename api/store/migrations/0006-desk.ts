/** Drafts, templates and what the desk remembers for an operator. */
export const deskTables = ``;
