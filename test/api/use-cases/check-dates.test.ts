import { expect } from "chai";
import { dateFlaws, versionFlaws, versionOfMost } from "../../../api/use-cases/check-dates.ts";

const version = (name: string, inForceFrom: string | null, inForceUntil: string | null) => ({
  hash: name,
  version: name,
  act: null,
  inForceFrom,
  inForceUntil,
});
const [old, present] = [version("old", null, "2025-01-01"), version("present", "2025-01-01", "2026-06-01")];
const versions = [old, present];
const made = (...days: string[]) => days.map((producedOn) => ({ producedOn }) as never);
const pointer = (index: number, member: string) => `${index}/${member}`;

describe("the days of batches", () => {
  const flawsOn = (now: string, producedOn: string, bestBefore?: string) =>
    dateFlaws({ batches: [{ producedOn, bestBefore }] as never, pointer, today: new Date(now) } as never).map(
      (flaw) => `${flaw.pointer}: ${flaw.expected}`,
    );

  it("are of today until midnight in Rome, and not later", () => {
    expect(flawsOn("2026-03-02T22:59:59Z", "2026-03-03")).to.deep.equal([
      "0/producedOn: a day not after today, 2026-03-02",
    ]);
    expect(flawsOn("2026-03-02T23:00:00Z", "2026-03-03")).to.deep.equal([]);
    expect(flawsOn("2026-07-02T22:00:00Z", "2026-07-03"), "in summer").to.deep.equal([]);
  });

  it("are of the last 50 years, and best before within 50 more", () => {
    const now = "2026-03-02T12:00:00Z";
    expect(flawsOn(now, "1976-03-02", "2026-03-02")).to.deep.equal([]);
    expect(flawsOn(now, "1976-03-01")).to.have.length(1);
    expect(flawsOn(now, "2026-03-02", "2026-03-02")).to.deep.equal([]);
    expect(flawsOn(now, "2026-03-02", "2026-03-01")).to.have.length(1);
    expect(flawsOn(now, "2026-03-02", "2076-03-03")).to.have.length(1);
  });

  it("are judged by the version that most batches were made under", () => {
    expect(versionOfMost(versions, made("2024-12-31", "2025-01-01", "2026-05-31"))).to.equal(present);
    expect(versionOfMost(versions, made("2024-12-31", "2025-01-01")), "a tie").to.equal(old);
    expect(versionOfMost(versions, made("2026-06-01")), "after the last").to.equal(null);
    expect(versionOfMost(versions, [])).to.equal(null);
  });

  it("are a flaw each where they fall under another version, or under none", () => {
    const batches = made("2024-12-31", "2025-01-01", "2026-05-31", "2026-06-01");
    const flaws = versionFlaws({ batches, pointer }, versions, present);
    expect(flaws.map((flaw) => flaw.pointer)).to.deep.equal(["0/producedOn", "3/producedOn"]);
    expect(flaws[0]?.expected).to.contain("register those under old by themselves");
    expect(flaws[1]?.expected).to.contain("a version of the specification was in force");
  });
});
