/** A value as a message may quote it: at most 40 characters, control characters escaped. */
export const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
