/** Acts of governance that wait for their delay. */
export const governanceTables = ``;
