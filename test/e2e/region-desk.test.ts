import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { specificationInForce } from "../../core/catalogue/specifications.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { type DeskOptions, type OpenDesk, settled, workAtDesk } from "../support/desk-page.ts";

const slug = "casciotta-d-urbino-dop";
const inYears = (years: number) => `${new Date().getFullYear() + years}-01-01`;

describe("the region's desk", () => {
  let browser: Browser;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
    browser = await launchBrowser();
  });
  after(() => browser.close());

  const at = (options: DeskOptions, work: (desk: OpenDesk) => Promise<void>): Promise<void> =>
    workAtDesk(browser, "region", { as: "region", ...options }, work);

  for (const path of [
    "/governance?which=all",
    "/control-bodies",
    "/inspectors",
    "/operators",
    "/products",
    `/products/${slug}`,
  ])
    for (const width of [320, 1280])
      it(`has nothing for axe to find, and nothing wider than the window, at ${path} with ${width} px`, () =>
        at({ path, width }, async ({ page }) => {
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
        }));

  it("accredits a body by its form, and says that it is being done", () =>
    at({ path: "/control-bodies" }, async ({ page }) => {
      await page.getByRole("button", { name: "Accredita", exact: true }).click();
      await page.getByText("Scegli un regime.").first().waitFor();
      await page.getByLabel("Organismo di controllo", { exact: true }).selectOption(cast.dairyBody.id);
      await page.getByLabel("Regime", { exact: true }).selectOption("BIO");
      await page.getByLabel("Dal", { exact: true }).fill(inYears(0));
      await page.getByLabel("Fino al", { exact: true }).fill(inYears(3));
      await page.getByRole("button", { name: "Accredita", exact: true }).click();
      await page.getByText("L'atto è in esecuzione").waitFor();
      await expectAccessible(page);
    }));

  it("publishes a version of a specification after showing what it changes", () =>
    at({ path: `/products/${slug}` }, async ({ page }) => {
      const latest = specificationInForce(slug, new Date().toISOString().slice(0, 10));
      const [first, ...rest] = latest?.rules ?? [];
      const version = {
        ...latest,
        version: String(Number(latest?.version) + 1),
        act: "Decreto di prova",
        inForce: { from: inYears(1), until: null },
        rules: rest,
      };
      const document = page.getByLabel("Documento JSON");
      await document.fill(JSON.stringify({ ...version, rules: [{ ...first, sources: [] }] }));
      await page.getByRole("button", { name: "Mostra che cosa cambia" }).click();
      await page.getByText("/rules/0/sources").waitFor();
      await document.fill(JSON.stringify(version));
      await page.getByRole("button", { name: "Mostra che cosa cambia" }).click();
      await page.getByText("Regole tolte: 1").first().waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Pubblica la versione" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Pubblica la versione" }).click();
      await page.getByText("La versione è pubblicata.").waitFor();
      await settled(page);
      const { body } = await ask(`${url}/api/v1/specifications?product=${slug}`);
      const listed = body["specifications"] as { inForceUntil: string | null; publishedAt: string | null }[];
      expect(listed.at(-1)?.publishedAt).to.be.a("string");
      expect(listed.at(-2)?.inForceUntil).to.equal(inYears(1));
    }));

  it("stops the register after a typed word, says so on every page, and lets it go on", () =>
    at({ path: "/governance" }, async ({ page }) => {
      await page.getByRole("button", { name: "Ferma il registro" }).click();
      await giveReason(page);
      await page.getByLabel("Per confermare scrivi FERMA").fill("ferma");
      await page.getByRole("dialog").getByRole("button", { name: "Ferma il registro" }).click();
      await page.getByText("Scrivi la parola esatta.").waitFor();
      await expectAccessible(page);
      await page.getByLabel("Per confermare scrivi FERMA").fill("FERMA");
      await page.getByRole("dialog").getByRole("button", { name: "Ferma il registro" }).click();
      await page.getByRole("button", { name: "Chiudi" }).click();
      await page.getByText("Il registro è fermo dal").waitFor();
      await page.goto(`${page.url().replace("/governance", "/products")}`);
      await page.getByText("La Regione ha fermato il registro").waitFor();
      await page.goto(`${page.url().replace("/products", "/governance")}`);
      await page.getByRole("button", { name: "Fai ripartire il registro" }).click();
      await giveReason(page);
      await page.getByRole("dialog").getByRole("button", { name: "Fai ripartire il registro" }).click();
      await page.getByRole("button", { name: "Chiudi" }).click();
      await page.getByText("Il registro accoglie certificati e sigilli.").waitFor();
    }));
});

async function giveReason(page: Page): Promise<void> {
  await page.getByLabel("Motivo in italiano").fill("Prova di arresto");
  await page.getByLabel("Motivo in inglese").fill("A test of the stop");
}
