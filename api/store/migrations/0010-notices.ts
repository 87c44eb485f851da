/** Notices to people and how they want them. */
export const noticeTables = ``;
