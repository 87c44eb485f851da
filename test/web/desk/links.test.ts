import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, demoProduct } from "../../support/demo-product.ts";
import { deskPath, openDesk, settled } from "../../support/desk-page.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";

const gtin = gtins.eggPasta;

describe("the links of products at the desk", () => {
  let browser: Browser;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  const fits = async (page: Page, name: string) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await picture(page, `links/${name}-${width}`, { whole: true });
      const { scrollWidth, beyond, small } = await inspectPage(page);
      expect({ scrollWidth, beyond, small }).to.deep.equal({ scrollWidth: width, beyond: [], small: [] });
      await expectAccessible(page);
    }
  };
  const kept = async () => (await ask(`${url}/api/v1/gtins/${gtin}/links`, { by: "pastaMaker" })).body["links"];

  it("are set, shown with what a scan gives, changed, removed and put back", async function () {
    this.timeout(240_000);
    const desk = await openDesk(browser, "pasta-maker-owner", { as: "pastaMaker", path: "/links" });
    const { page } = desk;
    await fits(page, "gtins");
    await page.getByRole("link", { name: gtin }).click();
    await page.getByText("Nessun collegamento", { exact: true }).waitFor();
    await page
      .getByRole("row", { name: /Certificazione/ })
      .first()
      .waitFor();
    await fits(page, "empty");

    await page.getByRole("link", { name: "Aggiungi un collegamento" }).click();
    await page.getByLabel("Indirizzo della pagina").fill("http://maker.example/ricetta");
    await page.getByRole("button", { name: "Salva il collegamento" }).click();
    await page.getByRole("alert").getByText("Scegli che cosa si trova nella pagina.").waitFor();
    await page
      .getByRole("alert")
      .getByText(/comincia con https/)
      .waitFor();
    await fits(page, "form-wrong");
    await page.getByLabel("Che cosa si trova nella pagina").selectOption("recipeInfo");
    await page.getByLabel("Titolo").fill("Ricette");
    await page.getByLabel("Lingue della pagina").fill("it, en");
    await page.getByLabel("Dove o per chi vale").fill("IT");
    await page.getByLabel("Formato").selectOption("text/html");
    const here = new URL(url).host;
    await page.getByLabel("Indirizzo della pagina").fill(`https://${here}/`);
    await page.getByRole("button", { name: "Salva il collegamento" }).click();
    await page.getByText("Il servizio non accetta questo valore").first().waitFor();
    expect(await page.getByLabel("Indirizzo della pagina").getAttribute("aria-invalid")).to.equal("true");
    await page.getByLabel("Indirizzo della pagina").fill("https://maker.example/ricetta");
    await page.getByRole("button", { name: "Salva il collegamento" }).click();
    await page.getByText("Il collegamento «Ricette» è attivo.").waitFor();
    await page.getByRole("row", { name: /^Ricette .*maker\.example.* operatore$/ }).waitFor();
    const recipe = {
      lot: null,
      linkType: "recipeInfo",
      href: "https://maker.example/ricetta",
      title: "Ricette",
      hreflang: ["it", "en"],
      type: "text/html",
      context: ["IT"],
    };
    expect(await kept()).to.deep.equal([recipe]);
    await fits(page, "one");

    await page.getByRole("link", { name: "Modifica il collegamento «Ricette»" }).click();
    await page.getByLabel("Titolo").fill("Ricette di casa");
    await page.getByRole("button", { name: "Salva il collegamento" }).click();
    await page.getByText("Il collegamento «Ricette di casa» è attivo.").waitFor();
    expect(await kept()).to.deep.equal([{ ...recipe, title: "Ricette di casa" }]);

    await page.getByRole("button", { name: "Togli il collegamento «Ricette di casa»" }).click();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Togli il collegamento" }).click();
    await page.getByText("è stato tolto").waitFor();
    expect(await kept()).to.deep.equal([]);
    const video = { ...recipe, linkType: "relatedVideo", href: "https://maker.example/video", title: "Video" };
    await ask(`${url}/api/v1/gtins/${gtin}/links`, { by: "pastaMaker", method: "PUT", json: { links: [video] } });
    await page.getByRole("button", { name: "Rimetti il collegamento" }).click();
    await page.getByText("è di nuovo attivo").waitFor();
    expect(await kept()).to.deep.equal([{ ...recipe, title: "Ricette di casa" }, video]);

    // What somebody else does meanwhile stays; a link that they removed is not there to be changed.
    const others = { ...video, href: "https://maker.example/altro", title: "Altro" };
    const meanwhile = (links: object[]) =>
      ask(`${url}/api/v1/gtins/${gtin}/links`, { by: "pastaMaker", method: "PUT", json: { links } });
    await page.getByRole("link", { name: "Modifica il collegamento «Video»" }).click();
    await page.getByLabel("Titolo").fill("Video di cucina");
    await meanwhile([others, video]);
    await page.getByRole("button", { name: "Salva il collegamento" }).click();
    await page.getByText("Il collegamento «Video di cucina» è attivo.").waitFor();
    expect(await kept()).to.deep.equal([others, { ...video, title: "Video di cucina" }]);
    await page.getByRole("link", { name: "Modifica il collegamento «Altro»" }).click();
    await page.getByLabel("Titolo").fill("Un altro");
    await meanwhile([video]);
    await page.getByRole("button", { name: "Salva il collegamento" }).click();
    await page.getByText("Nel frattempo qualcun altro ha cambiato questi collegamenti.").waitFor();
    expect(await kept()).to.deep.equal([video]);
    await meanwhile([{ ...recipe, title: "Ricette di casa" }, video]);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();

    await page.getByRole("link", { name: "Modifica il collegamento «Video»" }).click();
    await page.getByLabel("Titolo").fill("Video di cucina");
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("navigation", { name: "Percorso" }).getByRole("link", { name: "Collegamenti" }).click();
    expect(await page.getByLabel("Titolo").inputValue()).to.equal("Video di cucina");
    // The browser itself writes down that the address on this site was refused.
    expect(desk.errors.filter((error) => !/422|412/.test(error))).to.deep.equal([]);
    await desk.close();
  });

  it("name a type by its word where the desk does not know it yet", async () => {
    const desk = await openDesk(browser, "pasta-maker-owner", { as: "pastaMaker" });
    await desk.page.route(`**/api/v1/gtins/${gtin}/links`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('"recipeInfo"', '"somethingNew"') });
    });
    await desk.page.goto(url + deskPath({ as: "pastaMaker", path: `/links/${gtin}` }));
    await desk.page.getByRole("row", { name: /Ricette di casa .* somethingNew/ }).waitFor();
    await desk.close();
  });

  it("are read, and not changed, by who may only read", async function () {
    this.timeout(120_000);
    const desk = await openDesk(browser, "inspector", { as: "inspector", path: `/links/${gtin}`, language: "en" });
    await desk.page.getByText("What a scan gives").waitFor();
    expect(await desk.page.getByRole("button", { name: /Remove/ }).count()).to.equal(0);
    expect(await desk.page.getByRole("link", { name: "Add a link" }).count()).to.equal(0);
    await expectAccessible(desk.page);
    expect(desk.errors).to.deep.equal([]);
    await desk.close();
  });
});
