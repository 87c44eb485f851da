/** People who sign in, their sessions, and for whom they may act. */
export const peopleTables = ``;
