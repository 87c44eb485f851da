import type { z } from "zod";
import type { readApplicationHistoryEndpoint } from "../../../../core/http/endpoints/applications.ts";

/** A line of a case's history. */
export type HistoryLine = z.infer<(typeof readApplicationHistoryEndpoint)["replies"][200]>["events"][number];

/**
 * Makes one line of the changes that one person typed one after the other: a form that saves itself writes one every few
 * words. What came back to where it was is left out.
 */
export function foldEdits(lines: readonly HistoryLine[]): HistoryLine[] {
  const folded: HistoryLine[] = [];
  for (const line of lines) {
    const before = folded.at(-1);
    if (before !== undefined && isSameTyping(before, line)) folded.splice(-1, 1, joined(before, line));
    else folded.push(line);
  }
  return folded.filter(({ act, changes }) => act !== "edit" || changes.length > 0);
}

const isSameTyping = (a: HistoryLine, b: HistoryLine): boolean =>
  a.act === "edit" && b.act === "edit" && a.to === b.to && a.by.name === b.by.name && a.by.person === b.by.person;

function joined(a: HistoryLine, b: HistoryLine): HistoryLine {
  const changes = new Map(a.changes.map((change) => [change.field, change]));
  for (const { field, before, after } of b.changes) {
    const first = changes.get(field)?.before;
    changes.set(field, { field, before: first === undefined ? before : first, after });
  }
  return { ...b, changes: [...changes.values()].filter(({ before, after }) => before !== after) };
}
