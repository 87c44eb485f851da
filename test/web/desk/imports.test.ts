import { readFile } from "node:fs/promises";
import { expect } from "chai";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { demoProduct } from "../../support/demo-product.ts";
import { type OpenDesk, openDesk, settled, workAtDesk } from "../../support/desk-page.ts";
import { markedCells, pastaHeader, pastaRow, workbookOf, xlsxType } from "../../support/import-file.ts";
import { picture } from "../../support/picture.ts";

const rows = 200;

/** Cells that a spreadsheet damaged, with what they said before. */
const damage: readonly (readonly [cell: string, value: ExcelJS.CellValue, meant: string])[] = [
  ["A7", "9521234200018", gtins.eggPasta],
  ["B20", 123, "000123"],
  ["C33", "1.250", "1250"],
  ["D47", 46083, "2026-03-02"],
  ["C101", { formula: "400+600", result: 1000 }, "1000"],
  ["E150", "31/02/2026", "2026-09-02"],
];

/** Two hundred rows of pasta, some of them damaged. */
const damagedFile = (): Promise<Buffer> =>
  workbookOf([pastaHeader, ...Array.from({ length: rows }, (_, index) => pastaRow(`DESK-${index + 1}`))], (sheet) => {
    for (const [cell, value] of damage) sheet.getCell(cell).value = value;
    sheet.getCell("B20").numFmt = "000000";
  });

/** The file that came back with its errors marked, mended as an operator would. */
async function mend(file: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as Parameters<typeof book.xlsx.load>[0]);
  for (const [cell, , meant] of damage) {
    const target = book.worksheets[0]?.getCell(cell);
    if (target) target.value = meant;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("the desk's page for files of batches", () => {
  let browser: Browser;
  let desk: OpenDesk;

  before(async function () {
    this.timeout(180_000);
    await demoProduct();
    browser = await launchBrowser();
    desk = await openDesk(browser, "pasta-maker-owner", { as: "pastaMaker", path: "/imports" });
  });
  after(() => browser?.close());

  const send = async (page: Page, name: string, buffer: Buffer) => {
    await page.setInputFiles("input[type=file]", { name, mimeType: xlsxType, buffer });
    await page.getByRole("button", { name: "Invia e controlla" }).click();
    await page.waitForURL(/\/imports\/0x[0-9a-f]{16}$/);
    await page.getByText("Controllato", { exact: true }).waitFor();
    await settled(page);
  };
  const download = async (page: Page, name: string): Promise<Buffer> => {
    const clicked = page.getByRole("button", { name }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), clicked]);
    return readFile(await file.path());
  };

  it("says what is missing before anything is sent", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "Invia e controlla" }).click();
    await page.getByRole("link", { name: "Scegli il file dei lotti" }).waitFor();
    await expectAccessible(page);
  });

  it("gives the template of the certificate's product", async () => {
    const book = new ExcelJS.Workbook();
    const template = await download(desk.page, "Scarica il modello Excel");
    await book.xlsx.load(template as unknown as Parameters<typeof book.xlsx.load>[0]);
    const header = book.worksheets[0]?.getRow(1).values as unknown[];
    expect(header.slice(1, 6)).to.deep.equal([...pastaHeader]);
  });

  it("shows two hundred rows' errors by cell, and they are mended in the file that comes back, and registered", async () => {
    const { page } = desk;
    await send(page, "duecento.xlsx", await damagedFile());
    await page.getByText(`${damage.length} righe hanno errori`).waitFor();
    const cells = await page.locator("tbody th .desk-cell").allInnerTexts();
    expect(cells.map((text) => text.split(" ")[0])).to.deep.equal(damage.map(([cell]) => cell));
    await page.getByText("45123").waitFor({ state: "detached" });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `nothing is wider than ${width} pixels`).to.be.at.most(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const corrected = await download(page, "Scarica il file con gli errori segnati");
    expect([...(await markedCells(corrected)).keys()].sort()).to.deep.equal(damage.map(([cell]) => cell).sort());

    await page.getByRole("link", { name: "Lotti da file" }).first().click();
    await settled(page);
    await send(page, "corretto.xlsx", await mend(corrected));
    await page.getByText("Tutte le righe sono a posto").waitFor();
    await page.getByRole("button", { name: "Registra i lotti" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("200 lotti").waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Firma e registra" }).click();
    // No reload: the seal's states come live.
    await page.getByText("Definitivo", { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText("solo un provvedimento, o l'organismo di controllo").waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByText("Definitivo", { exact: true }).waitFor();
    expect(desk.errors).to.deep.equal([]);
  }).timeout(180_000);

  it("takes proposals over at the operator's word", async () => {
    const { page } = desk;
    await page.goto(`${desk.url}/desk/${new URL(page.url()).pathname.split("/")[2]}/imports`);
    await settled(page);
    const bytes = await workbookOf([
      [...pastaHeader, "Cliente"],
      [...pastaRow("TAKE-1").slice(0, 2), "1.250", "2026-03-02"],
    ]);
    await send(page, "proposte.xlsx", bytes);
    await page.getByText("Accetta le proposte").click();
    await page.getByLabel("Punto o virgola? (1)").check();
    await page.getByLabel("Colonna sconosciuta (1)").check();
    await page.getByRole("button", { name: "Accetta e ricontrolla" }).click();
    await page.getByText("Tutte le righe sono a posto").waitFor();
    await page.getByRole("link", { name: /Corretti/ }).click();
    await page.getByText("Come hai deciso, ora è «1250».").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Scarta il file" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Scarta il file" }).click();
    await page.getByText("Questo file è stato annullato").waitFor();
  });

  it("shows what the specification says of the rows, before and at the signature", async () => {
    const rows = [
      ["gtin", "lot", "quantity", "producedOn", "grapes/verdicchio"],
      [gtins.wine, "REGOLE-1", "750", "2026-03-02", "84.9"],
    ];
    await workAtDesk(browser, "maker-owner", { as: "maker", path: "/imports" }, async ({ page }) => {
      await send(page, "regole.xlsx", await workbookOf(rows));
      await page.getByText(/^Un valore non rispetta il disciplinare, e /).waitFor();
      await page.getByText("«Verdicchio»").waitFor();
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `nothing is wider than ${width} pixels`).to.be.at.most(0);
        await picture(page, `imports/rules-${width}`, { whole: true });
      }
      const corrected = await download(page, "Scarica il file con gli errori segnati");
      expect((await markedCells(corrected, "yellow")).get("E2")).to.include("84,9 %");
      await page.getByRole("button", { name: "Registra i lotti" }).click();
      await page
        .getByRole("dialog")
        .getByText(/^Un valore non rispetta il disciplinare/)
        .waitFor();
      await expectAccessible(page);
    });
  }).timeout(120_000);

  it("says in words why a file cannot be read", async () => {
    const { page } = desk;
    await page.getByRole("link", { name: "Invia un altro file" }).click();
    await settled(page);
    const buffer = Buffer.from("d0cf11e0a1b11ae1", "hex");
    await page.setInputFiles("input[type=file]", { name: "vecchio.xls", mimeType: "application/vnd.ms-excel", buffer });
    await page.getByRole("button", { name: "Invia e controlla" }).click();
    await page.getByText("È un vecchio file .xls").waitFor();
    await expectAccessible(page);
    expect(desk.errors).to.deep.equal([]);
  });
});
