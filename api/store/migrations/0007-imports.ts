/** Files of batches on their way to a seal. */
export const importTables = ``;
