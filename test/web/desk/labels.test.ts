import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { digitalLinkPath } from "../../../core/label/digital-link.ts";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { storyBatches } from "../../../scripts/demo/story-batches.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { askUntil, demoProduct } from "../../support/demo-product.ts";
import { type DeskOptions, type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";

const pasta = { gtin: gtins.eggPasta, lot: storyBatches.sound.lot };
const labelsPath = `/batches/${pasta.gtin}/${pasta.lot}/labels`;

describe("labels and scans at the desk", () => {
  let browser: Browser;
  let url: string;
  const opened: OpenDesk[] = [];

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(async () => {
    for (const desk of opened) await desk.close();
    await browser?.close();
  });

  const open = async (options: DeskOptions) => {
    const desk = await openDesk(browser, "pasta-maker-owner", { as: "pastaMaker", ...options });
    opened.push(desk);
    return desk;
  };
  const fits = async (page: Page) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { scrollWidth, beyond } = await inspectPage(page);
      expect({ scrollWidth, beyond }).to.deep.equal({ scrollWidth: width, beyond: [] });
      await expectAccessible(page);
    }
  };
  const downloaded = async (page: Page, name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  it("are ordered after a test print, made while one looks on, downloaded, and voided where they are misprinted", async function () {
    this.timeout(180_000);
    const { page, errors } = await open({ path: labelsPath });
    await page.getByText("1.200").first().waitFor();
    const test = await downloaded(page, "Scarica la prova di stampa");
    expect(test.name).to.equal("test-09521234200017-PU26-031.pdf");
    expect(test.bytes.subarray(0, 5).toString()).to.equal("%PDF-");
    await page.getByRole("textbox", { name: "Quante etichette" }).fill("30");
    await page.getByLabel("Prima etichetta libera del foglio").fill("4");
    await page.getByText("30 etichette su 2 fogli; sull'ultimo restano 9 posti.").waitFor();
    await fits(page);
    await page.getByRole("button", { name: "Ordina le etichette" }).click();
    await page.getByText("Tutti i codici sono stati riletti: puoi scaricare il file.").waitFor({ timeout: 90_000 });
    await settled(page);
    const file = await downloaded(page, "Scarica le etichette");
    expect(file.name).to.equal("09521234200017-PU26-031.pdf");
    expect(file.bytes.length).to.be.greaterThan(test.bytes.length);
    await page.getByLabel("Dal numero", { exact: true }).fill("2");
    await page.getByLabel("Al numero", { exact: true }).fill("3");
    await page.getByRole("textbox", { name: "Motivo" }).fill("carta storta");
    await page.getByRole("button", { name: "Annulla le etichette" }).click();
    await page.getByRole("dialog").getByText("Annullare 2 etichette?").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Annulla le etichette" }).click();
    await page.getByText("Etichette annullate: 2.").waitFor();
    await page.getByText("annullata: carta storta").nth(1).waitFor();
    await fits(page);
    expect(errors).to.deep.equal([]);
  });

  it("say what is wrong with an order at its fields, and when a code would be too small to be read", async function () {
    this.timeout(90_000);
    const { page } = await open({ path: labelsPath });
    await page.getByRole("button", { name: "Ordina le etichette" }).click();
    await page.getByRole("alert").getByText("Quante etichette: Scrivi un numero intero da 1 a").waitFor();
    await page.getByLabel("Foglio", { exact: true }).selectOption("single");
    await page.getByLabel("Larghezza in millimetri").fill("25");
    await page.getByLabel("Altezza in millimetri").fill("15");
    await page.getByText("serve un'etichetta di almeno").waitFor();
    await fits(page);
  });

  it("are not offered where a measure stands on the batch", async () => {
    const { page } = await open({ path: `/batches/${pasta.gtin}/${storyBatches.suspended.lot}/labels` });
    await page.getByText("Sul lotto c'è un provvedimento").waitFor();
    expect(await page.getByRole("button", { name: "Ordina le etichette" }).count()).to.equal(0);
  });

  it("show scans as bars in a table, by day, batch and municipality, and an emptiness of their own", async function () {
    this.timeout(90_000);
    const phone = { accept: "text/html", "user-agent": "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile" };
    const lot = storyBatches.reinstated.lot;
    for (let i = 0; i < 6; i++) {
      await fetch(`${url}${digitalLinkPath({ ...pasta, lot })}?m=042002`, { headers: phone });
    }
    const asked = `${url}/api/v1/scans?lot=${lot}`;
    await askUntil(asked, ({ body }) => Number(body["total"]) >= 6, { by: "pastaMaker" });
    const { page, errors } = await open({ path: "/scans" });
    await page.getByRole("table", { name: "I lotti più aperti" }).getByText(lot).waitFor();
    await page
      .getByRole("table", { name: /^Aperture per comune/ })
      .getByText("Ancona")
      .waitFor();
    expect(await page.getByRole("table", { name: "Aperture per giorno" }).getByRole("row").count()).to.equal(31);
    await fits(page);
    await page.goto(`${url}${new URL(page.url()).pathname}?from=2020-01-01&to=2020-01-31`);
    await page.getByText("Nessuna apertura in questo periodo").waitFor();
    await expectAccessible(page);
    expect(errors).to.deep.equal([]);
  });
});
