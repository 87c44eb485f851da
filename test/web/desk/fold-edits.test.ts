import { expect } from "chai";
import { foldEdits, type HistoryLine } from "../../../web/desk/pages/applications/fold-edits.ts";

type Change = HistoryLine["changes"][number];

const line = (act: HistoryLine["act"], name: string, ...changes: Change[]): HistoryLine => ({
  event: "1",
  at: "2026-05-01T08:00:00Z",
  act,
  from: "draft",
  to: "draft",
  actor: "0x0123456789abcdef",
  actorName: "Cantina",
  by: { person: null, name },
  changes,
  reason: null,
});
const notes = (before: string | null, after: string | null): Change => ({ field: "notes", before, after });
const shown = (lines: readonly HistoryLine[]) =>
  foldEdits(lines).map(({ act, by, changes }) => [act, by.name, changes.map(({ before, after }) => [before, after])]);

describe("the history of a form that saves itself", () => {
  it("shows what one person typed in a row as one change from the first to the last", () => {
    const lines = [
      line("edit", "Ada", notes(null, "a")),
      line("edit", "Ada", notes("a", "ab"), { field: "plots", before: null, after: "p" }),
    ];
    expect(shown(lines)).to.deep.equal([
      [
        "edit",
        "Ada",
        [
          [null, "ab"],
          [null, "p"],
        ],
      ],
    ]);
  });

  it("keeps two people apart, and what lies between", () => {
    const lines = [
      line("edit", "Ada", notes(null, "a")),
      line("edit", "Bice", notes("a", "b")),
      line("attach", "Bice"),
      line("edit", "Bice", notes("b", "c")),
    ];
    expect(shown(lines).map(([act, name]) => `${act} ${name}`)).to.deep.equal([
      "edit Ada",
      "edit Bice",
      "attach Bice",
      "edit Bice",
    ]);
  });

  it("leaves out what came back to where it was", () => {
    expect(shown([line("edit", "Ada", notes(null, "a")), line("edit", "Ada", notes("a", null))])).to.deep.equal([]);
  });
});
