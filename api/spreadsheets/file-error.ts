import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** The answer to a file that cannot be read at all. `reason` names it for people (web/text/desk/import-text.ts). */
export const unreadableFile = (reason: FileTrouble, detail: string, values: Record<string, string | number> = {}) =>
  new FiligranaError("import/unreadable", detail, { values: { reason, ...values } });

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
