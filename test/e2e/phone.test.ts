import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { answerText } from "../../web/text/answer-text.ts";
import { launchBrowser } from "../support/browser.ts";
import { demoProduct } from "../support/demo-product.ts";

type Entry = { gtin: string; lot: string; verdict: string };

const story = JSON.parse(readFileSync("test/golden/story.json", "utf8")) as Entry[];
const onRecord = ["L26-0001", "L26-0417", "PU26/032-B", "PU26-033", "PU26-034", "CU26-11"];
const entries = story.filter(({ lot, verdict }) => onRecord.includes(lot) && verdict !== "not-found");

describe("the phone", () => {
  let url: string;
  let browser: Browser;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  const withPage = async (options: BrowserContextOptions, use: (page: Page, asked: string[]) => Promise<void>) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "it-IT", ...options });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    try {
      await use(page, asked);
    } finally {
      await context.close();
    }
  };
  const phoneLine = (page: Page) => page.locator('[data-part="phone-line"]').textContent();

  for (const entry of entries) {
    it(`recomputes that ${entry.lot} is ${entry.verdict}, asking nobody else`, () =>
      withPage({}, async (page, asked) => {
        await page.goto(`${url}${digitalLinkPath(entry)}`);
        await page.waitForFunction(() =>
          document.querySelector('[data-part="phone-line"]')?.textContent?.includes("rifatto"),
        );
        expect(await page.getAttribute("main", "data-verdict")).to.equal(entry.verdict);
        expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith("data:"))).to.deep.equal([]);
      }));
  }

  for (const language of ["de", "fr"] as const) {
    it(`finds in its own words in ${language} what the server found, for every state of a batch`, async () => {
      for (const entry of entries) {
        const address = `${url}${digitalLinkPath(entry)}?lang=${language}`;
        await withPage({}, async (page) => {
          await page.goto(address);
          await page.getByText(answerText[language].phone.agrees).first().waitFor();
          const [title, verdict] = [await page.innerText("h1"), await page.getAttribute("main", "data-phone")];
          expect(verdict).to.equal(entry.verdict);
          await withPage({ javaScriptEnabled: false }, async (served) => {
            await served.goto(address);
            expect(await served.innerText("h1")).to.equal(title);
            expect(await served.getAttribute("main", "data-verdict")).to.equal(verdict);
          });
        });
      }
    });
  }

  it("finds that a batch does not match when the server hands out another's evidence", () =>
    withPage({}, async (page) => {
      const evidence = (lot: string) => `/api/v1/batches/09521234100010/${lot}/evidence`;
      await page.route(`**${evidence("L26-0001")}`, (route) =>
        route.continue({ url: `${url}${evidence("L26-0002")}` }),
      );
      await page.goto(`${url}${digitalLinkPath({ gtin: "09521234100010", lot: "L26-0001" })}`);
      await page.waitForSelector('main[data-verdict="does-not-match"]');
    }));

  it("says that it could not check when the chain cannot be reached, and keeps the server's answer", () =>
    withPage({}, async (page) => {
      await page.route("**/api/v1/rpc", (route) => route.abort());
      await page.goto(`${url}${digitalLinkPath({ gtin: "09521234100010", lot: "L26-0001" })}`);
      await page.waitForFunction(
        () => (document.querySelector('[data-part="phone-line"]')?.textContent?.length ?? 0) > 0,
      );
      await page.waitForFunction(() =>
        document.querySelector('[data-part="phone-line"]')?.textContent?.includes("non ha potuto"),
      );
      expect(await page.getAttribute("main", "data-verdict")).not.to.equal("does-not-match");
    }));

  it("shows the verdict with no script at all, in English where asked", () =>
    withPage({ javaScriptEnabled: false, locale: "en-GB" }, async (page) => {
      await page.goto(`${url}${digitalLinkPath({ gtin: "09521234100010", lot: "L26-0417" })}`);
      expect(await page.getAttribute("main", "data-verdict")).to.equal("recalled");
      expect(await page.getAttribute("html", "lang")).to.equal("en");
      expect(await page.locator("h1").textContent()).to.match(/recalled/i);
      expect(await phoneLine(page)).to.equal("");
    }));
});
