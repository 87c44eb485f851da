import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { region } from "../../scripts/demo/cast.ts";
import { type Product, startProduct } from "../../scripts/run-product.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, askUntil } from "../support/demo-product.ts";
import { settled } from "../support/desk-page.ts";
import { signInBrowser } from "../support/sign-in.ts";

const delayS = 3600;

describe("the region's desk where acts wait for an hour", () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  before(async function () {
    this.timeout(240_000);
    product = await startProduct({
      environment: {
        FILIGRANA_BLOCK_MS: "100",
        FILIGRANA_LOG_LEVEL: "warn",
        FILIGRANA_DEMO_DATA: "no",
        FILIGRANA_GOVERNANCE_DELAY_S: String(delayS),
      },
    });
    browser = await launchBrowser();
    page = await browser.newPage({ locale: "it-IT" });
    await signInBrowser(page, product.url, "region", `/desk/${region.id}/inspectors`);
    await settled(page);
  });
  after(async () => {
    await browser.close();
    await product.remove();
  });

  it("says when an appointment is due, and how long that is", async () => {
    await page.getByLabel("Nome", { exact: true }).fill("Ispettrice dimostrativa della Val Metauro");
    await page.getByRole("button", { name: "Nomina l'ispettore" }).click();
    const outcome = page.getByText("Si compie da solo il");
    await outcome.waitFor();
    expect(await outcome.textContent()).to.match(/59 minuti|1 ora/);
    await expectAccessible(page);
  });

  it("shows the act with its countdown running, and takes it back for a public reason", async () => {
    await page.getByRole("link", { name: "Vedi gli atti in corso" }).click();
    const row = page.getByRole("row").filter({ hasText: "Val Metauro" });
    await row.getByText("In attesa").waitFor();
    const timer = row.getByRole("timer");
    const before = await timer.textContent();
    await page.waitForFunction((text) => document.querySelector("[role=timer]")?.textContent !== text, before);
    await expectAccessible(page);
    await row.getByRole("button", { name: /^Annulla/ }).click();
    await page.getByRole("button", { name: "Annulla l'atto" }).click();
    await page.getByText("Scrivi il motivo.").first().waitFor();
    await page.getByLabel("Motivo dell'annullamento").fill("Il nome è sbagliato");
    await page.getByRole("button", { name: "Annulla l'atto" }).click();
    await row.waitFor({ state: "detached" });
  });

  it("keeps what was cancelled with its reason, and schedules it again", async () => {
    await page.getByRole("link", { name: "Tutti", exact: true }).click();
    const row = page.getByRole("row").filter({ hasText: "Annullato perché: Il nome è sbagliato" });
    await row.getByText("Annullato", { exact: true }).waitFor();
    await row.getByRole("button", { name: /^Programma di nuovo/ }).click();
    const again = page.getByRole("row").filter({ hasText: /Ripete l'atto \d+/ });
    await again.getByText("In attesa").waitFor();
    const { body } = await ask(`${product.url}/api/v1/governance-acts?only=open`);
    const open = body["acts"] as { againOf: string | null; state: string }[];
    expect(open.filter(({ againOf }) => againOf !== null).map(({ state }) => state)).to.deep.equal(["waiting"]);
  });

  it("stops the register at once all the same", async () => {
    const json = { reason: { it: "Prova", en: "Test" } };
    await ask(`${product.url}/api/v1/registry/stop`, { by: "region", json });
    const { body } = await askUntil(`${product.url}/status`, (answer) => answer.body["stop"] !== null);
    expect(body["stop"]).to.have.nested.property("reason.it", "Prova");
  });
});
