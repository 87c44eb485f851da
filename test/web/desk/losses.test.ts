import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, demoProduct } from "../../support/demo-product.ts";
import { settled, workAtDesk } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";

const wine = { gtin: gtins.wine, lot: "L26-0001" };
const path = `/holdings/${wine.gtin}/${wine.lot}`;

type Held = { readonly held: string; readonly available: string };
type Moved = { readonly kind: string; readonly quantity: string; readonly cause: string | null };

describe("losses at the desk", () => {
  let browser: Browser;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  const read = async () => {
    const { body } = await ask(`${url}/api/v1${path}`, { by: "maker" });
    return body as { holdings: Held[]; movements: Moved[] };
  };
  const fits = async (page: Page, name: string) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await picture(page, `custody/${name}-${width}`, { whole: true });
      const { scrollWidth, beyond } = await inspectPage(page);
      expect({ scrollWidth, beyond }).to.deep.equal({ scrollWidth: width, beyond: [] });
      await expectAccessible(page);
    }
  };
  const declare = async (page: Page, litres: string, cause: string) => {
    await page.getByRole("textbox", { name: "Quantità persa" }).fill(litres);
    await page.getByRole("textbox", { name: "Causa" }).fill(cause);
    await page.getByRole("button", { name: "Dichiara la perdita" }).click();
  };

  it("of more than is there are refused at the field, with what was written and what is available", () =>
    workAtDesk(browser, "maker-owner", { as: "maker", path }, async ({ page }) => {
      const before = await read();
      const litres = Number(before.holdings[0]?.available) / 1_000;
      await declare(page, String(litres + 1), "");
      const said = page.getByRole("alert").getByRole("link");
      const [tooMuch, noCause] = await said.allInnerTexts();
      const [asked, most] = [litres + 1, litres].map((amount) => `${amount.toLocaleString("it-IT")} litri`);
      expect(tooMuch).to.equal(`Quantità persa: Hai scritto ${asked}, ma ne hai disponibili ${most}.`);
      expect(noCause).to.equal("Causa: Scrivi la causa.");
      await said.first().click();
      const field = page.getByRole("textbox", { name: "Quantità persa" });
      expect(
        await field.evaluate((input) => [input === document.activeElement, input.getAttribute("aria-invalid")]),
      ).to.deep.equal([true, "true"]);
      await fits(page, "loss-too-much");
      expect(await read()).to.deep.equal(before);
    }));

  it("wait to be sent while they can be undone, and then stand among the movements with their cause", async function () {
    this.timeout(240_000);
    await workAtDesk(browser, "maker-owner", { as: "maker", path }, async ({ page }) => {
      const before = await read();
      await declare(page, "1,5", "bottiglie rotte");
      const undo = page.getByRole("button", { name: "Annulla, non inviare" });
      await page.getByText(/^La perdita di 1,5 litri parte tra/).waitFor();
      expect(await undo.evaluate((button) => button === document.activeElement)).to.equal(true);
      await undo.click();
      await page.getByText("Annullata: non è stato inviato nulla.").waitFor();
      expect(await read()).to.deep.equal(before);
      const begun = Date.now();
      await page.clock.install({ time: begun });
      await page.getByRole("button", { name: "Dichiara la perdita" }).click();
      await expectAccessible(page);
      // Nine of the ten seconds are over: it is not sent yet, and nothing goes on by itself.
      await page.clock.pauseAt(begun + 9_000);
      await page.getByText(/^La perdita di 1,5 litri parte tra/).waitFor();
      expect(await read()).to.deep.equal(before);
      await page.clock.runFor(9_000);
      await page.clock.resume();
      await page.getByText("La perdita è firmata e va sul registro.").waitFor({ timeout: 60_000 });
      const row = page.getByRole("row").filter({ hasText: "Perso" });
      await row.getByText("bottiglie rotte").waitFor({ timeout: 120_000 });
      await settled(page);
      await fits(page, "loss-on-record");
      const { holdings, movements } = await read();
      expect(Number(before.holdings[0]?.held) - Number(holdings[0]?.held)).to.equal(1_500);
      expect(movements.at(-1)).to.include({ kind: "lost", quantity: "1500", cause: "bottiglie rotte" });
    });
  });

  it("tell their cause to the holder and to authorities, and to nobody else", async () => {
    const seen = await Promise.all(
      (["maker", "inspector", "dairy"] as const).map(async (by) => {
        const { status, body } = await ask(`${url}/api/v1${path}`, { by });
        return [status, JSON.stringify(body).includes("bottiglie rotte")];
      }),
    );
    expect(seen).to.deep.equal([
      [200, true],
      [200, true],
      [404, false],
    ]);
  });
});
