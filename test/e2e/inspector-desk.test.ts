import { expect } from "chai";
import type { Browser } from "playwright-core";
import { batchKey } from "../../core/seal/batch-key.ts";
import { cast } from "../../scripts/demo/cast.ts";
import story from "../golden/story.json" with { type: "json" };
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { type DeskOptions, type OpenDesk, settled, workAtDesk } from "../support/desk-page.ts";

const good = story.find(({ verdict }) => verdict === "in-good-standing");
const recalled = story.find(({ verdict }) => verdict === "recalled");

describe("the inspector's desk", () => {
  let browser: Browser;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
    browser = await launchBrowser();
  });
  after(() => browser.close());

  const at = (options: DeskOptions, work: (desk: OpenDesk) => Promise<void>): Promise<void> =>
    workAtDesk(browser, "inspector", { as: "inspector", ...options }, work);
  const pathOf = ({ gtin, lot }: { gtin: string; lot: string }) => `/subjects/batch/${batchKey(gtin, lot)}`;

  for (const width of [320, 1280])
    it(`finds a batch by its lot and leads to it, with ${width} px`, () =>
      at({ path: "/subjects", width }, async ({ page }) => {
        await expectAccessible(page);
        await page.getByLabel("Che cosa cerchi").fill(good?.lot ?? "");
        await page.getByRole("button", { name: "Cerca" }).click();
        await settled(page);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
        await page
          .getByRole("link", { name: new RegExp(`${good?.gtin}`) })
          .first()
          .click();
        await page.getByRole("heading", { level: 1, name: `Lotto: ${good?.lot}` }).waitFor();
        await settled(page);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(width);
      }));

  it("says what a suspension touches and what the consumer will read, places it, and lifts it", () =>
    at({ path: `/subjects/actor/${cast.dairy.id}` }, async ({ page }) => {
      const place = async (kind: string, code: string) => {
        await page.getByLabel(kind, { exact: false }).first().check();
        await page.getByLabel("Codice del motivo").fill(code);
        await page.getByLabel("Motivo in italiano").fill("Controllo in corso");
        await page.getByLabel("Motivo in inglese").fill("Being inspected");
        await page.getByText("Riguarda").first().waitFor();
        await page.getByRole("button", { name: "Disponi il provvedimento" }).click();
        await expectAccessible(page);
        await page.getByRole("dialog").getByRole("button", { name: "Disponi il provvedimento" }).click();
        await page.getByText("Il provvedimento è firmato").waitFor();
      };
      await place("Sospensione", "ispezione");
      await page.getByText("Sospeso", { exact: true }).first().waitFor();
      await askUntil(`${url}/api/v1/actors?role=operator`, ({ body }) => JSON.stringify(body).includes('"suspension"'));
      await place("Revoca del provvedimento", "ispezione-chiusa");
      await page.getByText("Nessun provvedimento", { exact: true }).first().waitFor();
    }));

  it("asks for a typed word before a recall", () =>
    at({ path: pathOf({ gtin: good?.gtin ?? "", lot: good?.lot ?? "" }) }, async ({ page }) => {
      await page.getByLabel("Richiamo", { exact: false }).first().check();
      await page.getByLabel("Codice del motivo").fill("prova");
      await page.getByLabel("Motivo in italiano").fill("Prova");
      await page.getByLabel("Motivo in inglese").fill("Test");
      await page.getByRole("button", { name: "Disponi il provvedimento" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("Prodotto richiamato: non consumarlo").waitFor();
      await dialog.getByRole("button", { name: "Disponi il provvedimento" }).click();
      await dialog.getByText("Scrivi la parola esatta.").waitFor();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: "Annulla" }).click();
    }));

  it("places nothing more on what was recalled", () =>
    at({ path: pathOf({ gtin: recalled?.gtin ?? "", lot: recalled?.lot ?? "" }) }, async ({ page }) => {
      await page.getByText("Dopo un richiamo non si può disporre altro.").waitFor();
      await page.getByText("Richiamato", { exact: true }).first().waitFor();
    }));

  it("is for those who inspect, the control body's own and the region's eyes", async () => {
    const search = (by: "inspector" | "body" | "dairyBody" | "region" | "maker", q: string) =>
      ask(`${url}/api/v1/subjects?${new URLSearchParams({ q })}`, { by });
    const found = async (by: Parameters<typeof search>[0]) =>
      ((await search(by, `${good?.gtin} ${good?.lot}`)).body["subjects"] as unknown[]).length;
    expect([await found("inspector"), await found("region")]).to.deep.equal([1, 1]);
    expect((await found("body")) + (await found("dairyBody"))).to.equal(1);
    expect((await search("maker", "cantina")).status).to.equal(403);
  });
});
