import { expect } from "chai";
import {
  type ApplicationAct,
  type ApplicationParty,
  type ApplicationState,
  actsIn,
  applicationActs,
  applicationStates,
  isEnded,
  stateAfter,
} from "../../../core/application/application-state.ts";

type Cell = readonly [from: ApplicationState, party: ApplicationParty, act: ApplicationAct, to: ApplicationState];

/** Every cell that leads somewhere, written out a second time. */
const cells: readonly Cell[] = [
  ["draft", "operator", "edit", "draft"],
  ["draft", "operator", "submit", "submitted"],
  ["draft", "operator", "withdraw", "withdrawn"],
  ["submitted", "operator", "withdraw", "withdrawn"],
  ["submitted", "control-body", "assign", "in-review"],
  ["in-review", "operator", "withdraw", "withdrawn"],
  ["in-review", "control-body", "assign", "in-review"],
  ["in-review", "control-body", "request-completion", "completion-requested"],
  ["in-review", "control-body", "grant", "granted"],
  ["in-review", "control-body", "refuse", "refused"],
  ["completion-requested", "operator", "edit", "completion-requested"],
  ["completion-requested", "operator", "submit", "in-review"],
  ["completion-requested", "operator", "withdraw", "withdrawn"],
  ["completion-requested", "control-body", "assign", "completion-requested"],
  ["completion-requested", "control-body", "refuse", "refused"],
];

describe("an application's states", () => {
  for (const from of applicationStates)
    for (const party of ["operator", "control-body"] as const)
      for (const act of applicationActs) {
        const to = cells.find((cell) => cell[0] === from && cell[1] === party && cell[2] === act)?.[3] ?? null;
        it(`${from}: ${act} by the ${party} leads to ${to ?? "nothing"}`, () => {
          expect(stateAfter(from, act, party)).to.equal(to);
          expect(actsIn(from, party).includes(act)).to.equal(to !== null);
        });
      }

  it("end with a decision or a withdrawal", () => {
    expect(applicationStates.filter(isEnded)).to.deep.equal(["granted", "refused", "withdrawn"]);
  });

  it("can all be reached from a draft", () => {
    const reached = new Set<ApplicationState>(["draft"]);
    for (const _ of applicationStates) for (const [from, , , to] of cells) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).to.deep.equal([...applicationStates].sort());
  });
});
