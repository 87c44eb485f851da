import { expect } from "chai";
import { statementDeadline } from "../../../api/use-cases/statement-deadline.ts";

const now = new Date("2026-03-02T12:00:00.900Z");
const seconds = BigInt(Date.parse("2026-03-02T12:00:00Z") / 1000);

describe("a statement's deadline", () => {
  it("is two weeks on when none is asked for", () => {
    expect(statementDeadline(now)).to.equal(seconds + 1_209_600n);
  });

  it("is the one asked for, in whole seconds, whatever its zone", () => {
    expect(statementDeadline(now, "2026-03-02T13:00:01.999+01:00")).to.equal(seconds + 1n);
  });

  for (const passed of ["2026-03-02T12:00:00Z", "2026-03-02T12:00:00.950Z", "1970-01-02T00:00:00Z"]) {
    it(`is refused when it is ${passed}: the contract wants time to be before it`, () => {
      expect(() => statementDeadline(now, passed))
        .to.throw("leave it out or name a later instant")
        .that.deep.includes({ code: "statement/expired", values: { submitBefore: passed } });
    });
  }
});
