import { expect } from "chai";
import { certificateState } from "../../../core/certificate/certificate-state.ts";

describe("a certificate's state", () => {
  for (const [now, measure, state] of [
    [99n, null, "upcoming"],
    [100n, null, "in-force"],
    [199n, null, "in-force"],
    [200n, null, "ended"],
    [99n, "suspension", "suspended"],
    [199n, "suspension", "suspended"],
    [200n, "suspension", "ended"],
    [150n, "withdrawal", "withdrawn"],
    [200n, "withdrawal", "ended"],
  ] as const)
    it(`is ${state} at ${now} of [100, 200) with ${measure ?? "no measure"}`, () => {
      expect(certificateState({ from: 100n, until: 200n, measure }, now)).to.equal(state);
    });
});
