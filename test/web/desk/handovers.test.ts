import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import QRCode from "qrcode";
import { digitalLink } from "../../../core/label/digital-link.ts";
import { cast } from "../../../scripts/demo/cast.ts";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { storyBatches } from "../../../scripts/demo/story-batches.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, askUntil, demoProduct } from "../../support/demo-product.ts";
import { type DeskOptions, deskPath, type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";
import { showToCamera } from "../../support/show-to-camera.ts";

const wine: { readonly gtin: string; readonly lot: string } = { gtin: gtins.wine, lot: "L26-0001" };
const pasta = { gtin: gtins.eggPasta, lot: storyBatches.sound.lot };
const proposePath = `/handovers/new?gtin=${wine.gtin}&lot=${wine.lot}`;

type Listed = { readonly handover: string; readonly state: string; readonly quantity: string; readonly toName: string };

describe("handovers at the desk", () => {
  let browser: Browser;
  let url: string;
  let code: readonly (readonly boolean[])[];
  const opened: OpenDesk[] = [];

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    const { modules } = QRCode.create(digitalLink({ baseUrl: url, ...wine }), { errorCorrectionLevel: "M" });
    code = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
    );
    browser = await launchBrowser();
  });
  after(async () => {
    for (const desk of opened) await desk.close();
    await browser?.close();
  });

  const open = async (options: DeskOptions = {}, who: "maker" | "pastaMaker" = "maker") => {
    const person = who === "maker" ? "maker-owner" : "pasta-maker-owner";
    const desk = await openDesk(browser, person, { as: who, ...options });
    opened.push(desk);
    return desk;
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
  const propose = async (page: Page, litres: string) => {
    await page.getByRole("searchbox", { name: "A chi" }).fill("pastificio");
    await page.getByRole("radio", { name: cast.pastaMaker.name }).check();
    await page.getByRole("textbox", { name: "Quantità" }).fill(litres);
    await page.getByRole("button", { name: "Proponi la consegna" }).click();
  };
  const proposals = async (): Promise<readonly Listed[]> =>
    (await ask(`${url}/api/v1/handovers?limit=200`, { by: "maker" })).body["handovers"] as Listed[];
  const proposeByApi = async (by: "maker" | "pastaMaker", quantity: string, batch = wine) => {
    const to = by === "maker" ? cast.pastaMaker.id : cast.maker.id;
    const { status, body } = await ask(`${url}/api/v1/handovers`, { by, json: { ...batch, to, quantity } });
    expect(status, JSON.stringify(body)).to.equal(201);
    return String(body["handover"]);
  };

  it("are proposed from a holding, appear to the receiver by themselves, and are accepted onto the record", async function () {
    this.timeout(240_000);
    const receiver = await open({ path: "/handovers" }, "pastaMaker");
    await receiver.page.getByText("Nessuna consegna in entrata").waitFor();
    await fits(receiver.page, "handovers-empty");
    const { page, errors } = await open({ path: "/holdings" });
    await fits(page, "holdings");
    await page.getByLabel("Lotto o GTIN").fill(wine.lot);
    await page.getByRole("link", { name: wine.lot, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: `Giacenza del lotto ${wine.lot}` }).waitFor();
    await settled(page);
    await fits(page, "holding");
    await page.getByRole("link", { name: "Consegna ad altri" }).click();
    await page.getByRole("button", { name: "Proponi la consegna" }).click();
    await page.getByRole("alert").getByText("Scegli chi riceve.").waitFor();
    await fits(page, "propose");
    await propose(page, "15");
    await page.getByText("La proposta è in coda di invio.").waitFor();
    await page.getByText("Inviata un'operazione.").waitFor({ timeout: 60_000 });
    await receiver.page.getByText("Aspetta la tua risposta").waitFor({ timeout: 60_000 });
    await receiver.page.getByRole("link", { name: new RegExp(wine.lot) }).click();
    await receiver.page.getByRole("button", { name: "Accetta la consegna" }).click();
    await expectAccessible(receiver.page);
    await receiver.page.getByRole("dialog").getByRole("button", { name: "Accetta la consegna" }).click();
    await receiver.page.getByText("Definitiva", { exact: true }).waitFor({ timeout: 120_000 });
    await settled(receiver.page);
    await fits(receiver.page, "handover");
    const { body } = await ask(`${url}/api/v1/holdings/${wine.gtin}/${wine.lot}`, { by: "pastaMaker" });
    expect((body["holdings"] as { held: string }[]).map(({ held }) => held)).to.deep.equal(["15000"]);
    expect([...errors, ...receiver.errors]).to.deep.equal([]);
  });

  it("are refused with a reason that the other reads, and withdrawn", async function () {
    this.timeout(120_000);
    const refused = await proposeByApi("maker", "1000");
    const { page } = await open({ path: `/handovers/${refused}` }, "pastaMaker");
    await page.getByRole("button", { name: "Rifiuta" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Rifiuta" }).click();
    await dialog.getByText("Scrivi il motivo.").waitFor();
    await dialog.getByRole("textbox", { name: "Motivo" }).fill("bottiglie rotte");
    await dialog.getByRole("button", { name: "Rifiuta" }).click();
    await page.getByText("Rifiutata", { exact: true }).waitFor();
    const maker = await open({ path: `/handovers/${refused}` });
    await maker.page.getByText("bottiglie rotte").waitFor();
    const withdrawn = await proposeByApi("maker", "2000");
    await maker.page.goto(url + deskPath({ as: "maker", path: `/handovers/${withdrawn}` }));
    await maker.page.getByRole("button", { name: "Ritira la proposta" }).click();
    await maker.page.getByRole("dialog").getByRole("button", { name: "Ritira la proposta" }).click();
    await maker.page.getByText("Ritirata", { exact: true }).waitFor();
  });

  it("made without a connection wait in their order and are sent once each when it is back", async function () {
    this.timeout(240_000);
    const incoming = await proposeByApi("pastaMaker", "3000", pasta);
    const before = (await proposals()).length;
    const { page, context } = await open({ path: `/handovers/${incoming}` });
    await page.waitForFunction(isKept, incoming);
    await page.goto(url + deskPath({ as: "maker", path: proposePath }));
    await page.getByRole("button", { name: "Proponi la consegna" }).waitFor();

    const posted: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") posted.push(`${new URL(request.url()).pathname} ${request.postData()}`);
    });
    await context.setOffline(true);
    await propose(page, "4");
    await page.getByText("La proposta è tenuta su questo dispositivo").waitFor();
    await page.getByRole("link", { name: "Un'altra consegna" }).click();
    await page.getByLabel("GTIN").fill(wine.gtin);
    await page.getByRole("textbox", { name: "Lotto" }).fill(wine.lot);
    await page.getByRole("button", { name: "Continua" }).click();
    await propose(page, "5");
    await page.getByRole("table").getByRole("row").nth(2).waitFor();
    await page.getByRole("navigation", { name: "Percorso" }).getByRole("link", { name: "Consegne" }).click();
    await page.evaluate(
      (path) => {
        const link = document.createElement("a");
        link.href = path;
        document.querySelector("main")?.append(link);
        link.click();
        link.remove();
      },
      deskPath({ as: "maker", path: `/handovers/${incoming}` }),
    );
    await page.getByRole("button", { name: "Accetta la consegna" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Accetta la consegna" }).click();
    await page.getByText("3 operazioni aspettano di essere inviate.").waitFor();
    await page.getByRole("link", { name: "Guarda la coda" }).click();
    await page.getByRole("heading", { name: "In attesa di invio" }).waitFor();
    await fits(page, "queue-offline");
    posted.length = 0;
    await context.setOffline(false);
    await page.getByText("Inviate 3 operazioni.").waitFor({ timeout: 60_000 });
    expect(posted.map((one) => one.replace(/^(\S+).*"quantity":"(\d+)".*$/, "$1 $2"))).to.deep.equal([
      "/api/v1/handovers 4000",
      "/api/v1/handovers 5000",
      `/api/v1/handovers/${incoming}/acceptance {}`,
    ]);
    expect((await proposals()).length - before).to.equal(2);
    await askUntil(`${url}/api/v1/handovers/${incoming}`, ({ body }) => body["state"] === "final", { by: "maker" });
    expect(await page.getByText("operazioni aspettano").count()).to.equal(0);
  });

  it("that the server refuses stay in the queue with what to do, until they are corrected or taken out", async function () {
    this.timeout(240_000);
    const { page, context } = await open({ path: proposePath });
    const { body } = await ask(`${url}/api/v1/holdings/${wine.gtin}/${wine.lot}`, { by: "maker" });
    const available = BigInt((body["holdings"] as { available: string }[])[0]?.available ?? "0");
    await context.setOffline(true);
    await propose(page, "6");
    await page.getByText("La proposta è tenuta su questo dispositivo").waitFor();
    const rest = await proposeByApi("maker", (available - 5000n).toString());
    await context.setOffline(false);
    await page.getByText("Un'operazione non è stata accettata: decidi tu.").waitFor({ timeout: 60_000 });
    await page.getByText("È più di quanto detieni di questo lotto.").waitFor();
    await fits(page, "queue-conflict");
    await page.reload();
    await settled(page);
    await page.getByRole("link", { name: "Guarda la coda" }).click();
    await page.getByRole("link", { name: "Correggi" }).click();
    await page.getByText("Disponibili 5 l").waitFor();
    await page.getByRole("radio", { name: cast.pastaMaker.name, checked: true }).waitFor();
    // The receiver comes from the queue, where it stays: nothing would be lost.
    const mayLeave = () => dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(await page.evaluate(mayLeave)).to.equal(true);
    await page.getByRole("textbox", { name: "Quantità" }).fill("5");
    await page.getByRole("button", { name: "Proponi la consegna" }).click();
    await page.getByText("Inviata un'operazione.").waitFor({ timeout: 60_000 });
    expect(await page.getByText("decidi tu").count()).to.equal(0);
    expect((await proposals()).some(({ quantity, state }) => quantity === "5000" && state === "proposed")).to.equal(
      true,
    );
    await ask(`${url}/api/v1/handovers/${rest}/withdrawal`, { by: "maker", json: {} });
  });

  it("go to whom the arrow keys come to, and not off with the key that ends a search", async function () {
    this.timeout(120_000);
    const { page } = await open({ path: proposePath });
    const search = page.getByRole("searchbox", { name: "A chi" });
    const shown = page.locator("main fieldset label");
    await shown.nth(2).waitFor();
    const names = await shown.allInnerTexts();
    await search.press("Enter");
    expect(await page.getByRole("alert").count()).to.equal(0);
    await page.getByRole("radio").first().check();
    const walked: string[] = [];
    for (const _ of names.slice(1)) {
      await page.keyboard.press("ArrowDown");
      walked.push(await page.locator("main fieldset label:has(input:checked)").innerText());
    }
    expect(walked).to.deep.equal(names.slice(1));
    expect(await shown.allInnerTexts()).to.deep.equal(names);
    await search.fill("nessuno si chiama così");
    await page.getByText("Nessun").first().waitFor();
    expect(await shown.allInnerTexts()).to.deep.equal(names.slice(-1));
    await fits(page, "propose-chosen");
  });

  it("ask before what was written and is nowhere kept is left, and let go of what is empty", async function () {
    this.timeout(120_000);
    const { page } = await open({ path: proposePath });
    const asked: string[] = [];
    let stay = true;
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void (stay ? dialog.dismiss() : dialog.accept());
    });
    const quantity = page.getByRole("textbox", { name: "Quantità" });
    const toHandovers = page.getByRole("navigation", { name: "Percorso" }).getByRole("link", { name: "Consegne" });
    await toHandovers.click();
    await page.getByRole("heading", { level: 1, name: "Consegne" }).waitFor();
    await page.evaluate(() => history.back());
    await quantity.fill("7");
    expect(asked).to.deep.equal([]);
    await toHandovers.click();
    expect(await quantity.inputValue()).to.equal("7");
    stay = false;
    await page.reload();
    expect(asked).to.deep.equal(["confirm", "beforeunload"]);
  });

  it("begin with a code before the camera, and say what to do where there is no camera or it is not allowed", async function () {
    this.timeout(120_000);
    const { page, errors } = await open({ path: "/handovers/new", width: 320 });
    await showToCamera(page, code);
    await page.getByRole("button", { name: "Apri la fotocamera" }).click();
    await page.getByRole("button", { name: "Proponi la consegna" }).waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).searchParams.get("lot")).to.equal(wine.lot);
    expect(errors).to.deep.equal([]);
    const denied = await open({ path: "/handovers/new", width: 320 });
    await denied.page.evaluate(() =>
      Object.defineProperty(navigator.mediaDevices, "getUserMedia", {
        value: () => Promise.reject(new DOMException("denied", "NotAllowedError")),
      }),
    );
    await denied.page.getByRole("button", { name: "Apri la fotocamera" }).click();
    await denied.page.getByText("La fotocamera non è permessa").waitFor();
    await fits(denied.page, "scan-denied");
    // The browser of the tests really has no camera.
    const none = await open({ path: "/handovers/new", width: 320 });
    await none.page.getByRole("button", { name: "Apri la fotocamera" }).click();
    await none.page.getByText("Nessuna fotocamera").waitFor();
    await expectAccessible(none.page);
  });
});

/** Whether the browser keeps an answer about this handover. To be asked in the page, once it is there. */
const isKept = (handover: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("filigrana-desk");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction("remembered").objectStore("remembered").getAllKeys();
      asking.onsuccess = () => resolve(asking.result.some((key) => String(key).includes(handover)));
    };
  });
