import type { BatchDraft } from "../schema/batch-draft.ts";

/** What a draft says, ready to be registered or judged: what was left empty is left out. Whether it will do is not looked at. */
export function registrationOf({ fields, bestBefore, municipality, ...draft }: BatchDraft) {
  return {
    ...draft,
    ...(bestBefore === "" ? {} : { bestBefore }),
    ...(municipality === "" ? {} : { municipality }),
    fields: statedFields(fields),
  };
}

/** The fields that were filled in; spaces at either end of a text are dropped. */
export function statedFields(fields: BatchDraft["fields"]): BatchDraft["fields"] {
  const trimmed = Object.entries(fields).map(([path, value]) => [
    path,
    typeof value === "string" ? value.trim() : value,
  ]);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
}
