/** Why a file cannot be read at all, as the API names it. */
export const fileTroubles = [
  "old-excel",
  "open-document",
  "not-a-workbook",
  "damaged",
  "too-many-rows",
  "too-many-cells",
  "too-many-columns",
  "too-large-unpacked",
  "no-sheet",
  "empty",
  "encoding-unknown",
  "open-quote",
] as const;
export type FileTrouble = (typeof fileTroubles)[number];
