import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import type { DemoPersonKey } from "../../../core/demo/people.ts";
import type { CallerRole } from "../../../core/http/endpoint.ts";
import { findPage, findPersonalPage } from "../../../web/desk/find-page.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { demoProduct, type Who } from "../../support/demo-product.ts";
import { openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";

const roles: readonly (readonly [CallerRole, DemoPersonKey, Who])[] = [
  ["operator", "consultant", "maker"],
  ["control-body", "body-owner", "body"],
  ["inspector", "inspector", "inspector"],
  ["region", "region", "region"],
];

/** The page of the desk that an address leads to, by its pattern; null for what is none. */
const patternOf = (path: string, role: CallerRole): string | null =>
  (findPersonalPage(path) ?? findPage(path, role)?.page)?.path ?? null;

/** The desk's addresses that a page links to. */
const linksOn = (page: Page): Promise<string[]> =>
  page.locator('a[href^="/desk/"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

describe("every page of the desk", () => {
  let browser: Browser;

  before(async function () {
    this.timeout(180_000);
    await demoProduct();
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  for (const [role, person, as] of roles) {
    it(`that links lead the ${role} to fits 320 and 1280 pixels, logs no error, and axe finds nothing`, async () => {
      const desk = await openDesk(browser, person, { as });
      const home = new URL(desk.page.url()).pathname;
      const ahead = new Map([[patternOf(home, role), home]]);
      const wrong: string[] = [];
      for (const [pattern, path] of ahead) {
        for (const width of [1280, 320]) {
          await desk.page.setViewportSize({ width, height: 800 });
          await desk.page.goto(desk.url + path);
          await settled(desk.page);
          wrong.push(...(await flawsOf(desk.page, width)).map((flaw) => `${pattern} at ${width}: ${flaw}`));
        }
        const actor = home.split("/")[2];
        for (const next of await linksOn(desk.page)) {
          const found = next.split("/")[2] === actor || !next.startsWith("/desk/0x") ? patternOf(next, role) : null;
          if (found !== null && !ahead.has(found)) ahead.set(found, next);
        }
      }
      expect([...wrong, ...desk.errors]).to.deep.equal([]);
      await desk.close();
    }).timeout(300_000);
  }
});

async function flawsOf(page: Page, width: number): Promise<string[]> {
  const { scrollWidth, beyond, headings, duplicateIds, nameless } = await inspectPage(page);
  const axe = await expectAccessible(page).then(
    () => [],
    (error: Error) => [error.message],
  );
  return [
    ...axe,
    ...beyond.map((what) => `beyond the window: ${what}`),
    ...duplicateIds.map((id) => `two of the same id: ${id}`),
    ...nameless.map((what) => `has no name: ${what}`),
    ...(scrollWidth > width ? [`is ${scrollWidth} wide`] : []),
    ...(headings.filter((level) => level === 1).length === 1 ? [] : [`headings are ${headings.join(", ")}`]),
  ];
}
