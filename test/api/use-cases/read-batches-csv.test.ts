import { expect } from "chai";
import { readBatchesCsv } from "../../../api/use-cases/read-batches-csv.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { rejection } from "../../support/rejection.ts";

const header = "gtin,lot,quantity,producedOn\n";
const row = (lot: string, quantity = "1") => `09521234200017,${lot},${quantity},2026-03-02\n`;

/** A file that arrives in pieces of `size` bytes. */
async function* inPieces(file: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (file: string | Uint8Array, size?: number) => readBatchesCsv(inPieces(file, size));
const refusal = async (file: string | Uint8Array, size?: number) =>
  (await rejection(read(file, size))) as FiligranaError;
const asSemicolons = (file: string) => file.replaceAll(",", ";");

describe("a CSV of batches", () => {
  const same = [
    { as: "with commas", file: header + row("A") + row("B") },
    { as: "with semicolons", file: asSemicolons(header + row("A") + row("B")) },
    { as: "with a byte order mark", file: `\ufeff${header}${row("A")}${row("B")}` },
    { as: "with CRLF", file: (header + row("A") + row("B")).replaceAll("\n", "\r\n") },
    { as: "without a last line feed", file: (header + row("A") + row("B")).trimEnd() },
    { as: "with cells in quotes", file: header + row('"A"') + row('"B"') },
    { as: "with empty rows, as a spreadsheet leaves them", file: `${header + row("A")},,,\n\n${row("B")},,,\n` },
  ];
  for (const { as, file } of same) {
    for (const size of [1, 7, 65_536]) {
      it(`is read ${as}, in pieces of ${size} bytes`, async () => {
        const { batches, flaws } = await read(file, size);
        expect(flaws).to.deep.equal([]);
        expect(batches.map(({ lot }) => lot)).to.deep.equal(["A", "B"]);
      });
    }
  }

  it("keeps the free columns that have something in them, and decimals as they are written", async () => {
    const { batches } = await read(
      "gtin;lot;quantity;producedOn;bestBefore;variety;analysis/alcohol\n" +
        '09521234200017;A;1;2026-03-02;;"Verdicchio; ""riserva""";13,40\n',
    );
    expect(batches[0]).to.not.have.property("bestBefore");
    expect(batches[0]?.fields).to.deep.equal({ variety: 'Verdicchio; "riserva"', "analysis/alcohol": "13,40" });
  });

  it("names rows by their line in the file, over empty lines and cells of several lines", async () => {
    const file = `gtin,lot,quantity,producedOn,note\n09521234200017,A,1,2026-03-02,"two\nlines"\n\n09521234200017,B,0,2026-03-02,\n`;
    const { lines, flaws } = await read(file);
    expect(lines).to.deep.equal([3]);
    expect(flaws.map(({ pointer }) => pointer)).to.deep.equal(["row/5/column/quantity"]);
  });

  const flawed = [
    {
      when: "cells are more than columns",
      cells: "09521234200017,A,1,5,2026-03-02",
      at: "row/2",
      says: "found 5; a text with a , in it",
    },
    {
      when: "cells are fewer than columns",
      cells: "09521234200017,A",
      at: "row/2",
      says: "4 cells as in the header; found 2",
    },
    {
      when: "a GTIN lost its zeros",
      cells: "9521234200,A,1,2026-03-02",
      at: "row/2/column/gtin",
      says: "make the column text",
    },
    {
      when: "a GTIN was rounded",
      cells: "9.52123E+12,A,1,2026-03-02",
      at: "row/2/column/gtin",
      says: "make the column text",
    },
    {
      when: "a quantity has a decimal comma",
      cells: '09521234200017,A,"1,5",2026-03-02',
      at: "row/2/column/quantity",
      says: "in the base unit",
    },
    {
      when: "a quantity has a separator of thousands",
      cells: "09521234200017,A,1.000,2026-03-02",
      at: "row/2/column/quantity",
      says: "without separators",
    },
    {
      when: "a day is written the Italian way",
      cells: "09521234200017,A,1,02/03/2026",
      at: "row/2/column/producedOn",
      says: "YYYY-MM-DD",
    },
    {
      when: "a cell has U+0000",
      cells: "09521234200017,A\0,1,2026-03-02",
      at: "row/2/column/lot",
      says: "expected a lot number",
    },
  ];
  for (const { when, cells, at, says } of flawed) {
    it(`tells where and what is expected when ${when}`, async () => {
      const { flaws } = await read(`${header + cells}\n`);
      expect(flaws).to.have.length(1);
      expect(flaws[0]?.pointer).to.equal(at);
      expect(flaws[0]?.expected).to.contain(says);
      expect(cells).to.contain(flaws[0]?.value);
    });
  }

  it("refuses a fact with U+0000, which the database cannot hold", async () => {
    const { flaws } = await read("gtin,lot,quantity,producedOn,note\n09521234200017,A,1,2026-03-02,a\0b\n");
    expect(flaws.map(({ pointer }) => pointer)).to.deep.equal(["row/2/column/note"]);
  });

  it("sends back no more than 200 characters of a cell", async () => {
    const { flaws } = await read(header + row("A".repeat(5000)));
    expect(String(flaws[0]?.value)).to.have.length(200);
    expect(flaws[0]?.expected.length).to.be.below(200);
  });

  const unreadable = [
    { when: "it has no bytes", file: "", code: "import/empty" },
    { when: "it has a byte order mark only", file: "\ufeff", code: "import/empty" },
    { when: "it has a header only", file: header, code: "import/empty" },
    {
      when: "columns are missing",
      file: "gtin,lot\n1,2\n",
      code: "import/columns-missing",
      says: "lacks quantity, producedOn",
    },
    {
      when: "it is parted by tabs",
      file: header.replaceAll(",", "\t"),
      code: "import/columns-missing",
      says: "commas or semicolons",
    },
    { when: "a column comes twice", file: `${header.trimEnd()},lot\n`, code: "import/invalid", at: "row/1/column/5" },
    { when: "a column has no name", file: `${header.trimEnd()},\n`, code: "import/invalid", at: "row/1/column/5" },
    {
      when: "a column is the platform's",
      file: `${header.trimEnd()},batch/unit\n`,
      code: "import/invalid",
      at: "row/1/column/5",
    },
    {
      when: "it has 65 free columns",
      file: `${header.trimEnd()}${Array.from({ length: 65 }, (_, i) => `,f${i}`).join("")}\n`,
      code: "import/invalid",
      at: "row/1",
    },
    {
      when: "a quote is left open",
      file: `${header + row("A")}09521234200017,"B,1,2026-03-02\n${row("C")}`,
      code: "import/invalid",
      at: "row/3",
    },
    { when: "a quote stands inside a cell", file: header + row("A") + row('B"B'), code: "import/invalid", at: "row/3" },
    {
      when: "something follows a closing quote",
      file: header + row("A") + row('"B"B'),
      code: "import/invalid",
      at: "row/3",
    },
    {
      when: "a row has no end",
      file: header + row("A") + row("B".repeat(300_000)),
      code: "import/invalid",
      at: "row/3",
    },
    { when: "it is UTF-16", file: Buffer.from(`\ufeff${header}`, "utf16le"), code: "import/not-utf8", at: "row/1" },
    {
      when: "it is Windows-1252",
      file: Buffer.from(`${header + row("A")}${row("caff\xe8")}${row("C")}`, "latin1"),
      code: "import/not-utf8",
      at: "row/3",
    },
  ];
  for (const { when, file, code, at, says } of unreadable) {
    for (const size of [3, 65_536]) {
      it(`is refused with ${code} when ${when}, in pieces of ${size} bytes`, async () => {
        const error = await refusal(file, size);
        expect(error).to.include({ code });
        if (says !== undefined) expect(error.message).to.contain(says);
        if (at !== undefined) expect(error.flaws.map(({ pointer }) => pointer)).to.deep.equal([at]);
      });
    }
  }

  it("is refused beyond 50,000 rows", async () => {
    const file = header + Array.from({ length: 50_001 }, () => "1,2,3,4\n").join("");
    expect(await refusal(file)).to.include({ code: "request/too-large" });
  });

  it("passes on what ends the body early, as it is", async () => {
    const tooLarge = new FiligranaError("request/too-large", "the body is longer than 50000000 bytes");
    async function* body() {
      yield* inPieces(header + row("A"));
      throw tooLarge;
    }
    expect(await rejection(readBatchesCsv(body()))).to.equal(tooLarge);
  });
});
