/** The pattern of SQL's `like` that finds a text as it is anywhere in another. */
export const partOf = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
