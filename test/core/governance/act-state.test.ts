import { expect } from "chai";
import { type ActProgress, actState } from "../../../core/governance/act-state.ts";

const waiting: ActProgress = { state: "waiting", final: false, problem: null, schedule: "mined", cancellation: null };
const refused = (code: string): Partial<ActProgress> => ({ state: "refused", final: true, problem: { code } });

describe("actState", () => {
  for (const [state, progress] of [
    ["scheduling", { schedule: "queued" }],
    ["scheduling", { schedule: "sent" }],
    ["waiting", {}],
    ["cancelling", { cancellation: "queued" }],
    ["cancelling", { cancellation: "mined" }],
    ["cancelling", { schedule: "queued", cancellation: "queued" }],
    ["waiting", { cancellation: "refused" }],
    ["executing", { state: "queued" }],
    ["executing", { state: "sent" }],
    ["executing", { state: "mined" }],
    ["executing", { state: "queued", schedule: null }],
    ["done", { state: "mined", final: true }],
    ["done", { state: "mined", final: true, schedule: null }],
    ["cancelled", refused("governance/cancelled")],
    ["expired", refused("governance/expired")],
    ["refused", refused("actor/not-found")],
  ] as const satisfies readonly (readonly [string, Partial<ActProgress>])[]) {
    it(`is ${state} with ${JSON.stringify(progress)}`, () => {
      expect(actState({ ...waiting, ...progress })).to.equal(state);
    });
  }
});
