import type { ReceivedOf } from "../../../../core/http/endpoint-types.ts";
import type { readImportEndpoint } from "../../../../core/http/endpoints/batch-imports.ts";
import type { ImportState } from "../../../../core/schema/batch-import.ts";
import type { StateTone } from "../../parts/state-tag.tsx";

/** An import as its page shows it. */
export type ShownImport = ReceivedOf<typeof readImportEndpoint>["body"];

/** What each state of an import means for the reader. */
export const importTone = {
  reading: "moving",
  checked: "waiting",
  registering: "moving",
  registered: "good",
  undone: "over",
  failed: "bad",
} as const satisfies Record<ImportState, StateTone>;

/** Whether something is under way that goes on by itself. */
export const isUnderWay = ({ state }: Pick<ShownImport, "state">): boolean =>
  state === "reading" || state === "registering";

/** How many values a rule of the specification does not allow, and how many rules some rows do not document. */
export function remarksOf({ warnings, codes }: Pick<ShownImport, "warnings" | "codes">) {
  const notDocumented = codes.find(({ code }) => code === "rule-not-documented")?.count ?? 0;
  return { notMet: warnings - notDocumented, notDocumented };
}
