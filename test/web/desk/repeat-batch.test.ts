import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { certificates } from "../../../scripts/demo/story-certificates.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, demoProduct } from "../../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { picture } from "../../support/picture.ts";

/** Counts what the hands do: each click and each field that is filled in is one. */
const hands = (page: Page) => {
  let count = 0;
  const { click, fill } = {
    click: async (role: "link" | "button", name: string | RegExp) => {
      count++;
      await page.getByRole(role, { name }).first().click();
    },
    fill: async (label: string | RegExp, value: string) => {
      count++;
      await page.getByLabel(label).first().fill(value);
    },
  };
  return { click, fill, count: () => count };
};

describe("an operator's batches at the desk", () => {
  let browser: Browser;
  let url: string;
  const opened: OpenDesk[] = [];

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(async () => {
    for (const desk of opened) await desk.close();
    await browser?.close();
  });

  const open = async (...[person, options]: [Parameters<typeof openDesk>[1], Parameters<typeof openDesk>[2]?]) => {
    const desk = await openDesk(browser, person, options);
    opened.push(desk);
    return desk;
  };

  it("repeats a batch in fewer than 12 interactions, from the first page to its state", async function () {
    this.timeout(120_000);
    const { page, errors } = await open("pasta-maker-owner", { as: "pastaMaker" });
    const { click, fill, count } = hands(page);
    const begun = Date.now();
    await click("link", "Lotti");
    await click("link", "Nuovo lotto");
    await click("link", /come l'ultimo/);
    await page.getByText("Precompilato come il lotto").waitFor();
    const lot = await page.getByLabel("Numero di lotto", { exact: true }).inputValue();
    expect(lot).to.match(/^[A-Z]+\d*[-/]\d+$/);
    await fill("Quantità", "612,5");
    await fill("Umidità", "11,90");
    await page.getByText(/^(Rispettate \d+|Questa versione non ha regole)/).waitFor();
    await click("button", "Firma e registra");
    await page.getByRole("dialog").getByRole("button", { name: "Firma e registra" }).click();
    await page.getByRole("heading", { level: 1, name: `Lotto ${lot}` }).waitFor();
    const interactions = count() + 1;
    const seconds = (Date.now() - begun) / 1000;
    await page.getByText("Definitivo").waitFor({ timeout: 60_000 });
    console.log(`      a repeat batch: ${interactions} interactions, ${seconds.toFixed(1)} s by a machine's hands`);
    expect(interactions).to.be.below(12);
    await settled(page);
    await expectAccessible(page);
    expect(errors).to.deep.equal([]);
    const { body } = await ask(`${url}/api/v1/batches?text=${encodeURIComponent(lot)}`, { by: "pastaMaker" });
    const [batch] = body["batches"] as Record<string, unknown>[];
    expect(batch).to.include({ lot, quantity: "612500" });
  });

  it("says what the specification makes of it while it is typed, and that it can be cancelled until it is countersigned", async function () {
    this.timeout(120_000);
    const { page } = await open("maker-owner", {
      as: "maker",
      path: `/batches/new?certificate=${certificates.wine.id}`,
    });
    const rule = page.getByRole("row").filter({ hasText: "≥ 85 %" });
    await rule.getByText("Non documentata").waitFor();
    await page.getByLabel("Uve: Verdicchio").fill("92,5");
    await rule.getByText("Rispettata", { exact: true }).waitFor();
    await page.getByLabel("Uve: Verdicchio").fill("84,9");
    await rule.getByText("Non rispettata").waitFor();
    await page.getByLabel("Numero di lotto", { exact: true }).fill("ANNULLATO-1");
    await page.getByRole("button", { name: "Firma e registra" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Poi tocca a Organismo di controllo/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Firma e registra" }).click();
    await page.getByText(/Tocca a: Organismo di controllo/).waitFor();
    await page.getByRole("button", { name: "Annulla la registrazione" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Annulla la registrazione" }).click();
    await page.getByText("Annullato").first().waitFor();
    await page.getByRole("link", { name: "Correggi e registra di nuovo" }).click();
    await page.getByText("Precompilato come il lotto ANNULLATO-1").waitFor();
    expect(await page.getByLabel("Numero di lotto", { exact: true }).inputValue()).to.equal("ANNULLATO-1");
    expect(await page.getByLabel("Uve: Verdicchio").inputValue()).to.equal("84,9");
  });

  it("goes on with a draft on another device, and lets nothing be lost when both write", async function () {
    this.timeout(120_000);
    const path = `/batches/new?certificate=${certificates.pasta.id}`;
    const first = await open("pasta-maker-owner", { as: "pastaMaker", path });
    await first.page.getByLabel("Numero di lotto", { exact: true }).fill("BOZZA-1");
    await first.page.getByText("Bozza salvata.").waitFor();
    await expectAccessible(first.page);
    const { pathname, search } = new URL(first.page.url());
    expect(search).to.match(/draft=0x[0-9a-f]{16}/);
    const second = await open("pasta-maker-owner", {
      as: "pastaMaker",
      path: pathname.replace(/^\/desk\/[^/]+/, "") + search,
    });
    expect(await second.page.getByLabel("Numero di lotto", { exact: true }).inputValue()).to.equal("BOZZA-1");
    await second.page.getByLabel("Numero di lotto", { exact: true }).fill("BOZZA-2");
    await second.page.getByText("Bozza salvata.").waitFor();
    await first.page.getByLabel("Numero di lotto", { exact: true }).fill("BOZZA-3");
    await first.page.getByText("Questa bozza è stata modificata altrove").waitFor();
    await expectAccessible(first.page);
    await first.page.getByRole("button", { name: "Tieni quella scritta qui" }).click();
    await first.page.getByText("Bozza salvata.").waitFor();
    const { body } = await ask(`${url}/api/v1/batch-drafts`, { by: "pastaMaker" });
    const lots = (body["drafts"] as { content: { lot: string } }[]).map(({ content }) => content.lot);
    expect(lots).to.include.members(["BOZZA-2", "BOZZA-3"]);
  });

  it("shows what the consumer will see, without a script and under the desk's own policy", async function () {
    this.timeout(60_000);
    const { page, errors } = await open("pasta-maker-owner", {
      as: "pastaMaker",
      path: `/batches/new?certificate=${certificates.pasta.id}`,
    });
    await page.getByRole("button", { name: "Mostra l'anteprima" }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByText("Anteprima: questo lotto non è registrato.").waitFor();
    const width = await frame.locator("main").evaluate((main) => getComputedStyle(main).display);
    expect(width).to.equal("grid");
    expect(errors).to.deep.equal([]);
  });

  for (const width of [320, 768, 1280]) {
    it(`fits ${width} px, and axe finds nothing, on every page of it`, async function () {
      this.timeout(120_000);
      const wine = `/batches/new?certificate=${certificates.wine.id}`;
      for (const path of [
        "/batches",
        "/batches?text=nessuno",
        "/batches/new",
        wine,
        "/batches/09521234100010/L26-0001",
        "/attestations",
      ]) {
        const { page, close } = await openDesk(browser, "maker-owner", { as: "maker", path, width });
        await settled(page);
        await expectAccessible(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${path} at ${width}`).to.be.at.most(0);
        await picture(page, `batches/${path.replace(/\W+/g, "_")}-${width}`, { whole: true });
        await close();
      }
    });
  }

  it("lets a control body approve what is sound and send back the rest with a reason", async function () {
    this.timeout(120_000);
    const register = async (lot: string, quantity: string) => {
      const next = await ask(`${url}/api/v1/certificates/${certificates.wine.id}/next-batch`, { by: "maker" });
      const { bestBefore: _, ...content } = next.body["content"] as Record<string, unknown> & {
        fields: Record<string, unknown>;
      };
      const fields = Object.fromEntries(Object.entries(content.fields).filter(([, value]) => value !== ""));
      const done = await ask(`${url}/api/v1/batches`, { by: "maker", json: { ...content, lot, quantity, fields } });
      expect(done.status, JSON.stringify(done.body)).to.equal(202);
      return String(done.body["seal"]);
    };
    const [sound, small] = [await register("QUEUE-1", "360000"), await register("QUEUE-2", "3")];
    const { page, errors } = await open("body-owner", { as: "body", path: "/countersigning" });
    await expectAccessible(page);
    const row = page.getByRole("row").filter({ has: page.locator(`a[href*="${small}"]`) });
    await row.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Rinvia all'operatore" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Motivo, per l'operatore").fill("Quantità troppo piccola");
    await dialog.getByRole("button", { name: "Rinvia all'operatore" }).click();
    await page.getByText("1 sigillo deciso.").waitFor();
    await page.locator(`a[href*="${sound}"]`).click();
    await page.getByText(/Confronto con \d+ lott/).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Controfirma" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Controfirma" }).click();
    await page.getByText("Definitivo").waitFor({ timeout: 60_000 });
    expect(errors).to.deep.equal([]);
    const sentBack = await ask(`${url}/api/v1/batches?state=sent-back&text=QUEUE-2`, { by: "maker" });
    expect(sentBack.body["batches"]).to.have.lengthOf(1);
  });
});
