import { expect } from "chai";
import { clockAfter, clockNotBegun } from "../../../core/application/application-clock.ts";

const day = 86_400n;
const start = 1_700_000_000n;

describe("the body's clock", () => {
  const running = clockAfter(clockNotBegun, "submitted", start, 60);

  it("begins with the submission and runs for the body's days", () => {
    expect(running).to.deep.equal({ dueAt: start + 60n * day, secondsLeft: null });
  });

  it("does not begin with a draft", () => {
    expect(clockAfter(clockNotBegun, "draft", start, 60)).to.deep.equal(clockNotBegun);
  });

  it("goes on when the application is assigned, whatever the term has become meanwhile", () => {
    expect(clockAfter(running, "in-review", start + day, 10)).to.deep.equal(running);
  });

  it("stands still while a completion is awaited, and goes on with what was left", () => {
    const stopped = clockAfter(running, "completion-requested", start + 20n * day, 60);
    expect(stopped).to.deep.equal({ dueAt: null, secondsLeft: 40n * day });
    expect(clockAfter(stopped, "completion-requested", start + 21n * day, 60)).to.deep.equal(stopped);
    const again = clockAfter(stopped, "in-review", start + 90n * day, 60);
    expect(again).to.deep.equal({ dueAt: start + 130n * day, secondsLeft: null });
  });

  it("keeps a term that had passed as passed", () => {
    const stopped = clockAfter(running, "completion-requested", start + 61n * day, 60);
    expect(stopped.secondsLeft).to.equal(-day);
    expect(clockAfter(stopped, "in-review", start + 70n * day, 60).dueAt).to.equal(start + 69n * day);
  });

  for (const state of ["granted", "refused", "withdrawn"] as const)
    it(`ends when the application is ${state}`, () => {
      expect(clockAfter(running, state, start + day, 60)).to.deep.equal(clockNotBegun);
    });
});
