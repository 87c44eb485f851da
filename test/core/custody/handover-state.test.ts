import { expect } from "chai";
import { type HandoverProgress, type HandoverState, handoverState } from "../../../core/custody/handover-state.ts";

const proposed: HandoverProgress = {
  decision: null,
  operationState: null,
  recordedIn: null,
  final: 10n,
  submitBefore: 1000n,
};
const accepted = { ...proposed, decision: "accepted" } as const;

describe("handoverState", () => {
  const cases: [given: string, progress: HandoverProgress, now: bigint, state: HandoverState][] = [
    ["is not answered", proposed, 999n, "proposed"],
    ["is not answered when its time is over", proposed, 1000n, "expired"],
    ["was refused", { ...proposed, decision: "refused" }, 2000n, "refused"],
    [
      "was withdrawn, whatever becomes of the cancellation",
      { ...proposed, decision: "withdrawn", operationState: "refused" },
      1n,
      "withdrawn",
    ],
    ["was accepted", { ...accepted, operationState: "queued" }, 1n, "queued"],
    ["is on its way beyond its time", { ...accepted, operationState: "sent" }, 2000n, "sent"],
    ["is mined and not read yet", { ...accepted, operationState: "mined" }, 1n, "sent"],
    ["was not taken by the registry", { ...accepted, operationState: "refused" }, 1n, "failed"],
    ["is on record", { ...accepted, operationState: "mined", recordedIn: 11n }, 1n, "recorded"],
    ["is on record before any block is final", { ...accepted, recordedIn: 1n, final: null }, 1n, "recorded"],
    ["is on record in a final block", { ...accepted, recordedIn: 10n }, 2000n, "final"],
    ["came on record by somebody else's hand", { ...proposed, decision: "withdrawn", recordedIn: 10n }, 1n, "final"],
  ];
  for (const [given, progress, now, state] of cases)
    it(`is ${state} when it ${given}`, () => expect(handoverState(progress, now)).to.equal(state));
});
