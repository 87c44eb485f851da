import { expect } from "chai";
import type { Browser, Page, Route } from "playwright-core";
import { eventHash } from "../../../core/epcis/event-hash/event-hash.ts";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { askUntil, demoProduct } from "../../support/demo-product.ts";
import { deskPath, type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { askEpcis, capture, documentOf, eventsOf, type Json, seen } from "../../support/epcis.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";

const lot = { gtin: gtins.wine, lot: "L26-0001" };

describe("EPCIS events at the desk", () => {
  let browser: Browser;
  let url: string;
  let desk: OpenDesk;

  before(async function () {
    this.timeout(240_000);
    // The hour between two anchorings is too long for a test: a minute is the shortest that there is.
    ({ url } = await demoProduct({ FILIGRANA_ANCHOR_CRON: "* * * * *" }));
    browser = await launchBrowser();
    desk = await openDesk(browser, "maker-owner", { as: "maker", path: "/events" });
  });
  after(async () => {
    await desk?.close();
    await browser?.close();
  });

  const fits = async (page: Page, name: string) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await picture(page, `epcis/${name}-${width}`, { whole: true });
      const { scrollWidth, beyond, small } = await inspectPage(page);
      expect({ scrollWidth, beyond, small }).to.deep.equal({ scrollWidth: width, beyond: [], small: [] });
      await expectAccessible(page);
    }
  };
  const goTo = async (path: string) => {
    await desk.page.goto(url + deskPath({ as: "maker", path }));
    await settled(desk.page);
  };
  const eventPath = (id: string) => `/events/${encodeURIComponent(id)}`;
  const proofOf = (hash: string) => `${url}/api/v1/epcis-events/${encodeURIComponent(hash)}/proof`;

  it("are listed, and found by lot, activity and day", async function () {
    this.timeout(120_000);
    const { page } = desk;
    await page.getByRole("table").waitFor();
    await fits(page, "events");
    await page.getByLabel("GTIN").fill(lot.gtin);
    await page.getByRole("button", { name: "Cerca" }).click();
    await page.getByRole("alert").getByText("GTIN e lotto si cercano insieme").waitFor();
    await page.getByRole("textbox", { name: "Lotto" }).fill(lot.lot);
    await page.getByLabel("Attività").selectOption("commissioning");
    await page.getByRole("button", { name: "Cerca" }).click();
    await page.waitForURL(/bizStep=commissioning/);
    await settled(page);
    const rows = page.locator("tbody tr");
    expect(await rows.count()).to.be.greaterThan(0);
    for (const text of await rows.allTextContents()) expect(text).to.include(lot.lot);
    const things = page.getByRole("link", { name: `lotto ${lot.lot} ${lot.gtin}` });
    expect(await things.first().getAttribute("href")).to.match(/\/journey$/);
    await page.getByLabel("Al giorno (facoltativo)", { exact: true }).fill("2001-01-01");
    await page.getByRole("button", { name: "Cerca" }).click();
    await page.getByText("Nessun evento risponde a questi filtri").waitFor();
    await fits(page, "none");
  });

  it("show a proof that the browser has computed, up to the chain", async function () {
    this.timeout(240_000);
    const { page } = desk;
    const epc = "https://id.gs1.org/00/395212340000000014";
    await capture(url, "maker", documentOf([seen({ epcList: [epc], bizStep: "shipping", disposition: "in_transit" })]));
    const answer = await askEpcis(`${url}/epcis/events?MATCH_anyEPC=${epc}`, { by: "maker" });
    const [event = {}] = eventsOf(answer);
    const hash = eventHash(event, answer.body["@context"]);
    await goTo(eventPath(String(event["eventID"])));
    await page.getByText("È l'impronta che l'evento porta come identificativo.").waitFor();
    expect(await page.getByText(hash).count()).to.be.greaterThan(0);
    await askUntil(proofOf(hash), ({ body }) => (body["anchor"] as Json | null)?.["state"] === "final", {
      by: "maker",
      patienceMs: 180_000,
    });
    await page.reload();
    await page.getByText(/ancorata (il |l')/).waitFor();
    expect(await page.getByText("riuscito", { exact: true }).count()).to.equal(3);
    await page.getByText("I passi dall'impronta alla radice").click();
    await page.getByText("Mostra il testo").click();
    await fits(page, "event");
    expect(desk.errors).to.deep.equal([]);
  });

  it("are where the code of their logistic unit leads, for those who may read them", async function () {
    this.timeout(60_000);
    const { page } = desk;
    await page.goto(`${url}/00/395212340000000014`);
    await page.waitForURL(/\/desk\/0x[0-9a-f]+\/events\?thing=/);
    await settled(page);
    expect(await page.locator("tbody tr").count()).to.equal(1);
    const answers = await Promise.all(
      ["/00/395212340000000014", "/00/395212340000000021", "/414/8001234567897"].map((path) =>
        fetch(url + path, { redirect: "manual", headers: { accept: "text/html" } }),
      ),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([307, 307, 404]);
  });

  it("have no proof when the service tells another text, or another root, than was anchored", async function () {
    this.timeout(120_000);
    const { page } = desk;
    await page.locator("tbody tr a").first().click();
    const anchored = page.getByText(/^ni:\/\/\/sha-256;/).first();
    await anchored.waitFor();
    const path = eventPath(String(await anchored.textContent()));
    const changed = (change: (text: string) => string) => async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    };
    const told = "**/epcis/events/*";
    await page.route(
      told,
      changed((text) => text.replaceAll("2026-05-01T08:00", "2026-05-01T09:00")),
    );
    await goTo(path);
    await page.getByText("Il servizio non conosce nessun evento con questa impronta").waitFor();
    await page.getByText("Non è l'impronta che l'evento porta come identificativo").waitFor();
    await expectAccessible(page);
    await page.unroute(told);

    const proof = "**/api/v1/epcis-events/*/proof";
    await page.route(
      proof,
      changed((text) => text.replace(/"root":"0x[0-9a-f]{4}/, '"root":"0x0123')),
    );
    await goTo(path);
    await page.getByText("la catena non ha questa radice").waitFor();
    expect(await page.getByText("non riuscito", { exact: true }).count()).to.equal(2);
    await page.unroute(proof);
  });

  it("are sent as a file, with what is wrong told event by event", async function () {
    this.timeout(120_000);
    const { page } = desk;
    const file = (events: readonly unknown[]) => ({
      name: "eventi.jsonld",
      mimeType: "application/ld+json",
      buffer: Buffer.from(JSON.stringify(documentOf(events))),
    });
    await goTo("/events/captures");
    await page.getByRole("button", { name: "Invia gli eventi" }).click();
    await page.getByText("Scegli il file.").waitFor();
    await fits(page, "captures");
    const good = seen({ epcList: ["urn:epc:id:sgtin:0614141.107346.desk-1"] });
    const bad = { ...seen({ epcList: ["urn:epc:id:sgtin:0614141.107346.desk-2"] }), action: "GUESS" };
    await page.getByLabel("File di eventi").setInputFiles(file([good, bad]));
    await page.getByLabel("Tieni gli altri").check();
    await page.getByRole("button", { name: "Invia gli eventi" }).click();
    await page.getByText("tutti gli altri sì").waitFor({ timeout: 60_000 });
    const row = page.getByRole("row", { name: /n\. 2 del file/ });
    expect(await row.textContent()).to.match(/Non è scritto come vuole EPCIS 2\.0.*\/action/);
    expect(await page.locator("tbody tr").count()).to.equal(1);
    await fits(page, "capture");
    const kept = await askEpcis(`${url}/epcis/events?MATCH_epc=urn:epc:id:sgtin:0614141.107346.desk-1`, {
      by: "maker",
    });
    expect(eventsOf(kept)).to.have.length(1);

    await goTo("/events/captures");
    await page.getByText("tenuti gli altri").first().waitFor();
    await page
      .getByLabel("File di eventi")
      .setInputFiles(file([seen({ epcList: ["urn:epc:id:sgtin:0614141.107346.desk-3"] })]));
    await page.getByRole("button", { name: "Invia gli eventi" }).click();
    await page.getByText("Tutti gli eventi sono stati accettati.").waitFor({ timeout: 60_000 });

    const broken = { type: "epcisException:ImplementationException", title: "", status: 500, detail: "it broke" };
    await page.route("**/epcis/capture/*", async (route) => {
      const response = await route.fetch();
      const job = (await response.json()) as Json;
      await route.fulfill({ response, json: { ...job, success: false, errors: [broken] } });
    });
    await page.reload();
    await page.getByRole("row", { name: /tutto il file L'esame non è arrivato in fondo/ }).waitFor();
    await page.unroute("**/epcis/capture/*");
  });
});
