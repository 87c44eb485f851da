import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { keepTrace } from "../../../api/store/keep-trace.ts";
import { digitalLinkPath } from "../../../core/label/digital-link.ts";
import { batchItem } from "../../../core/trace/batch-item.ts";
import { cast } from "../../../scripts/demo/cast.ts";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { custodyBatches } from "../../../scripts/demo/story-custody.ts";
import { openProductStore } from "../../../scripts/open-product-store.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, demoProduct } from "../../support/demo-product.ts";
import { type DeskOptions, type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";

const { grapes, bottledWine } = custodyBatches;
const plot = grapes.fields["vineyard/plot"];
const lots = Object.values(custodyBatches).map(({ lot }) => lot);
/** What the shop says, while the inspector decides, that it made of the wine: of nobody's on this register. */
const vinegar = { gtin: gtins.unused, lot: "ACETO-1" };

const typed: Readonly<Record<string, string>> = {
  "Codice del motivo": "pesticide",
  "Motivo in italiano": "Residui oltre il limite",
  "Motivo in inglese": "Residues above the limit",
  "Marchio del prodotto": "Cantina dell'Esino",
  "Peso o volume dell'unità di vendita": "750 ml",
};

describe("recalls at the desk", () => {
  let browser: Browser;
  let url: string;
  let data: string;
  const opened: OpenDesk[] = [];

  before(async function () {
    this.timeout(240_000);
    ({ url, data } = await demoProduct());
    browser = await launchBrowser();
  });
  after(async () => {
    for (const desk of opened) await desk.close();
    await browser?.close();
  });

  const open = async (person: "inspector" | "shop-owner", options: DeskOptions) => {
    const desk = await openDesk(browser, person, options);
    opened.push(desk);
    return desk;
  };
  const fits = async (page: Page, name: string) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await picture(page, `recalls/${name}-${width}`, { whole: true });
      const { scrollWidth, beyond } = await inspectPage(page);
      expect({ scrollWidth, beyond }).to.deep.equal({ scrollWidth: width, beyond: [] });
      await expectAccessible(page);
    }
  };
  const textOf = async (page: Page, button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFile(await download.path(), "latin1");
  };
  const confirm = async (page: Page) => {
    await page.getByRole("button", { name: "Continua" }).click();
    const dialog = page.getByRole("dialog");
    for (const lot of lots) await dialog.getByText(lot).first().waitFor();
    await dialog.getByText(new RegExp(`${cast.shop.name}`)).waitFor();
    await dialog.getByLabel("Per confermare scrivi RICHIAMO").fill("RICHIAMO");
    return dialog;
  };
  const claimVinegar = async () => {
    const store = openProductStore(data);
    const by = cast.shop.id;
    const of = (batch: { gtin: string; lot: string }, quantity: string) => [
      { item: batchItem(batch), quantity, unit: "millilitre" },
    ];
    const claim = { id: "urn:filigrana:test:vinegar", time: 1_790_000_000, recorded: false, by, from: by, to: by };
    await store
      .transaction()
      .execute((trx) =>
        keepTrace(trx, [
          { ...claim, kind: "transform", inputs: of(bottledWine, "1500"), outputs: of(vinegar, "1200") },
        ]),
      );
    await store.destroy();
  };

  it("begin with what a plot has become, which is seen, printed and taken along before anything is done", async function () {
    this.timeout(240_000);
    const { page, errors } = await open("inspector", { as: "inspector", path: "/recalls" });
    await page.getByText("Nessun richiamo", { exact: true }).waitFor();
    await fits(page, "list-empty");
    await page.getByRole("link", { name: "Nuovo richiamo" }).click();
    await page.getByRole("button", { name: "Guarda che cosa riguarda" }).click();
    await page.getByRole("link", { name: /Scegli da che cosa si parte/ }).waitFor();
    await fits(page, "origin");
    await page.getByLabel("Una particella o un vigneto").check();
    await page.getByLabel("Particella o vigneto", { exact: true }).fill("nessuna");
    await page.getByRole("button", { name: "Guarda che cosa riguarda" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Particella o vigneto", { exact: true }).fill(plot);
    await page.getByRole("button", { name: "Guarda che cosa riguarda" }).click();
    for (const lot of lots) await page.getByRole("link", { name: lot, exact: true }).waitFor();
    expect(await page.getByRole("row").filter({ hasText: cast.shop.name }).last().innerText())
      .to.contain("4.500 l")
      .and.to.contain("Ancona");
    await fits(page, "preview");
    const csv = await textOf(page, "Scarica (CSV)");
    expect(csv.split("\r\n").filter((line) => line.startsWith(bottledWine.gtin))).to.have.length(2);
    for (const lot of lots) expect(csv).to.contain(lot);
    expect(errors.filter((error) => !error.includes("status of 4"))).to.deep.equal([]);
  });

  it("are ordered with the fields of the Ministry's form, not when something has changed meanwhile, and followed until they are final", async function () {
    this.timeout(240_000);
    const path = `/recalls/new?from=plot&plot=${encodeURIComponent(plot)}`;
    const { page } = await open("inspector", { as: "inspector", path });
    await page.getByRole("button", { name: "Continua" }).click();
    await page.getByRole("link", { name: /Scegli il provvedimento/ }).waitFor();
    await fits(page, "form-incomplete");
    await page.getByLabel("Richiamo", { exact: false }).and(page.getByRole("radio")).first().check();
    for (const [label, value] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(value);
    expect(await page.getByLabel("Nome del produttore").inputValue()).to.equal(cast.cellar.name);
    const mayLeave = () => dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(await page.evaluate(mayLeave)).to.equal(false);

    await claimVinegar();
    const refused = await confirm(page);
    await picture(page, "recalls/confirm-1280");
    await expectAccessible(page);
    await refused.getByRole("button", { name: "Disponi il provvedimento" }).click();
    await page.getByText("Nel frattempo è cambiato qualcosa").waitFor();
    await page.getByText(`Si è aggiunto: ${vinegar.lot}.`).waitFor();
    expect(await page.getByRole("dialog").count()).to.equal(0);
    await fits(page, "changed");

    const dialog = await confirm(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await picture(page, "recalls/confirm-320");
    await dialog.getByRole("button", { name: "Disponi il provvedimento" }).click();
    await page.waitForURL(/\/recalls\/0x[0-9a-f]{16}$/);
    await page.getByText("Tutti i provvedimenti sono definitivi sul registro.").waitFor({ timeout: 60_000 });
    await fits(page, "progress");
    await page.clock.install();
    await page.reload();
    await page.getByText("Tutti i provvedimenti sono definitivi sul registro.").waitFor();
    const reads: string[] = [];
    page.on("request", (request) => void (request.url().includes("/api/v1/recalls/") && reads.push(request.url())));
    await page.clock.runFor(10_000);
    await page.evaluate(() => fetch("/desk"));
    expect(reads).to.deep.equal([]);
    const recalled = (await ask(url + digitalLinkPath(bottledWine))).body["text"];
    expect(recalled).to.contain('data-verdict="recalled"');
    await page.getByRole("link", { name: "Apri l'avviso al pubblico" }).click();
    await page.waitForURL(/\/recalls\/0x[0-9a-f]{16}\?lang=it$/);
    const notice = await page.locator("main").innerText();
    for (const value of [...lots, typed["Motivo in italiano"], typed["Marchio del prodotto"]])
      expect(notice).to.contain(value);
  });

  it("reach a holder as a notice, which leads to one step back and one step forward as PDF and CSV", async function () {
    this.timeout(120_000);
    const { page, errors } = await open("shop-owner", { as: "shop", path: "/notices" });
    await page
      .getByText(/Residui oltre il limite/)
      .first()
      .waitFor();
    await page.getByRole("listitem").filter({ hasText: bottledWine.lot }).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: `Percorso del lotto ${bottledWine.lot}` }).waitFor();
    await fits(page, "holder-journey");
    expect(await textOf(page, "Scarica (PDF)")).to.match(/^%PDF-/);
    const csv = await textOf(page, "Scarica (CSV)");
    expect(csv).to.contain(cast.cellar.name).and.to.contain(bottledWine.lot);
    expect(errors).to.deep.equal([]);
  });

  it("stand in the list afterwards, each with its notice to the public", async () => {
    const { page } = await open("inspector", { as: "inspector", path: "/recalls" });
    await page.getByRole("link", { name: /^Avviso al pubblico/ }).waitFor();
    await fits(page, "list");
  });

  it("begin from a batch's journey, too", async () => {
    const path = `/batches/${grapes.gtin}/${grapes.lot}/journey`;
    const { page } = await open("inspector", { as: "inspector", path });
    await page.getByRole("link", { name: "Richiama a partire da questo lotto" }).click();
    await page.getByRole("link", { name: bottledWine.lot, exact: true }).waitFor();
    await page.getByText("Richiamato").first().waitFor();
  });
});
