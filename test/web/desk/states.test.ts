import { expect } from "chai";
import type { Browser, Route } from "playwright-core";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { demoProduct } from "../../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";

const seals = /\/api\/v1\/seals(\?|$)/;

/** An answer of the list of seals that holds nothing. */
const none = { json: { seals: [], next: null } };

/** A problem as the API writes it. */
const unreachableChain = {
  status: 503,
  contentType: "application/problem+json",
  json: {
    type: "about:blank",
    title: "The chain does not answer",
    status: 503,
    code: "chain/unreachable",
    detail: "the node did not answer",
    values: {},
    retry: true,
    requestId: "r",
  },
};

describe("a page of the desk whose answer", () => {
  let browser: Browser;
  let desk: OpenDesk;

  before(async function () {
    this.timeout(180_000);
    await demoProduct();
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    desk = await openDesk(browser, "maker-owner", { as: "maker" });
  });
  afterEach(() => desk.close());

  /** Loads the page again with this answer to the list of seals, and with no news that would make it ask by itself. */
  const reload = async (answer: (route: Route) => unknown): Promise<void> => {
    await desk.page.route("**/api/v1/events", () => undefined);
    await desk.page.route(seals, (route) => void answer(route));
    await desk.page.reload();
    await desk.page.waitForSelector("main h1");
  };

  it("is under way says so", async () => {
    await reload(() => undefined);
    await desk.page.waitForSelector(".desk-section [role=status]:has-text('Caricamento')");
    await expectAccessible(desk.page);
  });

  it("is a failure names the step, the reason and what to do, and asks again by a button", async () => {
    let answers = 0;
    await reload((route) => (answers++ === 0 ? route.fulfill(unreachableChain) : route.fulfill(none)));
    const alert = desk.page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).to.contain("Non è riuscito: leggere i sigilli recenti.");
    await expectAccessible(desk.page);
    await alert.getByRole("button", { name: "Riprova" }).click();
    await desk.page.waitForSelector(".desk-empty");
  });

  it("is empty says what is empty, why, and what to do next", async () => {
    await reload((route) => route.fulfill(none));
    await desk.page.waitForSelector(".desk-empty");
    expect(await desk.page.innerText(".desk-empty")).to.contain("Nessun sigillo");
    await expectAccessible(desk.page);
  });

  it("does not come says that the server cannot be reached, and comes by itself with the connection", async () => {
    let offline = true;
    await reload((route) => (offline ? route.abort() : route.fulfill(none)));
    await desk.page.waitForSelector("text=Il server non si raggiunge");
    await expectAccessible(desk.page);
    await desk.context.setOffline(true);
    await desk.page.waitForSelector(".desk-offline");
    await expectAccessible(desk.page);
    offline = false;
    await desk.context.setOffline(false);
    await desk.page.waitForSelector(".desk-empty");
    expect(await desk.page.isVisible(".desk-offline")).to.equal(false);
  });

  it("comes late never replaces the answer to a later question", async () => {
    const asked: Route[] = [];
    await reload((route) => asked.push(route));
    await expectEventually(() => asked.length === 1);
    await desk.page.evaluate(() => dispatchEvent(new Event("online")));
    await expectEventually(() => asked.length >= 2);
    await asked.at(-1)?.fulfill(none);
    await desk.page.waitForSelector(".desk-empty");
    await asked[0]?.fulfill(unreachableChain).catch(() => undefined);
    await desk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await desk.page.getByRole("alert").count()).to.equal(0);
    expect(await desk.page.isVisible(".desk-empty")).to.equal(true);
  });

  it("is still under way when it is wanted anew is waited for, and asked for once more after it", async () => {
    const asked: Route[] = [];
    let tell = (_: string): unknown => undefined;
    const news = new Promise<string>((resolve) => {
      tell = resolve;
    });
    await desk.page.route(seals, (route) => void asked.push(route));
    let streams = 0;
    await desk.page.route("**/api/v1/events", async (route) => {
      if (streams++ === 0) await route.fulfill({ contentType: "text/event-stream", body: await news });
    });
    await desk.page.reload();
    await expectEventually(() => asked.length === 1);
    tell('data: {"type":"start"}\n\n'.repeat(3));
    await expectEventually(
      async () =>
        await desk.page.evaluate(() => performance.getEntriesByName(`${location.origin}/api/v1/events`).length > 0),
    );
    await asked[0]?.fulfill(unreachableChain);
    await expectEventually(() => asked.length === 2);
    await asked[1]?.fulfill(none);
    await desk.page.waitForSelector(".desk-empty");
    expect(asked).to.have.length(2);
  });

  it("fails after an earlier one was there keeps that on screen, with the failure above it", async () => {
    let answers = 0;
    await reload((route) => (answers++ === 0 ? route.fulfill(none) : route.fulfill(unreachableChain)));
    await desk.page.waitForSelector(".desk-empty");
    await desk.page.evaluate(() => dispatchEvent(new Event("online")));
    await desk.page.getByRole("alert").waitFor();
    expect(await desk.page.isVisible(".desk-empty")).to.equal(true);
  });
});

describe("an act at the desk", () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  it("that was not answered happens once: repeated, it carries the same Idempotency-Key", async () => {
    const desk = await openDesk(browser, "maker-editor", { as: "maker" });
    const keys: (string | undefined)[] = [];
    await desk.page.route("**/api/v1/session/sign-out", (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      return keys.length === 1 ? route.abort() : route.continue();
    });
    await desk.page.locator(".desk-menu-end summary").click();
    const signOut = desk.page.getByRole("button", { name: "Esci", exact: true });
    await signOut.click();
    await desk.page.getByRole("alert").waitFor();
    await signOut.click();
    await desk.page.waitForURL("**/desk");
    await desk.page.waitForSelector("text=Entra nello sportello");
    expect(keys).to.have.length(2);
    expect(keys[0]).to.be.a("string").and.equal(keys[1]);
    await desk.close();
  });

  it("goes on after a session that ended, when the person has signed in again in another window", async () => {
    const desk = await openDesk(browser, "consultant", { as: "maker" });
    const { page, context, url } = desk;
    await context.clearCookies();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    const dialog = page.getByRole("dialog", { name: "La sessione è scaduta" });
    await dialog.waitFor();
    await expectAccessible(page);
    const opened = context.waitForEvent("page");
    await dialog.getByRole("link", { name: "Entra di nuovo" }).click();
    const window = await opened;
    await window.locator('button[name="person"][value="consultant"]').click();
    await dialog.waitFor({ state: "detached" });
    await settled(page);
    expect(page.url()).to.contain(`${url}/desk/`);
    expect(await page.locator(".desk-table tbody tr").count()).to.be.above(0);
    await desk.close();
  });
});

/** Waits until a condition of the test's own comes true. */
async function expectEventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`never came true: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
