import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { FileTrouble } from "../../core/spreadsheet/file-trouble.ts";

/** The answer to a file that cannot be read at all. `reason` names it for people (web/text/desk/imports-text.ts). */
export const unreadableFile = (reason: FileTrouble, detail: string, values: Record<string, string | number> = {}) =>
  new FiligranaError("import/unreadable", detail, { values: { reason, ...values } });
