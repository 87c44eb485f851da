/** Items with their serials, and orders of label sheets. */
export const labelTables = ``;
