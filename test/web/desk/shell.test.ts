import { expect } from "chai";
import type { Browser } from "playwright-core";
import type { DemoPersonKey } from "../../../core/demo/people.ts";
import { cast } from "../../../scripts/demo/cast.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { demoProduct } from "../../support/demo-product.ts";
import { type DeskOptions, type OpenDesk, settled, workAtDesk } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";

describe("the desk's frame", () => {
  let browser: Browser;

  before(async function () {
    this.timeout(180_000);
    await demoProduct();
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  const atDesk = (person: DemoPersonKey, options: DeskOptions, look: (desk: OpenDesk) => Promise<void>) =>
    workAtDesk(browser, person, options, look);

  it("shows whoever is not signed in the way in, and brings them back to where they wanted to go", async () => {
    const { url } = await demoProduct();
    const page = await browser.newPage({ locale: "it-IT" });
    await page.goto(`${url}/desk/${cast.maker.id}?tab=x`);
    await settled(page);
    expect(await page.innerText("h1")).to.equal("Entra nello sportello");
    const way = await page.getByRole("link", { name: "Entra con la tua identità digitale" }).getAttribute("href");
    expect(new URL(way ?? "", url).searchParams.get("return")).to.equal(`/desk/${cast.maker.id}?tab=x`);
    await expectAccessible(page);
    await page.close();
  });

  it("says without script what it needs, and where a product is checked without", async () => {
    const { url } = await demoProduct();
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(`${url}/desk`);
    expect(await page.innerText("main")).to.contain("needs scripts");
    expect(await page.getAttribute("html", "lang")).to.equal("en");
    await context.close();
  });

  it("tells a person without a membership what to do", async () => {
    await atDesk("nobody", {}, async ({ page }) => {
      expect(await page.innerText("h1")).to.equal("Non agisci ancora per nessuno");
      await expectAccessible(page);
    });
  });

  it("takes a person who acts for one actor only there at once, and says for whom they act", () =>
    atDesk("maker-owner", {}, async ({ page }) => {
      await page.waitForURL(`**/desk/${cast.maker.id}`);
      expect(await page.innerText(".desk-acting")).to.contain(cast.maker.name);
    }));

  it("asks for a stronger sign-in where the role takes one", () =>
    atDesk("body-level-1", { as: "body" }, async ({ page }) => {
      expect(await page.innerText("h1")).to.equal("Serve un accesso più sicuro");
      await expectAccessible(page);
    }));

  for (const [why, path, title] of [
    ["an actor that the person may not act for", `/${cast.dairy.id}`, "Non puoi agire per questo soggetto"],
    ["a page that does not exist", `/${cast.maker.id}/nowhere`, "Questa pagina non esiste"],
    ["an address that names no actor", "/nowhere", "Questa pagina non esiste"],
  ] as const) {
    it(`says why there is nothing at the address of ${why}`, () =>
      atDesk("maker-owner", { path }, async ({ page }) => {
        expect(await page.innerText("h1")).to.equal(title);
        await expectAccessible(page);
      }));
  }

  for (const width of [320, 768, 1280]) {
    it(`fits ${width} pixels, and axe finds nothing`, () =>
      atDesk("maker-owner", { as: "maker", width }, async ({ page }) => {
        const { scrollWidth, beyond, headings, duplicateIds } = await inspectPage(page);
        expect({ scrollWidth, beyond, duplicateIds }).to.deep.equal({
          scrollWidth: width,
          beyond: [],
          duplicateIds: [],
        });
        expect(headings.filter((level) => level === 1)).to.deep.equal([1]);
        await expectAccessible(page);
      }));
  }

  it("fits a window of 640 pixels with doubled letters", () =>
    atDesk("consultant", { as: "maker", width: 640 }, async ({ page }) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      const { scrollWidth, beyond } = await inspectPage(page);
      expect({ scrollWidth, beyond }).to.deep.equal({ scrollWidth: 640, beyond: [] });
    }));

  it("speaks the other language at once, and again after a reload", () =>
    atDesk("maker-owner", { as: "maker" }, async ({ page }) => {
      await page.getByRole("button", { name: "EN" }).click();
      expect(await page.innerText("h1")).to.equal("Home");
      await page.reload();
      await settled(page);
      expect([await page.getAttribute("html", "lang"), await page.innerText("h1")]).to.deep.equal(["en", "Home"]);
    }));

  it("is walked by keyboard: past the header, through it, and out of a menu by Escape", () =>
    atDesk("consultant", { as: "maker" }, async ({ page }) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
      await page.keyboard.press("Tab");
      expect(await focused()).to.equal("Vai al contenuto");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal("content");
      await page.locator(".desk-who summary").first().focus();
      await page.keyboard.press("Enter");
      expect(await page.isVisible(".desk-who .desk-menu-list")).to.equal(true);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      expect(await page.isVisible(".desk-who .desk-menu-list")).to.equal(false);
      expect(await focused()).to.contain(cast.maker.name);
    }));

  it("moves the focus to the heading and renames the document when the page changes, also on the way back", () =>
    atDesk("consultant", {}, async ({ page }) => {
      const now = () => page.evaluate(() => [document.activeElement?.tagName, document.title]);
      expect(await page.title()).to.equal("Per chi vuoi agire? – Filigrana");
      await page.locator("main").getByRole("link", { name: cast.dairy.name }).press("Enter");
      await page.waitForFunction(() => document.title === "Pagina iniziale – Filigrana");
      expect(await now()).to.deep.equal(["H1", "Pagina iniziale – Filigrana"]);
      await page.goBack();
      await page.waitForFunction(() => document.title === "Per chi vuoi agire? – Filigrana");
      expect(await now()).to.deep.equal(["H1", "Per chi vuoi agire? – Filigrana"]);
    }));
});
