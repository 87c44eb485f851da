import { expect } from "chai";
import { sealState } from "../../../api/use-cases/read-seal.ts";

type Progress = Parameters<typeof sealState>[0];

const fresh: Progress = { endedAt: null, endedBecause: null, operationState: null, recordedIn: null, final: 100n };
const ended = new Date(0);

describe("the state of a seal", () => {
  const cases: readonly [when: string, progress: Partial<Progress>, state: string][] = [
    ["nothing was sent", {}, "awaiting-countersignature"],
    ["its call waits", { operationState: "queued" }, "queued"],
    ["its call is on its way", { operationState: "sent" }, "sent"],
    ["its call is mined and the log not read yet", { operationState: "mined" }, "sent"],
    ["its call was refused", { operationState: "refused" }, "refused"],
    ["it is on record above the final block", { operationState: "mined", recordedIn: 101n }, "recorded"],
    ["it is on record in the final block", { operationState: "mined", recordedIn: 100n }, "final"],
    ["it is on record and nothing is final yet", { recordedIn: 0n, final: null }, "recorded"],
    ["its operator cancelled it", { endedAt: ended }, "cancelled"],
    ["its control body sent it back", { endedAt: ended, endedBecause: "a lot is missing" }, "sent-back"],
    ["its control body sent it back with that very word", { endedAt: ended, endedBecause: "cancelled" }, "sent-back"],
    ["it is on record, whatever else was said", { recordedIn: 1n, operationState: "refused", endedAt: ended }, "final"],
  ];
  for (const [when, progress, state] of cases)
    it(`is ${state} when ${when}`, () => expect(sealState({ ...fresh, ...progress })).to.equal(state));
});
