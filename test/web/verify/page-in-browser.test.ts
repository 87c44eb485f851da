import { expect } from "chai";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type Verdict, verdicts } from "../../../core/verify/verdict.ts";
import { languages } from "../../../web/text/language.ts";
import { verdictText } from "../../../web/text/verdict-text.ts";
import { axeFindings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { findingsFor } from "../../support/page-models.ts";
import { type PageSite, startPageSite } from "../../support/page-site.ts";

const isVerdict = (text: string): text is Verdict => verdicts.some((verdict) => verdict === text);
const pathOf = (lot: string, language = "it") => `/01/08001234567897/10/${lot}?lang=${language}`;

describe("the page in a browser", () => {
  let browser: Browser;
  let site: PageSite;

  before(async () => {
    site = await startPageSite({
      page: {
        lookup: async ({ lot }) => findingsFor(isVerdict(lot) ? lot : "in-good-standing"),
        examples: verdicts.map((verdict) => ({ gtin: "08001234567897", lot: verdict, verdict })),
      },
    });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });

  const open = async <T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> => {
    const context = await browser.newContext({ javaScriptEnabled: false, reducedMotion: "reduce", ...options });
    try {
      const page = await context.newPage();
      await page.goto(site.url + path);
      return await look(page);
    } finally {
      await context.close();
    }
  };
  const expectSound = async (page: Page, width: number) => {
    const { headings, landmarks, scrollWidth, ...wrong } = await inspectPage(page);
    expect(wrong).to.deep.equal({ faint: [], nameless: [], small: [], duplicateIds: [], beyond: [] });
    expect(scrollWidth).to.be.at.most(width);
    expect(headings.filter((level) => level === 1)).to.deep.equal([1]);
    expect(headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1)).to.equal(true, String(headings));
    expect(landmarks).to.deep.equal(["header", "nav", "main", "footer"]);
  };

  for (const path of [...verdicts.map((verdict) => pathOf(verdict)), "/?lang=it", "/01/123/10/L1?lang=en"]) {
    it(`can be read at any width, by day and by night: ${path}`, async () => {
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [320, 768, 1280]) {
          await open(path, { colorScheme, viewport: { width, height: 700 } }, async (page) => {
            await page.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));
            await expectSound(page, width);
          });
        }
      }
    });
  }

  for (const language of languages) {
    it(`fits every verdict in ${language} at any width, and axe finds nothing against WCAG 2.2 AA`, async () => {
      for (const path of [...verdicts.map((verdict) => pathOf(verdict, language)), `/?lang=${language}`]) {
        await open(path, { javaScriptEnabled: true, viewport: { width: 320, height: 700 } }, async (page) => {
          await page.locator("details").evaluateAll((all) => all.map((each) => each.setAttribute("open", "")));
          expect(await page.getAttribute("html", "lang")).to.equal(language);
          for (const width of [320, 768, 1280]) {
            await page.setViewportSize({ width, height: 700 });
            await expectSound(page, width);
          }
          expect(await axeFindings(page), path).to.deep.equal([]);
        });
      }
    });
  }

  it("lets axe find what is wrong: a picture without words, a page without language", async () => {
    await open(pathOf("recalled"), { javaScriptEnabled: true }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.removeAttribute("lang");
        document.querySelector("main")?.append(document.createElement("img"));
      });
      const rules = (await axeFindings(page)).map((finding) => finding.split(":")[0]);
      expect(rules).to.have.members(["html-has-lang", "image-alt"]);
    });
  });

  it("shows every verdict in every language with no script at all", async () => {
    for (const language of languages) {
      for (const verdict of verdicts) {
        const title = await open(pathOf(verdict, language), {}, (page) => page.innerText("h1"));
        expect(title).to.equal(verdictText[language][verdict].title);
      }
    }
  });

  it("fits a long lot, a long name and doubled letters into 320 pixels", async () => {
    await open(pathOf("W".repeat(20)), { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.locator("html").evaluate((html) => {
        html.style.fontSize = "200%";
      });
      const { scrollWidth, beyond } = await inspectPage(page);
      expect({ scrollWidth, beyond }).to.deep.equal({ scrollWidth: 320, beyond: [] });
    });
  });

  it("shows the verdict and the product above the fold of a small phone, in every language", async () => {
    for (const language of languages) {
      await open(pathOf("in-good-standing", language), { viewport: { width: 360, height: 640 } }, async (page) => {
        for (const part of ["h1", ".label dd"]) {
          const box = await page.locator(part).first().boundingBox();
          expect((box?.y ?? 0) + (box?.height ?? 0), `${part} in ${language}`).to.be.within(1, 640);
        }
      });
    }
  });

  it("is walked by keyboard in the order in which it is read, the way past the banner first", async () => {
    await open(pathOf("in-good-standing"), {}, async (page) => {
      const walked: string[] = [];
      for (let i = 0; i < 10; i++) {
        await page.keyboard.press("Tab");
        const focused = page.locator(":focus");
        walked.push((await focused.getAttribute("aria-label")) ?? (await focused.innerText()));
        expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).to.not.equal("none");
      }
      expect(walked).to.deep.equal([
        "Vai al risultato",
        "Filigrana: controlla un altro codice",
        "Italiano",
        "English",
        "Deutsch",
        "Français",
        "Leggi il registro attraverso un altro indirizzo",
        "I controlli, uno per uno",
        "Scarica le prove",
        "Segnala un dubbio",
      ]);
    });
  });

  it("takes the reader past the banner to the result", async () => {
    await open(pathOf("recalled"), {}, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal("MAIN");
    });
  });

  it("prints black on white, with the address of the evidence and nothing to press", async () => {
    await open(pathOf("recalled"), { colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const { faint } = await inspectPage(page);
      expect(faint).to.deep.equal([]);
      expect(await page.locator(".verdict").evaluate((element) => getComputedStyle(element).backgroundColor)).to.equal(
        "rgb(255, 255, 255)",
      );
      expect(await page.isVisible("nav")).to.equal(false);
    });
  });

  it("moves nothing for a reader who asks for stillness", async () => {
    await open(pathOf("in-good-standing"), { reducedMotion: "reduce" }, async (page) => {
      expect(await page.evaluate(() => document.getAnimations().length)).to.equal(0);
    });
  });

  it("keeps the recall apart from good standing without colour: other words, other emblem", async () => {
    const shape = (verdict: Verdict) => open(pathOf(verdict), {}, (page) => page.innerHTML("#emblem"));
    const shapes = await Promise.all(verdicts.map(shape));
    expect(new Set(shapes).size).to.equal(verdicts.length);
  });

  it("goes from the first page to a code by typing and pressing Enter", async () => {
    await open("/?lang=it", {}, async (page) => {
      await page.getByLabel("Codice a barre (GTIN)").fill("8001234567897");
      await page.getByLabel("Lotto").fill("recalled");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/01/08001234567897/10/recalled?lang=it");
      expect(await page.getAttribute("main", "data-verdict")).to.equal("recalled");
    });
  });
});
