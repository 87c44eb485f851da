import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { storyBatches } from "../../../scripts/demo/story-batches.ts";
import { certificates } from "../../../scripts/demo/story-certificates.ts";
import { custodyBatches } from "../../../scripts/demo/story-custody.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, askUntil, demoProduct } from "../../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";

const { sound } = storyBatches;
const path = `/transformations/new?certificate=${certificates.pasta.id}`;

describe("transformations and journeys at the desk", () => {
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

  const open = async (...given: Parameters<typeof openDesk> extends [unknown, ...infer Rest] ? Rest : never) => {
    const desk = await openDesk(browser, ...given);
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

  it("weigh what goes in against what comes out while it is written, and put both on record", async function () {
    this.timeout(240_000);
    const { page, errors } = await open("pasta-maker-owner", { as: "pastaMaker", path });
    await page.getByRole("button", { name: "Trasforma", exact: true }).click();
    await page.getByRole("link", { name: /Scegli almeno un lotto che entra/ }).waitFor();
    await page.getByLabel("Cerca un lotto o un GTIN").fill(sound.lot);
    await page.getByRole("checkbox", { name: new RegExp(sound.lot) }).check();
    await page.getByLabel("Cerca un lotto o un GTIN").fill("nessuno");
    await page.getByText("Nessun lotto disponibile corrisponde.").waitFor();
    await page.getByLabel(/^Quanto usi di/).fill("12,5");
    await page.getByLabel("GTIN", { exact: true }).fill(storyBatches.slashed.gtin);
    await page.getByLabel("Numero di lotto", { exact: true }).fill("PORZIONI-1");
    const quantity = page.getByRole("textbox", { name: "Quantità", exact: true });
    await quantity.fill("13");
    await page.getByText("Così non si può fare: guarda che cosa manca.").waitFor();
    await fits(page, "transformation-too-much");
    await quantity.fill("12");
    await page.getByText("Si può fare.").waitFor();
    await page.getByRole("button", { name: "Trasforma", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/PORZIONI-1/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Trasforma" }).click();
    await page.waitForURL(/\/transformations$/);
    await page
      .getByText(/PORZIONI-1/)
      .first()
      .waitFor();
    await fits(page, "transformations");
    const made = `${url}/api/v1/holdings/${storyBatches.slashed.gtin}/PORZIONI-1`;
    const { body } = await askUntil(made, ({ status }) => status === 200, { by: "pastaMaker" });
    expect((body["holdings"] as { held: string }[]).map(({ held }) => held)).to.deep.equal(["12000"]);
    const left = (await ask(`${url}/api/v1/holdings/${sound.gtin}/${sound.lot}`, { by: "pastaMaker" })).body;
    expect((left["holdings"] as { held: string }[]).map(({ held }) => held)).to.deep.equal(["587500"]);
    expect(errors).to.deep.equal([]);
  });

  it("show the way of a batch back to the field, as a drawing that is walked by keyboard and as tables", async function () {
    this.timeout(120_000);
    const { gtin, lot } = custodyBatches.bottledWine;
    const at = `/batches/${gtin}/${lot}/journey`;
    const { page, errors } = await open("inspector", { as: "inspector", path: at });
    for (const { lot: step } of Object.values(custodyBatches))
      await page
        .getByRole("cell", { name: step })
        .or(page.getByRole("rowheader", { name: step }))
        .first()
        .waitFor();
    await fits(page, "journey");
    const first = page.locator(".desk-journey a").first();
    await first.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: `Percorso del lotto ${custodyBatches.grapes.lot}` }).waitFor();
    expect(errors).to.deep.equal([]);
  });

  const { gtin: wineGtin, lot: wineLot } = custodyBatches.bottledWine;
  const places: [from: string, who: "cellar" | "inspector" | "shop", path: string, link: string][] = [
    ["the maker's batch", "cellar", `/batches/${wineGtin}/${wineLot}`, "Percorso del lotto"],
    ["a holding", "shop", `/holdings/${wineGtin}/${wineLot}`, "Percorso del lotto"],
    ["everybody's holdings of it", "inspector", `/holdings/${wineGtin}/${wineLot}`, "Percorso del lotto"],
    [
      "what a measure can be placed on",
      "inspector",
      `/subjects/batch/${batchKey(wineGtin, wineLot)}`,
      "Ricostruisci il percorso del lotto",
    ],
  ];
  for (const [from, who, path, link] of places)
    it(`lead to the journey from ${from} and back`, async function () {
      this.timeout(120_000);
      const person = who === "inspector" ? "inspector" : (`${who}-owner` as const);
      const { page, errors } = await open(person, { as: who, path });
      await page.getByRole("link", { name: link }).click();
      await page.getByRole("heading", { level: 1, name: `Percorso del lotto ${wineLot}` }).waitFor();
      await page.getByRole("heading", { name: "Passaggi" }).waitFor();
      await page.getByRole("link", { name: "Indietro, verso il campo" }).click();
      await page.waitForURL(/direction=back/);
      await settled(page);
      await page.locator(".desk-crumbs").getByRole("link", { name: wineLot, exact: true }).click();
      await page.waitForURL((address) => address.pathname.endsWith(path));
      expect(errors).to.deep.equal([]);
    });
});
