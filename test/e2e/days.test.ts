import { readFile } from "node:fs/promises";
import { expect } from "chai";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import type { DemoPersonKey } from "../../core/demo/people.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { launchBrowser } from "../support/browser.ts";
import { askUntil, demoProduct, type Who } from "../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../support/desk-page.ts";
import { smallPdf } from "../support/documents.ts";
import { xlsxType } from "../support/import-file.ts";
import { picture } from "../support/picture.ts";

/** The wine of this day: its rules are published, its body accredited and its maker certified in the course of it. */
const product = "Conero DOCG";
const slug = "conero-docg";
const gtin = "09521234300038";
const inYears = (years: number) => `${new Date().getFullYear() + years}-01-01`;

/**
 * The day of every role, one after the other, by nothing but the desk: the region accredits, the operator applies, the body
 * decides, the operator registers ten batches by file and one by hand, the body countersigns, the operator prints.
 * The manuals' pictures are taken here.
 */
describe("a day at the desk", function () {
  this.timeout(180_000);
  let browser: Browser;
  let url: string;
  const desks = new Map<Who, OpenDesk>();

  before(async () => {
    url = (await demoProduct()).url;
    browser = await launchBrowser();
    const people: readonly (readonly [Who, DemoPersonKey])[] = [
      ["region", "region"],
      ["dairy", "consultant"],
      ["dairyBody", "dairy-body-owner"],
      ["inspector", "inspector"],
    ];
    for (const [as, person] of people) desks.set(as, await openDesk(browser, person, { as }));
  });
  after(() => browser?.close());
  afterEach(async function () {
    if (this.currentTest?.state !== "failed") return;
    for (const [who, { page }] of desks) await picture(page, `failed-${who}`, { whole: true });
  });

  /** Goes to a page of an actor's desk by its address, as a bookmark would. */
  const at = async (who: Who, path: string): Promise<Page> => {
    const desk = desks.get(who);
    if (desk === undefined) throw new Error(`nobody acts for ${who}`);
    const home = new URL(desk.page.url()).pathname.split("/").slice(0, 3).join("/");
    await desk.page.goto(`${url}${home}${path}`);
    await settled(desk.page);
    return desk.page;
  };
  const clean = (who: Who) => expect(desks.get(who)?.errors).to.deep.equal([]);
  const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
  const confirm = (page: Page, name: string | RegExp) => page.getByRole("dialog").getByRole("button", { name }).click();

  it("begins in the region: it publishes a wine's rules and accredits a body for its scheme", async () => {
    const products = await at("region", "/products");
    await press(products, `Pubblica le regole di ${product}`);
    await askUntil(`${url}/api/v1/products?limit=200`, ({ body }) =>
      (body["products"] as { slug: string; onChain: boolean }[]).some((one) => one.slug === slug && one.onChain),
    );
    const page = await at("region", "/control-bodies");
    await page.getByLabel("Organismo di controllo", { exact: true }).selectOption(cast.dairyBody.id);
    await page.getByLabel("Regime", { exact: true }).selectOption("DOCG");
    await page.getByLabel("Dal", { exact: true }).fill(inYears(-1));
    await page.getByLabel("Fino al", { exact: true }).fill(inYears(5));
    await picture(page, "regione-accreditamento", { whole: true });
    await press(page, /^Accredita$/);
    await page.getByText("L'atto è in esecuzione").waitFor();
    await askUntil(`${url}/api/v1/accreditations?limit=200`, ({ body }) =>
      (body["accreditations"] as { controlBody: string; scheme: string }[]).some(
        ({ controlBody, scheme }) => controlBody === cast.dairyBody.id && scheme === "DOCG",
      ),
    );
    await picture(await at("region", "/governance?which=all"), "regione-atti");
    clean("region");
  });

  let application = "";

  it("goes on with the operator, who applies with a document", async () => {
    const page = await at("dairy", "/applications");
    await press(page, "Nuova domanda");
    await page.waitForURL(/\/applications\/0x[0-9a-f]{16}$/);
    application = page.url().slice(-18);
    await page.getByLabel("Prodotto").selectOption({ label: product });
    await page.getByLabel("Organismo di controllo").selectOption({ label: cast.dairyBody.name });
    await page.getByLabel("Ettari").fill("4");
    await page.getByLabel("Quantità prevista").fill("20.000");
    await page.getByLabel("A partire dal").fill(inYears(-1));
    await page.getByLabel("Termina il").fill(inYears(3));
    await page.getByText(/^Salvata alle/).waitFor();
    await page.getByText("L'organismo chiede: Schedario viticolo.").waitFor();
    expect(await page.getByLabel("Che documento è").inputValue()).to.equal("vineyard-register");
    await page.getByLabel("File").setInputFiles({ name: "schedario.pdf", mimeType: "", buffer: smallPdf });
    await press(page, "Allega il documento");
    await page.getByText("Allegato: schedario.pdf").waitFor();
    await picture(page, "operatore-domanda", { whole: true });
    await press(page, "Invia la domanda");
    await page.getByText("Tocca all'organismo: prenderla in carico.").waitFor();
    clean("dairy");
  });

  it("and with the body, which takes it on and grants the certificate", async () => {
    const page = await at("dairyBody", `/applications/${application}`);
    await press(page, "La prendo in carico io");
    await page.getByLabel("Quantità massima").fill("20000");
    await settled(page);
    await picture(page, "organismo-decisione", { whole: true });
    await press(page, "Concedi il certificato");
    await confirm(page, "Firma e concedi");
    await page.getByRole("link", { name: "Apri il certificato" }).click();
    await page.getByRole("heading", { name: /^Certificato per/ }).waitFor();
    await settled(page);
    await picture(page, "organismo-certificato", { whole: true });
    clean("dairyBody");
  });

  let certificate = "";

  it("then the operator registers ten batches by file", async () => {
    const { body } = await askUntil(
      `${url}/api/v1/applications/${application}`,
      ({ body }) => typeof body["certificate"] === "string",
      { by: "dairy" },
    );
    certificate = String(body["certificate"]);
    await askUntil(`${url}/api/v1/certificates/${certificate}`, ({ status }) => status === 200);
    const page = await at("dairy", "/imports");
    await page.getByLabel("Certificato", { exact: true }).selectOption(certificate);
    const [template] = await Promise.all([page.waitForEvent("download"), press(page, "Scarica il modello Excel")]);
    const buffer = await tenBatches(await readFile(await template.path()));
    await page.setInputFiles("input[type=file]", { name: "dieci.xlsx", mimeType: xlsxType, buffer });
    await press(page, "Invia e controlla");
    await page.getByText("Tutte le righe sono a posto").waitFor();
    await picture(page, "operatore-file");
    await press(page, "Registra i lotti");
    await confirm(page, "Firma e registra");
    await page
      .getByText(/controfirma/i)
      .first()
      .waitFor();
    clean("dairy");
  });

  it("and one by hand, with the specification met while it is typed", async () => {
    const page = await at("dairy", `/batches/new?certificate=${certificate}`);
    await page.getByLabel("Numero di lotto", { exact: true }).fill("CO26-011");
    await page.getByLabel("Quantità", { exact: true }).fill("150");
    await page.getByLabel("GTIN", { exact: true }).fill(gtin);
    await page.getByLabel(/^Comune di produzione/).fill("042002");
    await page.getByLabel(/^Uve: Montepulciano/).fill("90");
    await page.getByLabel(/^Uve: Sangiovese/).fill("10");
    await page.getByText("Rispettate 3, non rispettate 0, non documentate 0.").waitFor();
    await page.getByText("Bozza salvata.").waitFor();
    await picture(page, "operatore-nuovo-lotto", { whole: true });
    await press(page, "Firma e registra");
    await confirm(page, "Firma e registra");
    await page.getByRole("heading", { level: 1, name: "Lotto CO26-011" }).waitFor();
    await page.getByText(/Tocca a: Organismo di controllo/).waitFor();
    clean("dairy");
  });

  it("the body countersigns both seals at once", async () => {
    const page = await at("dairyBody", "/countersigning");
    await page.getByText("Scegli tutti").click();
    await picture(page, "organismo-controfirme");
    await press(page, /^Controfirma/);
    await confirm(page, /^Controfirma/);
    await page.getByText("2 sigilli decisi.").waitFor();
    clean("dairyBody");
  });

  it("and the operator prints, with every code read back before it is given out", async () => {
    await askUntil(
      `${url}/api/v1/batches?text=CO26-011`,
      ({ body }) => (body["batches"] as { state: string }[])[0]?.state === "final",
      { by: "dairy" },
    );
    const page = await at("dairy", `/batches/${gtin}/CO26-011/labels`);
    await page.getByRole("textbox", { name: "Quante etichette" }).fill("21");
    await page.getByLabel("Contenuto netto di una confezione").fill("0,75");
    await picture(page, "operatore-etichette", { whole: true });
    await press(page, "Ordina le etichette");
    await page.getByText("Tutti i codici sono stati riletti: puoi scaricare il file.").waitFor({ timeout: 90_000 });
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Scarica le etichette")]);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).to.equal("%PDF-");
    clean("dairy");
  });

  it("ends with the inspector, who finds the batch and sees what a measure would touch", async () => {
    const page = await at("inspector", "/subjects?q=CO26-011");
    await page
      .getByRole("link", { name: new RegExp(gtin) })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "Lotto: CO26-011" }).waitFor();
    await page.getByLabel("Sospensione", { exact: false }).first().check();
    await page.getByText("Riguarda").first().waitFor();
    await settled(page);
    await picture(page, "ispettore-provvedimento", { whole: true });
    clean("inspector");
  });
});

/** The template with ten batches written into it, under the columns that it has. */
async function tenBatches(template: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template as unknown as Parameters<typeof book.xlsx.load>[0]);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error("the template has no sheet");
  const heads = Array.from(sheet.getRow(1).values as unknown[], String);
  const column = (name: RegExp) => heads.findIndex((head) => name.test(head));
  for (let number = 1; number <= 10; number += 1) {
    const row = sheet.getRow(number + 1);
    row.getCell(column(/^GTIN/)).value = gtin;
    row.getCell(column(/^Lotto/)).value = `CO26-${String(number).padStart(3, "0")}`;
    row.getCell(column(/^Quantità/)).value = "300000";
    row.getCell(column(/^Prodotto il/)).value = "2026-03-02";
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
