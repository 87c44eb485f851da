import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { cast } from "../../scripts/demo/cast.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../support/desk-page.ts";
import { signIn, signInBrowser } from "../support/sign-in.ts";

describe("people at the desk, in a browser", () => {
  let browser: Browser;
  let url: string;
  const opened: { close: () => Promise<void> }[] = [];

  before(async function () {
    this.timeout(180_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  after(() => browser.close());

  const open = async (...given: Parameters<typeof openDesk> extends [Browser, ...infer Rest] ? Rest : never) => {
    const desk = await openDesk(browser, ...given);
    opened.push(desk);
    return desk;
  };
  const newPage = async (): Promise<Page> => {
    const context = await browser.newContext({ locale: "it-IT", viewport: { width: 390, height: 800 } });
    opened.push(context);
    return context.newPage();
  };
  const looksWell = async ({ page, errors }: Pick<OpenDesk, "page" | "errors">) => {
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, "wider than the screen").to.be.at.most(0);
    expect(errors).to.deep.equal([]);
  };

  it("come in by the provider's login page, and out again, also there", async () => {
    const page = await newPage();
    await page.goto(`${url}/desk`);
    await settled(page);
    await page.getByRole("link", { name: "identità digitale" }).click();
    await page.waitForSelector('button[name="person"]');
    expect(await page.locator("h1").textContent()).to.equal("Chi vuoi essere?");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Ada Cantini" }).click();
    await page.waitForURL(`${url}/desk/${cast.maker.id}`);
    await settled(page);
    await page.locator("header").getByText("Ada Cantini").click();
    await page.getByRole("button", { name: "Esci", exact: true }).click();
    await page.getByRole("button", { name: "Sì, esci" }).click();
    await page.waitForURL((address) => address.href.startsWith(`${url}/desk`));
    await page.getByRole("link", { name: "identità digitale" }).waitFor();
    expect((await page.context().cookies(url)).map(({ name }) => name)).not.to.contain("filigrana-session");
  });

  it("change places in one browser without a trace of who was there before", async () => {
    const page = await newPage();
    await signInBrowser(page, url, "maker-owner");
    await signInBrowser(page, url, "inspector");
    await settled(page);
    expect(await page.locator("header").textContent())
      .to.contain("Lia Verifiche")
      .and.not.contain("Ada Cantini");
  });

  it("of a control body with too weak a sign-in are told what to do", async () => {
    const desk = await open("body-level-1", { as: "body" });
    expect(await desk.page.locator("h1").textContent()).to.equal("Serve un accesso più sicuro");
    expect(await desk.page.locator("main").textContent()).to.contain("livello 2");
  });

  for (const width of [320, 1280])
    it(`see their own pages whole and accessible at ${width} px`, async () => {
      for (const path of ["/account", "/invitation"]) {
        const desk = await open("consultant", { path, width });
        await looksWell(desk);
      }
      for (const path of ["/team", "/tokens"]) await looksWell(await open("maker-owner", { as: "maker", path, width }));
      for (const path of ["/team", "/tokens"])
        await looksWell(await open("maker-viewer", { as: "maker", path, width }));
    });

  it("see the same in English", async () => {
    const { page } = await open("maker-owner", { as: "maker", path: "/team", language: "en" });
    expect(await page.locator("h1").textContent()).to.equal("People");
  });

  it("invite somebody, who comes by the link, signs in and begins; then are shut out", async () => {
    const { page } = await open("pasta-maker-owner", { as: "pastaMaker", path: "/team" });
    await page.getByRole("button", { name: "Crea l'invito" }).click();
    await page.getByRole("alert").getByText("Scrivi l'indirizzo e-mail").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Indirizzo e-mail").fill("nino@posta.example");
    await page.getByRole("button", { name: "Crea l'invito" }).click();
    const link = await page.getByRole("textbox", { name: "Collegamento dell'invito" }).inputValue();
    await expectAccessible(page);

    const guest = await newPage();
    await guest.goto(link);
    await guest.getByRole("link", { name: "identità digitale" }).click();
    await guest.locator('button[value="nobody"]').click();
    await guest.getByRole("button", { name: /^Accetta e agisci per/ }).waitFor();
    expect(new URL(guest.url()).hash).to.equal("");
    await expectAccessible(guest);
    await guest.getByRole("button", { name: /^Accetta e agisci per/ }).click();
    await guest.getByRole("link", { name: "Comincia" }).click();
    await guest.waitForURL(`${url}/desk/${cast.pastaMaker.id}`);

    await page.reload();
    await settled(page);
    await page.getByRole("button", { name: "Revoca l'autorizzazione di Nino Senzaruolo" }).click();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Revoca l'autorizzazione" }).click();
    await page.getByText("non può più agire").waitFor();
    await guest.reload();
    await guest.getByRole("heading", { name: "Non puoi agire per questo soggetto" }).waitFor();
  });

  it("of the region enrol an actor and get the link for its first owner, this once", async () => {
    const { page } = await open("region", { as: "region", path: "/operators" });
    await page.getByLabel(/^Nome/).fill("Frantoio di prova allo sportello");
    await page.getByLabel("E-mail della prima persona responsabile").fill("titolare@frantoio.example");
    await page.locator("form").getByRole("button").last().click();
    const link = await page.getByRole("textbox", { name: "Collegamento dell'invito" }).inputValue();
    const [, code = ""] = link.split("#");
    const guest = await signIn(url, "nobody");
    const { body } = await guest.ask("/api/v1/invitations/read", { json: { code } });
    expect(body).to.include({ role: "owner", name: "Frantoio di prova allo sportello" });
    await expectAccessible(page);
  });

  it("make an access code that is shown once and works until it is revoked", async () => {
    const { page } = await open("pasta-maker-owner", { as: "pastaMaker", path: "/tokens" });
    const label = `Gestionale ${Date.now()}`;
    await page.getByLabel("A che cosa serve").fill(label);
    await page.getByRole("button", { name: "Crea il codice" }).click();
    const token = await page.getByLabel("Codice di accesso", { exact: true }).inputValue();
    expect((await ask(`${url}/api/v1/seals`, { token })).status).to.equal(200);
    await page.reload();
    await settled(page);
    expect(await page.content()).not.to.contain(token);
    await page.getByRole("button", { name: `Revoca il codice «${label}»` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoca" }).click();
    await page.getByText(`Il codice «${label}» è revocato.`).waitFor();
    expect((await ask(`${url}/api/v1/seals`, { token })).status).to.equal(401);
  });

  it("change what somebody may do, but leave nobody without an owner", async () => {
    const { page } = await open("maker-owner", { as: "maker", path: "/team" });
    await page.getByRole("button", { name: "Revoca l'autorizzazione di Ada Cantini" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoca l'autorizzazione" }).click();
    await page.getByText("È l'unica persona responsabile").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Annulla" }).click();
    for (const role of ["può lavorare", "può guardare"]) {
      await page.getByRole("button", { name: "Cambia compito di Carlo Conti" }).click();
      await page.getByRole("dialog").getByLabel(role).check();
      await page.getByRole("dialog").getByRole("button", { name: "Cambia compito" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });

  it("see where else they are signed in, and end it there", async () => {
    const elsewhere = await signIn(url, "dairy-body-owner");
    const { page } = await open("dairy-body-owner", { path: "/account" });
    const buttons = page.getByRole("button", { name: /^Chiudi la sessione iniziata/ });
    for (let left = await buttons.count(); left > 0; left -= 1) {
      await buttons.first().click();
      await page.waitForFunction(
        (wanted) => document.querySelectorAll('button[aria-label^="Chiudi la sessione"]').length === wanted,
        left - 1,
      );
    }
    expect((await elsewhere.ask("/api/v1/session")).body).to.include({ code: "identity/session-ended" });
    await page.getByRole("button", { name: "Esci da tutti i dispositivi" }).last().click();
    await page
      .getByRole("button", { name: "Sì, esci" })
      .or(page.getByRole("link", { name: "identità digitale" }))
      .waitFor();
  });
});
