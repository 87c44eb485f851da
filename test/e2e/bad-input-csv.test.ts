import { expect } from "chai";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { expectRefusal, flawsIn, type Refusal, whatIsThere } from "../support/refused.ts";

const header = "gtin,lot,quantity,producedOn\n";

type Cells = { gtin?: string; lot?: string; quantity?: string; producedOn?: string };

const row = ({ gtin = gtins.eggPasta, lot = "BAD-1", quantity = "1", producedOn = "2026-03-02" }: Cells = {}) =>
  `${gtin},${lot},${quantity},${producedOn}\n`;

type Case = Refusal & { readonly when: string; readonly csv: string | Uint8Array<ArrayBuffer> };

const invalid = (when: string, csv: string, at: readonly string[], says: string): Case => ({
  when,
  csv,
  code: "import/invalid",
  at,
  says,
});

/** How a spreadsheet in Italian writes a file. */
const asExcel = (csv: string): string => `\ufeff${csv.replaceAll(",", ";").replaceAll("\n", "\r\n")}`;

const latin1 = (csv: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(csv, "latin1"));

const cases: readonly Case[] = [
  { when: "it is empty", csv: "", code: "import/empty", says: "a header and at least one row" },
  { when: "it has a header only", csv: header, code: "import/empty", says: "a header and at least one row" },
  {
    when: "columns are missing",
    csv: "gtin,lot\n1,2\n",
    code: "import/columns-missing",
    at: ["row/1", "row/1"],
    says: "the header lacks quantity, producedOn; it has gtin, lot",
  },
  {
    when: "it is Windows-1252",
    csv: latin1(header + row() + row({ lot: "caff\xe8" })),
    code: "import/not-utf8",
    at: ["row/3"],
    says: 'save the file as "CSV UTF-8"',
  },
  invalid(
    "a cell's check digit is wrong",
    header + row({ gtin: "09521234200018" }),
    ["row/2/column/gtin"],
    "expected 7",
  ),
  invalid(
    "a spreadsheet ate a zero",
    header + row({ gtin: "952123420" }),
    ["row/2/column/gtin"],
    "make the column text",
  ),
  invalid("a lot has 21 characters", header + row({ lot: "A".repeat(21) }), ["row/2/column/lot"], "found 21"),
  invalid("a quantity is zero", header + row() + row({ quantity: "0" }), ["row/3/column/quantity"], "from 1 to"),
  invalid("a quantity is 2^63", header + row({ quantity: `${2n ** 63n}` }), ["row/2/column/quantity"], "from 1 to"),
  invalid(
    "a quantity has a decimal comma between semicolons",
    asExcel(header + row({ quantity: "1§5" })).replace("§", ","),
    ["row/2/column/quantity"],
    "in the base unit",
  ),
  invalid("a quantity has a decimal comma between commas", header + row({ quantity: "1,5" }), ["row/2"], "found 5"),
  invalid(
    "a day is in the future",
    header + row({ producedOn: "2099-01-01" }),
    ["row/2/column/producedOn"],
    "not after",
  ),
  invalid("a lot comes twice", header + row() + row(), ["row/3/column/lot"], "not also at row/2/column/lot"),
  invalid("a lot is on record", header + row() + row({ lot: "PU26-031" }), ["row/3/column/lot"], "not registered yet"),
  invalid("a quote is left open", header + row() + row({ lot: '"B' }) + row(), ["row/3"], "row 3 of the file"),
  invalid("a column is unknown", header.replace("\n", ",Big Col\n") + row(), ["row/1/column/5"], "or a path such as"),
  invalid(
    "flaws of rows and of the record meet",
    header + row({ lot: "PU26-031" }) + row({ quantity: "x" }) + row({ lot: "B", producedOn: "2099-01-01" }),
    ["row/2/column/lot", "row/3/column/quantity", "row/4/column/producedOn"],
    "3 things are wrong",
  ),
];

describe("batches by CSV", () => {
  let url: string;
  let there: Awaited<ReturnType<typeof whatIsThere>>;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    there = await whatIsThere(url);
  });

  const send = (csv: string | Uint8Array<ArrayBuffer>, key?: string) =>
    ask(`${url}/api/v1/imports?certificate=${certificates.pasta.id}`, {
      by: "pastaMaker",
      csv,
      ...(key === undefined ? {} : { key }),
    });

  for (const { when, csv, ...refusal } of cases) {
    it(`are refused with ${refusal.code} when ${when}`, async () => {
      expectRefusal(await send(csv), refusal);
    });
  }

  it("are refused with the first 1,000 flaws and their number when 1,500 rows are bad", async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => row({ lot: `B-${index}`, quantity: "0" }));
    const answer = await send(header + rows.join(""));
    expect(answer.body).to.include({ code: "import/invalid" });
    expect(answer.body["values"]).to.deep.equal({ total: 1500, shown: 1000 });
    expect(flawsIn(answer)).to.have.length(1000);
    expect(flawsIn(answer)[999]).to.include({ pointer: "row/1001/column/quantity", value: "0" });
  });

  it("leave nothing registered and no operation spent by any of these", async () => {
    expect(await whatIsThere(url)).to.deep.equal(there);
  });

  it("are registered once as a spreadsheet writes them, and told the same when they are sent again", async () => {
    const csv = asExcel(header.replace("\n", ",note\n") + row({ lot: "XL-1" }).replace("\n", ',"caffè"\n'));
    const first = await send(csv, "csv-once");
    expect(first.status, JSON.stringify(first.body)).to.equal(202);
    const again = await send(csv, "csv-once");
    expect(again.body).to.deep.equal(first.body);
    expect(again.headers.get("idempotency-replayed")).to.equal("true");
    expectRefusal(await send(csv.replace("XL-1", "XL-2"), "csv-once"), {
      code: "request/idempotency-key-reused",
      says: "used for another request",
    });
    const { seals, operations } = await whatIsThere(url);
    expect([seals.length, operations.length]).to.deep.equal([there.seals.length + 1, there.operations.length + 1]);
    const page = `${url}/api/v1/batches/${gtins.eggPasta}/XL-1`;
    expect((await askUntil(page, ({ status }) => status === 200)).body).to.include({ lot: "XL-1" });
    expect((await ask(page.replace("XL-1", "XL-2"))).status).to.equal(404);
  });
});
