import { expect } from "chai";
import { nextRun, QuerySchedule } from "../../../core/epcis/query-schedule.ts";

const seconds = (instant: string) => Date.parse(instant) / 1000;
const next = (schedule: QuerySchedule, after: string) => {
  const at = nextRun(schedule, seconds(after));
  return at === null ? null : new Date(at * 1000).toISOString().replace(".000", "");
};

describe("the schedule of a standing query", () => {
  const cases: readonly (readonly [string, QuerySchedule, string, string | null])[] = [
    ["every morning at 1.05", { hour: "1", minute: "5" }, "2026-03-02T01:05:00Z", "2026-03-03T01:05:00Z"],
    ["later on the same day", { hour: "1", minute: "5" }, "2026-03-02T01:04:59Z", "2026-03-02T01:05:00Z"],
    ["every minute", { second: "0" }, "2026-03-02T23:59:00Z", "2026-03-03T00:00:00Z"],
    ["every hour", { minute: "0" }, "2026-12-31T23:00:00Z", "2027-01-01T00:00:00Z"],
    ["every second", { second: "[0-59]" }, "2026-03-02T01:05:07Z", "2026-03-02T01:05:08Z"],
    ["Mondays at midnight", { dayOfWeek: "1" }, "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"],
    ["a range and a list", { hour: "6,[8-9]", minute: "30" }, "2026-03-02T06:30:00Z", "2026-03-02T08:30:00Z"],
    ["the first of every month", { dayOfMonth: "1" }, "2026-03-02T00:00:00Z", "2026-04-01T00:00:00Z"],
    ["once a year", { month: "1" }, "2026-03-02T00:00:00Z", "2027-01-01T00:00:00Z"],
    ["a leap day", { month: "2", dayOfMonth: "29" }, "2026-03-02T00:00:00Z", "2028-02-29T00:00:00Z"],
    [
      "a leap day that is a Sunday",
      { month: "2", dayOfMonth: "29", dayOfWeek: "7" },
      "2026-03-02T00:00:00Z",
      "2032-02-29T00:00:00Z",
    ],
    ["a day that never comes", { month: "2", dayOfMonth: "30" }, "2026-03-02T00:00:00Z", null],
  ];
  for (const [name, schedule, after, expected] of cases)
    it(`finds the next time: ${name}`, () => expect(next(schedule, after)).to.equal(expected));

  const refused: readonly [string, unknown][] = [
    ["nothing at all", {}],
    ["a field of its own", { week: "1" }],
    ["a value beyond its range", { hour: "24" }],
    ["a month of zero", { month: "0" }],
    ["a range that runs backwards", { hour: "[9-8]" }],
    ["a word", { hour: "one" }],
    ["an empty element", { hour: "1,,2" }],
    ["a day that never comes", { month: "2", dayOfMonth: "30" }],
  ];
  for (const [name, schedule] of refused)
    it(`refuses ${name}`, () => expect(QuerySchedule.safeParse(schedule).success).to.equal(false));

  it("takes a number for its text", () => {
    expect(QuerySchedule.parse({ minute: 5 })).to.deep.equal({ minute: "5" });
  });
});
