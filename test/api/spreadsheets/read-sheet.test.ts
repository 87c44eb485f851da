import { deflateRawSync } from "node:zlib";
import { expect } from "chai";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { readSheet } from "../../../api/spreadsheets/read-sheet.ts";
import { ownColumns } from "../../../core/spreadsheet/column.ts";
import { rejection } from "../../support/rejection.ts";

const columns = ownColumns("gram");
const csv =
  "GTIN;Lotto;Quantità;Prodotto il\r\n09521234100010;L1;750;2026-03-02\r\n\r\n09521234100010;L2;750;2026-03-02\r\n";

const workbook = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Lotti"), book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const headers = ["GTIN", "Lotto", "Quantità", "Prodotto il"];

/** One part of an archive; `stated` is the size that it says it has. */
type Part = { readonly name: string; readonly content: Buffer; readonly stated?: number };

/** A ZIP archive of parts, deflated. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, stated = content.length } of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(stated, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += local.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

/** A workbook of one part that unpacks to far more than it is. */
const bomb = (unpacked: number, stated: number): Buffer =>
  zip([{ name: "xl/workbook.xml", content: Buffer.alloc(unpacked, 0x20), stated }]);

/** A workbook of one sheet with these rows, as a hostile hand may write them. */
const sheetOf = (rows: string): Buffer =>
  zip(
    [
      ["xl/workbook.xml", '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'],
      ["xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>'],
      ["xl/s.xml", `<worksheet><sheetData>${rows}</sheetData></worksheet>`],
    ].map(([name = "", xml = ""]) => ({ name, content: Buffer.from(xml) })),
  );

const reasonOf = async (bytes: Buffer) => {
  const error = (await rejection(readSheet(bytes, columns))) as Error & { values?: Record<string, unknown> };
  return error.values?.["reason"];
};

describe("a file of batches", () => {
  for (const [name, bytes, encoding] of [
    ["UTF-8", Buffer.from(csv), "utf-8"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${csv}`), "utf-8"],
    ["Windows-1252", iconv.encode(csv, "win1252"), "windows-1252"],
    ["UTF-16 with its mark", iconv.encode(csv, "utf-16le", { addBOM: true }), "utf-16"],
    ["UTF-16 without its mark", iconv.encode(csv, "utf-16le"), "utf-16"],
    ["UTF-16, most significant byte first", iconv.encode(csv, "utf-16be"), "utf-16"],
  ] as const)
    it(`is read in ${name}, with the rows as a spreadsheet numbers them`, async () => {
      const sheet = await readSheet(bytes, columns);
      expect(sheet.encoding).to.equal(encoding);
      expect(sheet.separator).to.equal(";");
      expect(sheet.rows.map(({ row }) => row)).to.deep.equal([1, 2, 4]);
      expect(sheet.rows[0]?.cells.map(({ text }) => text)).to.deep.equal(headers);
    });

  it("is read with commas, tabs, and the separator that it names itself", async () => {
    for (const [text, separator] of [
      [csv.replaceAll(";", ","), ","],
      [csv.replaceAll(";", "\t"), "\t"],
    ] as const)
      expect((await readSheet(Buffer.from(text), columns)).separator).to.equal(separator);
    const named = await readSheet(Buffer.from(`sep=;\r\n${csv}`), columns);
    expect(named.rows.map(({ row }) => row)).to.deep.equal([2, 3, 5]);
  });

  it("is refused where its encoding is not certain, with the line", async () => {
    expect(await reasonOf(iconv.encode(csv, "macroman"))).to.equal("encoding-unknown");
    expect(await reasonOf(iconv.encode(csv, "cp850"))).to.equal("encoding-unknown");
  });

  it("keeps what a workbook says of its cells", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(headers);
      const row = sheet.addRow(["a & b <c>", 123, { formula: "1+1", result: 2 }, new Date("2026-05-31T00:00:00Z")]);
      row.getCell(2).numFmt = "000000";
      sheet.addRow([{ richText: [{ text: "L" }, { text: "1" }] }, 0.125, { error: "#N/A" }, true]).getCell(2).numFmt =
        "0.0%";
      sheet.addRow(["nascosta"]).hidden = true;
      sheet.addRow(["unita"]);
      sheet.mergeCells("A5:B6");
    });
    const { rows, name } = await readSheet(bytes, columns);
    expect(name).to.equal("Lotti");
    expect(rows[1]?.cells).to.deep.equal([
      { kind: "text", text: "a & b <c>" },
      { kind: "number", text: "123", shownAs: "000123" },
      { kind: "formula", text: "2" },
      { kind: "day", text: "46173", hasTime: false, day: "2026-05-31" },
    ]);
    expect(rows[2]?.cells).to.deep.equal([
      { kind: "text", text: "L1" },
      { kind: "number", text: "0.125", percent: true },
      { kind: "error", text: "#N/A" },
      { kind: "boolean", text: "true" },
    ]);
    expect(rows[3]).to.deep.include({ row: 4, hidden: true });
    expect(rows.slice(4).map(({ cells }) => cells)).to.deep.equal([
      [
        { kind: "text", text: "unita" },
        { kind: "merged", text: "unita" },
      ],
      [
        { kind: "merged", text: "unita" },
        { kind: "merged", text: "unita" },
      ],
    ]);
  });

  it("is read from the first visible sheet that has its columns", async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(["Appunti"]);
      book.addWorksheet("Vecchio", { state: "hidden" }).addRow(headers);
      book.addWorksheet("Buono").addRow(headers);
    });
    expect((await readSheet(bytes, columns)).name).to.equal("Buono");
  });

  it("counts days from 1904 where the workbook does", async () => {
    const bytes = await workbook((sheet, book) => {
      book.properties.date1904 = true;
      sheet.addRow(headers);
      sheet.addRow(["1", "2", "3", 44711]).getCell(4).numFmt = "dd/mm/yyyy";
    });
    expect((await readSheet(bytes, columns)).rows[1]?.cells[3]?.day).to.equal("2026-05-31");
  });

  it("is refused when it unpacks to more than it may, whatever size it states", async () => {
    const large = bomb(80_000_000, 80_000_000);
    expect(large.length).to.be.lessThan(100_000);
    expect(await reasonOf(large)).to.equal("too-large-unpacked");
    expect(await reasonOf(bomb(80_000_000, 1000))).to.equal("too-large-unpacked");
  });

  it("is read whatever its rows and cells say of their places, and refused where that makes no sense", async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>a</t></is></c></row><row r="4"><c r="C4"><v>1</v></c><c r="A4"><v>2</v></c></row>';
    const sheet = await readSheet(sheetOf(rows), columns);
    expect(sheet.rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)])).to.deep.equal([
      [1, "a"],
      [4, "2", "", "1"],
    ]);
    for (const odd of ['<row r="99999999999">', '<row r="x">', '<row r="2"></row><row r="1">'])
      expect(await reasonOf(sheetOf(`${odd}<c><v>1</v></c></row>`)), odd).to.equal("damaged");
    expect(await reasonOf(sheetOf('<row><c r="XFD1"><v>1</v></c></row>'))).to.equal("too-many-columns");
    expect(await reasonOf(sheetOf("<row><c><v>1</v></c></row>".repeat(20_002)))).to.equal("too-many-rows");
  });

  it("is refused with its own word for each thing that is no workbook", async () => {
    expect(await reasonOf(Buffer.from("d0cf11e0a1b11ae1", "hex"))).to.equal("old-excel");
    expect(await reasonOf(Buffer.from("504b0304ffffffff", "hex"))).to.equal("damaged");
    const whole = await workbook((sheet) => sheet.addRow(headers));
    expect(await reasonOf(whole.subarray(0, whole.length - 40))).to.equal("damaged");
    const flipped = Buffer.from(whole);
    flipped.fill(0, Math.floor(whole.length / 5), Math.floor((whole.length * 4) / 5));
    expect(await reasonOf(flipped)).to.equal("damaged");
    expect(await reasonOf(Buffer.from(`${csv}"offen`))).to.equal("open-quote");
  });
});
