import { expect } from "chai";
import type { Browser, Page, Route } from "playwright-core";
import type { DemoPersonKey } from "../../core/demo/people.ts";
import type { CallerRole } from "../../core/http/endpoint.ts";
import { pathNames } from "../../core/http/endpoint.ts";
import { pages } from "../../web/desk/pages.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { demoProduct, type Who } from "../support/demo-product.ts";
import { deskPath, type OpenDesk, openDesk, settled } from "../support/desk-page.ts";
import { inspectPage } from "../support/inspect-page.ts";
import { makeOthersObjects, type OthersObjects } from "../support/others-objects.ts";
import { picture } from "../support/picture.ts";

const people: Readonly<Record<CallerRole, { readonly person: DemoPersonKey; readonly as: Who }>> = {
  operator: { person: "maker-owner", as: "maker" },
  "control-body": { person: "body-owner", as: "body" },
  inspector: { person: "inspector", as: "inspector" },
  region: { person: "region", as: "region" },
};

const widths = [320, 768, 1280] as const;

/** What the API may do while a page is opened, and by what the page then shows it. */
const troubles: Readonly<Record<string, { readonly answer: (route: Route) => Promise<void>; readonly shown: string }>> =
  {
    loading: { answer: () => new Promise(() => {}), shown: "main .desk-loading" },
    failed: {
      answer: (route) =>
        route.fulfill({
          status: 503,
          contentType: "application/problem+json",
          body: JSON.stringify({
            type: "/problems/store/unavailable",
            title: "The database cannot be reached",
            status: 503,
            detail: "the database does not answer; try again",
            code: "store/unavailable",
            instance: "00000000-0000-4000-8000-000000000000",
            retry: true,
            values: {},
          }),
        }),
      shown: "main .desk-alert-danger",
    },
    offline: {
      answer: (route) => route.abort("connectionfailed"),
      shown: "main .desk-alert-warning",
    },
  };

/** A browser logs every answer of 404: that is how another's object, such as an unsent application, looks. */
const isOurs = (error: string): boolean => !error.includes("status of 404");

/** What EPCIS's own paths call otherwise than the desk's. */
const epcisNames: Readonly<Record<string, string>> = { capture: "captureID", event: "eventID", query: "queryName" };

/** The path of a page below its actor, with the objects that its names stand for. */
const pathOf = (pattern: string, objects: OthersObjects): string =>
  pattern.replace("/desk/{actor}", "").replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = objects[epcisNames[name] ?? name];
    if (value === undefined)
      throw new Error(`nothing stands for {${name}} in ${pattern} (test/support/others-objects.ts)`);
    return encodeURIComponent(value);
  });

const titleOf = (path: string) => path.replace("/desk/{actor}", "").replaceAll(/[{}]/g, "") || "/";

describe("every page of the desk", function () {
  this.timeout(120_000);
  let browser: Browser;
  let objects: OthersObjects;
  const desks = new Map<CallerRole, OpenDesk>();

  before(async () => {
    const { url } = await demoProduct();
    objects = { ...(await makeOthersObjects(url)), kind: "certificate" };
    browser = await launchBrowser();
    for (const [role, { person, as }] of Object.entries(people))
      desks.set(role as CallerRole, await openDesk(browser, person, { as }));
  });

  after(() => browser.close());

  const deskOf = (role: CallerRole): OpenDesk => {
    const desk = desks.get(role);
    if (desk === undefined) throw new Error(`nobody is signed in as ${role}`);
    return desk;
  };

  const open = async (role: CallerRole, path: string, width: number) => {
    const desk = deskOf(role);
    const given = path.includes("/{kind}/{id}") ? { ...objects, id: objects["certificate"] ?? "" } : objects;
    const before = desk.errors.length;
    await desk.page.setViewportSize({ width, height: 900 });
    await desk.page.goto(desk.url + deskPath({ as: people[role].as, path: pathOf(path, given) }));
    return { page: desk.page, errors: () => desk.errors.slice(before) };
  };

  for (const { path, roles } of pages)
    for (const role of roles) {
      it(`${titleOf(path)} for ${role}: axe finds nothing, and it fits 320, 768 and 1280 pixels`, async () => {
        for (const width of widths) {
          const { page, errors } = await open(role, path, width);
          await settled(page);
          await picture(page, `desk/${role}/${titleOf(path).replaceAll("/", "_")}-${width}`, { whole: true });
          await expectSound(page, width);
          if (width !== 768) await expectAccessible(page);
          expect(errors().filter(isOurs), page.url()).to.deep.equal([]);
        }
      });
    }

  // What a page does while the API is in trouble is the same for everybody who may see it: one role stands for all.
  for (const { path, roles } of pages)
    for (const [trouble, { answer, shown }] of Object.entries(troubles)) {
      const role = roles[0];
      if (role === undefined) continue;
      it(`${titleOf(path)} is still a page when the API is ${trouble}`, async () => {
        const { page } = deskOf(role);
        const others = ({ pathname }: URL) => /^\/(api|epcis)\//.test(pathname) && pathname !== "/api/v1/session";
        await page.route(others, answer);
        try {
          await open(role, path, 320);
          await page.waitForSelector("main h1");
          if (pathNames(path).length > 1) await expectShown(page, shown);
          await expectAccessible(page);
          await expectSound(page, 320);
        } finally {
          await page.unroute(others, answer);
        }
      });
    }
});

/** Waits for what a page shows in trouble; where it does not come, the failure tells what the page showed instead. */
async function expectShown(page: Page, selector: string): Promise<void> {
  const shown = page.locator(selector).first();
  await shown.waitFor().catch(async (cause: unknown) => {
    const instead = await page.locator("main").innerHTML();
    throw new Error(`${page.url()} does not show ${selector} but ${instead}`, { cause });
  });
}

/** What is wrong with a page at a width, beside what axe finds: nothing sticks out, one heading of the first level, names. */
async function expectSound(page: Page, width: number): Promise<void> {
  const { scrollWidth, beyond, headings, duplicateIds, nameless } = await inspectPage(page);
  const found = {
    wide: Math.max(scrollWidth, width),
    beyond,
    duplicateIds,
    nameless,
    h1: headings.filter((level) => level === 1),
  };
  expect(found, page.url()).to.deep.equal({ wide: width, beyond: [], duplicateIds: [], nameless: [], h1: [1] });
}
