import { expect } from "chai";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { expectRefusal, type Refusal, whatIsThere } from "../support/refused.ts";

const batch = {
  certificate: certificates.pasta.id,
  gtin: gtins.eggPasta,
  lot: "BAD-1",
  quantity: "1",
  producedOn: "2026-03-02",
};

/** A case: the members that differ from a good batch (undefined leaves one out). */
type Case = Refusal & { readonly when: string; readonly change: Readonly<Record<string, unknown>> };

const wrong = (when: string, member: string, value: unknown, says: string): Case => ({
  when,
  change: { [member]: value },
  code: "request/invalid",
  at: [`/${member}`],
  ...(value === undefined ? {} : { value }),
  says,
});

/** Values that fit the schema and not the record: found by the use-case. */
const unfit = (when: string, change: Record<string, unknown>, at: string, says: string): Case => ({
  when,
  change,
  code: "import/invalid",
  at: [at],
  value: change[at.slice(1)],
  says,
});

const mostFacts = Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`fact${index}`, index]));

const cases: readonly Case[] = [
  wrong("the GTIN's check digit is wrong", "gtin", "09521234200018", "expected 7 as the last digit"),
  wrong("the GTIN has ten digits", "gtin", "9521234200", "8, 12, 13 or 14 digits"),
  wrong("the GTIN is a number", "gtin", 9521234200017, "a GTIN as text"),
  wrong("the GTIN is missing", "gtin", undefined, "a GTIN as text"),
  wrong("the lot has a space", "lot", "L 26", "letters without accents"),
  wrong("the lot has an accent", "lot", "CAFFÈ", "letters without accents"),
  wrong("the lot has 21 characters", "lot", "A".repeat(21), "1 to 20 characters; found 21"),
  wrong("the lot is empty", "lot", "", "1 to 20 characters; found 0"),
  wrong("the lot is two dots", "lot", "..", "a web address can carry"),
  wrong("the quantity is zero", "quantity", "0", "from 1 to 9223372036854775807"),
  wrong("the quantity is negative", "quantity", "-1", "from 1 to 9223372036854775807"),
  wrong("the quantity is a fraction", "quantity", "1.5", "a whole number"),
  wrong("the quantity has a decimal comma", "quantity", "1,5", "a whole number"),
  wrong("the quantity is 2^63", "quantity", "9223372036854775808", "from 1 to 9223372036854775807"),
  wrong("the quantity is a JSON number", "quantity", 5, "as text of decimal digits"),
  wrong("the day is not in the calendar", "producedOn", "2026-02-30", "a day of the calendar as YYYY-MM-DD"),
  wrong("the day is written the Italian way", "producedOn", "02/03/2026", "YYYY-MM-DD"),
  wrong("the municipality lost its zero", "municipality", "42021", "six-digit ISTAT code"),
  wrong("a member is unknown", "colour", "red", "no member of this name"),
  wrong("the certificate is no id", "certificate", "xyz", "0x and 16 lower-case hex digits"),
  wrong("the deadline has no zone", "submitBefore", "2030-01-01T00:00:00", "an instant with its zone"),
  { ...wrong("a fact has a fraction", "fields", { ph: 3.5 }, "or a whole number"), at: ["/fields/ph"], value: 3.5 },
  {
    ...wrong("a fact is the platform's", "fields", { "batch/lot": "X" }, "the platform fills those"),
    at: ["/fields/batch~1lot"],
    value: "X",
  },
  {
    ...wrong("the facts are 65", "fields", mostFacts, "at most 64 fields"),
    value: `${JSON.stringify(mostFacts).slice(0, 200)}…`,
  },
  {
    when: "everything is wrong at once",
    change: { gtin: "1", lot: "", quantity: "0", producedOn: "soon" },
    code: "request/invalid",
    at: ["/gtin", "/lot", "/quantity", "/producedOn"],
    says: "4 values are not as expected",
  },
  unfit("it was made in the future", { producedOn: "2099-01-01" }, "/producedOn", "a day not after today"),
  unfit("it was made in the year 1", { producedOn: "0001-01-01" }, "/producedOn", "a day of the last 50 years"),
  unfit(
    "it was best before it was made",
    { bestBefore: "2026-03-01" },
    "/bestBefore",
    "not before production, 2026-03-02",
  ),
  unfit("it keeps for centuries", { bestBefore: "2226-03-02" }, "/bestBefore", "at most 50 years after production"),
  unfit("the lot is on record", { lot: "PU26-031" }, "/lot", "a lot that is not registered yet for 09521234200017"),
  {
    when: "the quantity is 2^63 - 1, more than any quota",
    change: { quantity: "9223372036854775807" },
    code: "certificate/quota-exceeded",
    says: "ask your control body for more, or register less",
  },
  {
    when: "the deadline has passed",
    change: { submitBefore: "2020-01-01T00:00:00Z" },
    code: "statement/expired",
    says: "leave it out or name a later instant",
  },
];

describe("a batch by JSON", () => {
  let url: string;
  let there: Awaited<ReturnType<typeof whatIsThere>>;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    there = await whatIsThere(url);
  });

  for (const { when, change, ...refusal } of cases) {
    it(`is refused with ${refusal.code} when ${when}`, async () => {
      expectRefusal(await ask(`${url}/api/v1/batches`, { by: "pastaMaker", json: { ...batch, ...change } }), refusal);
    });
  }

  it("leaves nothing registered and no operation spent by any of these", async () => {
    expect(await whatIsThere(url)).to.deep.equal(there);
  });
});
