import { expect } from "chai";
import type { Browser } from "playwright-core";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { custodyCertificates as certificates, custodyBatches } from "../../scripts/demo/story-custody.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { workAtDesk } from "../support/desk-page.ts";
import { askEpcis, eventsOf } from "../support/epcis.ts";

type Batch = { readonly gtin: string; readonly lot: string };

const grapes = { gtin: gtins.grapes, lot: "UV25-91" };
const must = { gtin: gtins.must, lot: "MO25-91" };
const bulkWine = { gtin: gtins.bulkWine, lot: "VS25-91" };
const bottles = { gtin: gtins.docWine, lot: "VJ26-91" };
const form: Readonly<Record<string, string>> = {
  "Codice del motivo": "pesticide",
  "Motivo in italiano": "Residui oltre il limite",
  "Motivo in inglese": "Residues above the limit",
  "Marchio del prodotto": "Cantina dell'Esino",
  "Peso o volume dell'unità di vendita": "750 ml",
};
const plot = custodyBatches.grapes.fields["vineyard/plot"];

describe("the way from the grapes to the shop, walked at the desk", function () {
  this.timeout(240_000);
  let browser: Browser;
  let url: string;

  before(async () => {
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  const held = async ({ gtin, lot }: Batch, by: "grower" | "cellar" | "shop") => {
    const at = `${url}/api/v1/holdings/${gtin}/${lot}`;
    const { body } = await askUntil(at, ({ status }) => status === 200, { by, patienceMs: 60_000 });
    return (body["holdings"] as { held: string }[]).map(({ held }) => held);
  };

  /** What waits for a countersignature, of whichever batch, is countersigned at the control body's desk. */
  const countersigned = async (lot: string, by: "grower" | "cellar") => {
    const { body } = await ask(`${url}/api/v1/batches?text=${lot}`, { by });
    const [{ seal, state } = { seal: "", state: "" }] = body["batches"] as { seal: string; state: string }[];
    if (state !== "awaiting-countersignature") return;
    await workAtDesk(browser, "body-owner", { as: "body", path: `/countersigning/${seal}` }, async ({ page }) => {
      await page.getByRole("button", { name: "Controfirma" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Controfirma" }).click();
      await page.getByText("Definitivo", { exact: true }).waitFor({ timeout: 60_000 });
    });
  };

  const handOver = async (from: "grower" | "cellar", to: "cellar" | "shop", { gtin, lot }: Batch, quantity: string) => {
    await workAtDesk(browser, `${from}-owner`, { as: from, path: `/holdings/${gtin}/${lot}` }, async ({ page }) => {
      await page.getByRole("link", { name: "Consegna ad altri" }).click();
      await page.getByRole("searchbox", { name: "A chi" }).fill(cast[to].name);
      await page.getByRole("radio", { name: cast[to].name }).check();
      await page.getByRole("textbox", { name: "Quantità" }).fill(quantity);
      await page.getByRole("button", { name: "Proponi la consegna" }).click();
      await page.getByText("Inviata un'operazione.").waitFor({ timeout: 60_000 });
    });
    await workAtDesk(browser, `${to}-owner`, { as: to, path: "/handovers" }, async ({ page }) => {
      await page.getByRole("link", { name: new RegExp(lot) }).click();
      await page.getByRole("button", { name: "Accetta la consegna" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Accetta la consegna" }).click();
      await page.getByText("Definitiva", { exact: true }).waitFor({ timeout: 120_000 });
    });
  };

  const transform = async (
    certificate: string,
    { from, used, to, made }: { from: Batch; used: string; to: Batch; made: string },
  ) => {
    const path = `/transformations/new?certificate=${certificate}`;
    await workAtDesk(browser, "cellar-owner", { as: "cellar", path }, async ({ page }) => {
      await page.getByLabel("Cerca un lotto o un GTIN").fill(from.lot);
      await page.getByRole("checkbox", { name: new RegExp(from.lot) }).check();
      await page.getByLabel(/^Quanto usi di/).fill(used);
      await page.getByLabel("GTIN", { exact: true }).fill(to.gtin);
      await page.getByLabel("Numero di lotto", { exact: true }).fill(to.lot);
      await page.getByRole("textbox", { name: "Quantità", exact: true }).fill(made);
      await page.getByText("Si può fare.").waitFor();
      await page.getByRole("button", { name: "Trasforma", exact: true }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Trasforma" }).click();
      await page.waitForURL(/\/transformations$/);
    });
    await countersigned(to.lot, "cellar");
  };

  it("begins with the grower, who registers the harvest like the last one", async () => {
    const path = `/batches/new?certificate=${certificates.grapes.id}`;
    await workAtDesk(browser, "grower-owner", { as: "grower", path }, async ({ page }) => {
      await page.getByLabel("Numero di lotto", { exact: true }).fill(grapes.lot);
      await page.getByRole("textbox", { name: "Quantità", exact: true }).fill("1000");
      await page.getByRole("button", { name: "Firma e registra" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Firma e registra" }).click();
      await page.getByRole("heading", { level: 1, name: `Lotto ${grapes.lot}` }).waitFor();
    });
    await countersigned(grapes.lot, "grower");
    expect(await held(grapes, "grower")).to.deep.equal(["1000000"]);
  });

  it("goes to the cellar, through must and wine into bottles, and on to the shop", async () => {
    await handOver("grower", "cellar", grapes, "1000");
    await transform(certificates.must.id, { from: grapes, used: "1000", to: must, made: "780" });
    expect(await held(must, "cellar")).to.deep.equal(["780000"]);
    await transform(certificates.bulkWine.id, { from: must, used: "780", to: bulkWine, made: "680" });
    expect(await held(bulkWine, "cellar")).to.deep.equal(["680000"]);
    await transform(certificates.bottledWine.id, { from: bulkWine, used: "680", to: bottles, made: "675" });
    expect(await held(bottles, "cellar")).to.deep.equal(["675000"]);
    await handOver("cellar", "shop", bottles, "450");
    expect(await held(bottles, "shop")).to.deep.equal(["450000"]);
  });

  it("is told as EPCIS events by itself", async () => {
    const classes = [grapes, must, bulkWine, bottles].map(batchItem).join("|");
    const told = await askEpcis(`${url}/epcis/events?MATCH_anyEPCClass=${encodeURIComponent(classes)}`, {
      by: "inspector",
    });
    const steps = eventsOf(told).map(({ type, bizStep }) => [type, bizStep].filter(Boolean).join(" "));
    expect(steps.toSorted()).to.deep.equal([
      ...["ObjectEvent accepting", "ObjectEvent accepting", "ObjectEvent commissioning"],
      ...Array(3).fill("TransformationEvent creating_class_instance"),
    ]);
  });

  it("is recalled from the plot to the shelf", async () => {
    const path = `/recalls/new?from=plot&plot=${encodeURIComponent(plot)}`;
    await workAtDesk(browser, "inspector", { as: "inspector", path }, async ({ page }) => {
      for (const { lot } of [grapes, must, bulkWine, bottles])
        await page.getByRole("link", { name: lot, exact: true }).waitFor();
      await page.getByLabel("Richiamo", { exact: false }).and(page.getByRole("radio")).first().check();
      for (const [label, value] of Object.entries(form)) await page.getByLabel(label, { exact: true }).fill(value);
      await page.getByRole("button", { name: "Continua" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Per confermare scrivi RICHIAMO").fill("RICHIAMO");
      await dialog.getByRole("button", { name: "Disponi il provvedimento" }).click();
      await page.getByText("Tutti i provvedimenti sono definitivi sul registro.").waitFor({ timeout: 60_000 });
    });
    for (const batch of [bottles, must, custodyBatches.bottledWine])
      expect((await ask(url + digitalLinkPath(batch))).body["text"], batch.lot).to.contain('data-verdict="recalled"');
  });
});
