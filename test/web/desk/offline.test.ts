import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import QRCode from "qrcode";
import { digitalLink } from "../../../core/label/digital-link.ts";
import { cast } from "../../../scripts/demo/cast.ts";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, demoProduct } from "../../support/demo-product.ts";
import { cookiesOf, deskPath, type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";
import { showToCamera } from "../../support/show-to-camera.ts";
import { signIn } from "../../support/sign-in.ts";

const wine: { readonly gtin: string; readonly lot: string } = { gtin: gtins.wine, lot: "L26-0001" };
const proposePath = `/handovers/new?gtin=${wine.gtin}&lot=${wine.lot}`;

type Listed = { readonly quantity: string; readonly proposedAt: string };

describe("the desk in a place without a connection", () => {
  let browser: Browser;
  let url: string;
  let desk: OpenDesk;

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async function () {
    this.timeout(120_000);
    const context = { serviceWorkers: "allow" } as const;
    desk = await openDesk(browser, "maker-owner", { as: "maker", path: proposePath, context });
    await desk.page.getByRole("button", { name: "Proponi la consegna" }).waitFor();
    await desk.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });
  afterEach(() => desk?.close());

  const goTo = async (path: string) => {
    await desk.page.goto(url + deskPath({ as: "maker", path }));
    await settled(desk.page);
  };
  const propose = async (page: Page, litres: string) => {
    await page.getByRole("searchbox", { name: "A chi" }).fill("pastificio");
    await page.getByRole("radio", { name: cast.pastaMaker.name }).check();
    await page.getByRole("textbox", { name: "Quantità" }).fill(litres);
    await page.getByRole("button", { name: "Proponi la consegna" }).click();
    await page.getByText("La proposta è tenuta su questo dispositivo").waitFor();
  };
  const proposals = async () => {
    const { body } = await ask(`${url}/api/v1/handovers?direction=out&limit=200`, { by: "maker" });
    return (body["handovers"] as Listed[]).sort((a, b) => a.proposedAt.localeCompare(b.proposedAt));
  };

  it("opens again with what waits in its queue, and sends it in order and once when the connection is back", async function () {
    this.timeout(240_000);
    const { page, context } = desk;
    const before = (await proposals()).length;
    await context.setOffline(true);
    await page.reload();
    await propose(page, "4");
    await goTo(proposePath);
    await propose(page, "5");
    await page.reload();
    await page.getByText("2 operazioni aspettano di essere inviate.").waitFor();
    await goTo("/handovers?direction=all");
    await page.getByRole("heading", { name: "In attesa di invio" }).waitFor();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `custody/queue-reloaded-offline-${width}`, { whole: true });
      expect((await inspectPage(page)).scrollWidth).to.equal(width);
      await expectAccessible(page);
    }
    await context.setOffline(false);
    await page.getByText("Inviate 2 operazioni.").waitFor({ timeout: 60_000 });
    expect((await proposals()).slice(before).map(({ quantity }) => quantity)).to.deep.equal(["4000", "5000"]);
    await page.reload();
    await settled(page);
    expect(await page.getByText(/aspettan?o? di essere inviat/).count()).to.equal(0);
    expect((await proposals()).length).to.equal(before + 2);
  });

  it("reads a code with the camera", async function () {
    this.timeout(120_000);
    const { page, context } = desk;
    const { modules } = QRCode.create(digitalLink({ baseUrl: url, ...wine }), { errorCorrectionLevel: "M" });
    const code = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
    );
    await context.setOffline(true);
    await goTo("/handovers/new");
    await showToCamera(page, code);
    await page.getByRole("button", { name: "Apri la fotocamera" }).click();
    await page.getByRole("button", { name: "Proponi la consegna" }).waitFor({ timeout: 60_000 });
  });

  it("shows nothing of anybody after they have signed out", async function () {
    this.timeout(120_000);
    const { page, context } = desk;
    const name = await page.locator(".desk-person span").last().innerText();
    await page.locator(".desk-menu-end summary").click();
    await page.getByRole("button", { name: "Esci", exact: true }).click();
    await page.waitForURL("**/desk");
    await page.getByText("Entra nello sportello").first().waitFor();
    await context.setOffline(true);
    await goTo(proposePath);
    await page.getByText("Il server non si raggiunge").first().waitFor();
    expect(await page.innerText("body")).not.to.contain(name);
    expect(await page.evaluate(nothingKept)).to.equal(true);
  });

  it("keeps nothing of anybody after somebody else has signed in, whatever their role", async function () {
    this.timeout(120_000);
    const { page, context } = desk;
    const name = await page.locator(".desk-person span").last().innerText();
    expect(await page.evaluate(nothingKept)).to.equal(false);
    const { cookie } = await signIn(url, "inspector");
    await context.addCookies(cookiesOf(cookie, url));
    await page.goto(url + deskPath({ as: "inspector" }));
    await settled(page);
    await page.waitForFunction(nothingKept);
    await context.setOffline(true);
    await page.reload();
    await page.getByText("Il server non si raggiunge").first().waitFor();
    expect(await page.innerText("body")).not.to.contain(name);
  });

  it("asks to sign in, and then goes on, where the session has ended meanwhile", async function () {
    this.timeout(120_000);
    const { page, context } = desk;
    await context.setOffline(true);
    await page.reload();
    await propose(page, "6");
    await page.reload();
    await page.getByText("Un'operazione aspetta di essere inviata.").waitFor();
    await context.clearCookies();
    await context.setOffline(false);
    const dialog = page.getByRole("dialog", { name: "La sessione è scaduta" });
    await dialog.waitFor({ timeout: 60_000 });
    const opened = context.waitForEvent("page");
    await dialog.getByRole("link", { name: "Entra di nuovo" }).click();
    await (await opened).locator('button[name="person"][value="maker-owner"]').click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("aspetta di essere inviata").waitFor({ state: "detached", timeout: 60_000 });
    expect((await proposals()).at(-1)).to.include({ quantity: "6000" });
  });
});

/** Whether the browser keeps no answer of the API, nor who was signed in. To be asked in the page. */
const nothingKept = (): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("filigrana-desk");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction("remembered").objectStore("remembered").count();
      counting.onsuccess = () => resolve(counting.result === 0);
    };
  });
