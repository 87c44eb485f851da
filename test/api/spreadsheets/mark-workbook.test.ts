import { expect } from "chai";
import ExcelJS from "exceljs";
import { type Mark, markWorkbook } from "../../../api/spreadsheets/mark-workbook.ts";
import { markedCells, workbookOf } from "../../support/import-file.ts";

/** The fills of Excel's own styles “Bad” and “Neutral”. */
const own = { A2: "FFFFC7CE", B2: "FFFFEB9C" } as const;

describe("a workbook that is marked", () => {
  const flaw = { row: 2, isWarning: false, column: "Lotto", says: "manca il lotto" };
  const marks: readonly Mark[] = [
    { ...flaw, cell: 3 },
    { ...flaw, cell: 4, isWarning: true },
  ];
  const marked = async (bytes: Uint8Array, found: readonly Mark[]) =>
    Buffer.from(
      await markWorkbook({
        bytes,
        kind: "xlsx",
        sheet: null,
        headerRow: 1,
        marks: found,
        errorsTitle: "Errori",
        more: null,
      }),
    );

  it("loses our marks when it comes again, and keeps what its author coloured and noted", async () => {
    const given = await workbookOf([["GTIN", "Lotto", "Quantità", "Prodotto il"]], (sheet) => {
      for (const [at, argb] of Object.entries(own)) {
        sheet.getCell(at).fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
        sheet.getCell(at).note = "mio";
      }
    });
    const once = await marked(given, marks);
    expect([...(await markedCells(once, "red")).keys()]).to.deep.equal(["C2"]);
    expect([...(await markedCells(once, "yellow")).keys()]).to.deep.equal(["D2"]);
    const again = await marked(once, []);
    expect((await markedCells(again, "red")).size + (await markedCells(again, "yellow")).size).to.equal(0);
    for (const bytes of [once, again]) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
      for (const [at, argb] of Object.entries(own)) {
        const cell = book.worksheets[0]?.getCell(at);
        expect((cell?.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb, at).to.equal(argb);
        expect(JSON.stringify(cell?.note), at).to.contain("mio");
      }
    }
  });
});
