/** What a handover's `document` is when no document goes with the goods. */
export const noDocument = `0x${"00".repeat(32)}`;
