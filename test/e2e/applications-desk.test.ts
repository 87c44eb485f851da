import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { cast } from "../../scripts/demo/cast.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../support/desk-page.ts";
import { smallPdf, upload } from "../support/documents.ts";
import { picture } from "../support/picture.ts";

describe("applying and deciding at the desk", () => {
  let url: string;
  let browser: Browser;
  const open: OpenDesk[] = [];

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    browser = await launchBrowser();
  });
  after(async () => {
    for (const desk of open) await desk.close();
    await browser?.close();
  });

  const enter = async (...given: Parameters<typeof openDesk> extends [unknown, ...infer Rest] ? Rest : never) => {
    const desk = await openDesk(browser, ...given);
    open.push(desk);
    return desk;
  };
  const looked = async (page: Page, name: string) => {
    await settled(page);
    await picture(page, `applications/${name}`, { whole: true });
    await expectAccessible(page);
  };
  const clean = (desk: OpenDesk) => expect(desk.errors).to.deep.equal([]);

  let application: string;

  it("an operator writes an application that saves itself, and finds it again after a reload", async () => {
    const desk = await enter("consultant", { as: "dairy", path: "/applications" });
    const { page } = desk;
    await looked(page, "applications-empty");
    await page.getByRole("button", { name: "Nuova domanda" }).click();
    await page.waitForURL(/\/applications\/0x[0-9a-f]{16}$/);
    application = page.url().slice(-18);
    await page.getByLabel("Prodotto").selectOption({ label: "Castelli di Jesi Verdicchio Riserva DOCG" });
    await page.getByLabel("Organismo di controllo").selectOption({ label: cast.body.name });
    await page.getByLabel("Ettari").fill("3,2");
    await page.getByLabel("Quantità prevista").fill("5.000");
    await page.getByLabel("A partire dal").fill("2026-01-01");
    await page.getByLabel("Termina il").fill("2028-01-01");
    await page.getByLabel("Vigneti o particelle").fill("Foglio 12, particelle 3 e 4");
    await page.getByText(/^Salvata alle/).waitFor();
    await looked(page, "application-draft");
    await page.reload();
    await settled(page);
    expect(await page.getByLabel("Ettari").inputValue()).to.equal("3,2");
    expect(await page.getByLabel("Quantità prevista").inputValue()).to.equal("5000");
    clean(desk);
  }).timeout(60_000);

  it("says what is missing, takes the document, and submits", async () => {
    const { page } = open[0] as OpenDesk;
    await page.getByRole("button", { name: "Invia la domanda" }).click();
    await page.getByText("Allega: Schedario viticolo.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("File").setInputFiles({ name: "note.exe", mimeType: "application/pdf", buffer: smallPdf });
    await page.getByRole("button", { name: "Allega il documento" }).click();
    await page
      .getByText(/Questo formato non si può allegare/)
      .first()
      .waitFor();
    await page.getByLabel("File").setInputFiles({ name: "schedario.pdf", mimeType: "", buffer: smallPdf });
    await page.getByRole("button", { name: "Allega il documento" }).click();
    await page.getByText("Allegato: schedario.pdf").waitFor();
    await page.getByRole("button", { name: "Scarica schedario.pdf" }).waitFor();
    await page.getByRole("button", { name: "Invia la domanda" }).click();
    await page.getByText("Tocca all'organismo: prenderla in carico.").waitFor();
    await looked(page, "application-submitted");
  }).timeout(60_000);

  it("a person of the body takes it on, asks for completion, and is answered", async () => {
    const desk = await enter("body-owner", { as: "body", path: "/applications?state=open&assignee=nobody" });
    const { page } = desk;
    await looked(page, "applications-queue");
    await page.locator(`a[href$="${application}"]`).click();
    await page.getByRole("button", { name: "La prendo in carico io" }).click();
    await page.getByRole("heading", { name: "Chiedi di completare" }).waitFor();
    await looked(page, "application-in-review");
    await page.getByLabel("Che cosa manca").fill("Serve la mappa delle particelle");
    await page.getByRole("button", { name: "Invia la richiesta" }).click();
    await page.getByText("L'organismo chiede di completare la domanda").waitFor();
    const operator = (open[0] as OpenDesk).page;
    await operator.reload();
    await settled(operator);
    await looked(operator, "application-to-complete");
    await operator.getByLabel("Note per l'organismo").fill("Ecco la mappa");
    await operator.getByRole("button", { name: "Invia di nuovo" }).click();
    await operator.getByText("Tocca all'organismo: decidere o chiedere integrazioni.").waitFor();
    clean(desk);
  }).timeout(60_000);

  it("and grants the certificate, whose factors say where they come from", async () => {
    const { page } = open[1] as OpenDesk;
    await page.getByRole("button", { name: "Concedi il certificato" }).waitFor();
    await page.getByText("Il disciplinare in archivio non dice una resa massima").waitFor();
    await page.getByLabel("Quantità massima").fill("4500");
    await looked(page, "application-decide");
    await page.getByRole("button", { name: "Concedi il certificato" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/fino a 4\.500 litri/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Firma e concedi" }).click();
    await page.getByRole("link", { name: "Apri il certificato" }).waitFor();
    await looked(page, "application-granted");
    await page.getByRole("link", { name: "Apri il certificato" }).click();
    await page.getByRole("heading", { name: /^Certificato per/ }).waitFor();
    await looked(page, "certificate-body");
  }).timeout(60_000);

  it("reduces, suspends and renews a certificate, each after asking", async () => {
    const { page } = open[1] as OpenDesk;
    await page.getByRole("link", { name: "Proroga o cambia la quantità" }).click();
    await page.getByLabel("Quantità massima").fill("4000");
    await page.getByRole("button", { name: "Cambia il certificato" }).click();
    await page
      .getByRole("dialog")
      .getByText(/da 4\.500 litri a 4\.000 litri/)
      .waitFor();
    await page.getByRole("button", { name: "Firma la modifica" }).click();
    await page.getByText("È sul registro.").waitFor();
    await looked(page, "certificate-amended");
    await page.getByRole("link", { name: "Sospendi" }).click();
    await page.getByLabel("Motivo", { exact: true }).fill("Documenti incompleti");
    await page.getByLabel("Motivo in inglese").fill("Documents incomplete");
    await page.getByRole("button", { name: "Firma la sospensione" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Firma la sospensione" }).click();
    await page.getByText("Sospeso", { exact: true }).first().waitFor();
    await looked(page, "certificate-suspended");
    await page.getByRole("link", { name: "Rinnova" }).click();
    await page.getByRole("button", { name: "Rinnova il certificato" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Firma e rinnova" }).click();
    await page.getByRole("link", { name: "Apri il nuovo certificato" }).waitFor();
    clean(open[1] as OpenDesk);
  }).timeout(60_000);

  it("shows the operator its certificates with what is used, and the case with its whole history", async () => {
    const { page } = open[0] as OpenDesk;
    const address = `${url}/desk/${cast.dairy.id}`;
    await page.goto(`${address}/certificates`);
    await looked(page, "certificates-operator");
    expect(await page.locator("main tbody tr").count()).to.be.at.least(2);
    await page.goto(`${address}/applications/${application}`);
    await page.getByText("Certificato concesso").waitFor();
    const said = await page.locator(".desk-history").innerText();
    expect(said).to.contain("Franca Controlli").and.to.contain("Motivo: Serve la mappa delle particelle");
    expect(said).to.contain("Quantità massima: da 5.000 litri a 4.500 litri");
    await looked(page, "application-history");
  }).timeout(60_000);

  it("works a quota out of the hectares, and says where each factor comes from", async () => {
    const json = {
      ...{ controlBody: cast.body.id, product: "offida-docg", hectares: "2", variant: "pecorino" },
      ...{ from: "2027-01-01", until: "2028-01-01" },
    };
    const { body } = await ask(`${url}/api/v1/applications`, { by: "pastaMaker", json });
    const id = String(body["application"]);
    const query = { name: "schedario.pdf", kind: "vineyard-register", application: id };
    await upload(url, { by: "pastaMaker", type: "application/pdf", bytes: smallPdf, query });
    await ask(`${url}/api/v1/applications/${id}/submission`, { by: "pastaMaker", json: {} });
    await ask(`${url}/api/v1/applications/${id}/assignment`, { by: "body", json: {} });
    const desk = await enter("body-owner", { as: "body", path: `/applications/${id}`, width: 320, height: 640 });
    const { page } = desk;
    await page.getByLabel("Litri di vino da 100 kg di uva").fill("70");
    await page.getByText("Al massimo 12.600 litri.").waitFor();
    const factors = await page.getByRole("table", { name: /^I fattori del calcolo/ }).innerText();
    expect(factors).to.contain("9 t/ha").and.to.contain("DM 15/6/2011").and.to.contain("lavinium.it");
    await page.getByRole("button", { name: "Usa questa quantità" }).click();
    expect(await page.getByLabel("Quantità massima").inputValue()).to.equal("12600");
    await looked(page, "application-quota-narrow");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(320);
    clean(desk);
  }).timeout(60_000);

  it("lets an owner of the body set its terms", async () => {
    const desk = await enter("body-owner", { as: "body", path: "/procedures" });
    const { page } = desk;
    await looked(page, "procedures");
    const quality = page.getByRole("region", { name: /^QM/ });
    await quality.getByLabel("Giorni per decidere").fill("0");
    await quality.getByRole("button", { name: "Salva il procedimento" }).click();
    await quality.getByText("Scrivi un numero intero da 1 a 365.").first().waitFor();
    await quality.getByLabel("Giorni per decidere").fill("45");
    await quality.getByRole("button", { name: "Salva il procedimento" }).click();
    await quality.getByText("Salvato.").waitFor();
    const { body } = await ask(`${url}/api/v1/procedures?controlBody=${cast.body.id}`, { by: "body" });
    const saved = (body["procedures"] as { scheme: string; procedure: object }[]).find(({ scheme }) => scheme === "QM");
    expect(saved?.procedure).to.include({ decideDays: 45 });
    const asksBeforeLeaving = (expected: boolean) =>
      page.waitForFunction((asks) => dispatchEvent(new Event("beforeunload", { cancelable: true })) !== asks, expected);
    await asksBeforeLeaving(false);
    const required = quality.getByRole("checkbox").first();
    await required.click();
    await asksBeforeLeaving(true);
    await required.click();
    await asksBeforeLeaving(false);
    await quality.getByLabel("Giorni per decidere").fill("46");
    await asksBeforeLeaving(true);
    clean(desk);
  }).timeout(60_000);

  it("shows who may only look no button that writes", async () => {
    const { page } = await enter("maker-viewer", { as: "maker", path: "/applications" });
    expect(await page.getByRole("button", { name: "Nuova domanda" }).count()).to.equal(0);
    const english = await enter("inspector", { as: "inspector", path: `/applications/${application}`, language: "en" });
    await english.page.getByText("Closed: the certificate is there.").waitFor();
    expect(await english.page.locator("main form").count()).to.equal(0);
    await expectAccessible(english.page);
  }).timeout(60_000);

  for (const path of ["/applications", "/certificates", "/procedures"])
    it(`fits 320 px: ${path}`, async () => {
      const { page, close } = await openDesk(browser, "body-owner", { as: "body", path, width: 320, height: 640 });
      await looked(page, `narrow${path.replaceAll("/", "-")}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).to.be.at.most(320);
      await close();
    }).timeout(60_000);

  it("keeps two windows from overwriting one another", async () => {
    const first = await enter("pasta-maker-owner", { as: "pastaMaker", path: "/applications" });
    await first.page.getByRole("button", { name: "Nuova domanda" }).click();
    await first.page.waitForURL(/\/applications\/0x[0-9a-f]{16}$/);
    await settled(first.page);
    const draft = first.page.url().slice(-18);
    const json = { notes: "Scritto altrove" };
    await ask(`${url}/api/v1/applications/${draft}`, { by: "pastaMaker", method: "PATCH", json });
    await first.page.getByLabel("Note per l'organismo").fill("Scritto qui");
    await first.page.getByText("La domanda è stata cambiata altrove").waitFor();
    const kept = await askUntil(`${url}/api/v1/applications/${draft}`, () => true, { by: "pastaMaker" });
    expect((kept.body["form"] as { notes: string }).notes).to.equal("Scritto altrove");
  }).timeout(60_000);
});
