import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, askUntil, demoProduct } from "../../support/demo-product.ts";
import { type OpenDesk, openDesk, settled } from "../../support/desk-page.ts";
import { capture, documentOf, seen } from "../../support/epcis.ts";
import { inspectPage } from "../../support/inspect-page.ts";
import { picture } from "../../support/picture.ts";
import { openReceiver, type Receiver, signatureOf } from "../../support/webhook-receiver.ts";

type Told = { readonly deliveries: readonly { readonly state: string; readonly lastStatus: number | null }[] };

describe("the forwarding of events at the desk", () => {
  let browser: Browser;
  let url: string;
  let desk: OpenDesk;
  let receiver: Receiver;

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
    receiver = await openReceiver("the page makes the secret");
    desk = await openDesk(browser, "maker-owner", { as: "maker", path: "/events/subscriptions" });
  });
  after(async () => {
    await desk?.close();
    await receiver?.close();
    await browser?.close();
  });

  const fits = async (page: Page, name: string) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      await picture(page, `forwarding/${name}-${width}`, { whole: true });
      const { scrollWidth, beyond, small } = await inspectPage(page);
      expect({ scrollWidth, beyond, small }).to.deep.equal({ scrollWidth: width, beyond: [], small: [] });
      await expectAccessible(page);
    }
  };
  const queries = async () => (await ask(`${url}/epcis/queries`, { by: "maker" })).body;
  const until = (id: string, wanted: (told: Told) => boolean) =>
    askUntil(`${url}/api/v1/epcis-subscriptions/${id}/deliveries`, ({ body }) => wanted(body as unknown as Told), {
      by: "maker",
      patienceMs: 100_000,
    });

  it("is started with a secret that is shown once, and not where nothing can be sent", async function () {
    this.timeout(120_000);
    const { page } = desk;
    await page.getByText("Nessun inoltro").waitFor();
    await page.getByRole("button", { name: "Attiva l'inoltro" }).click();
    await page.getByRole("alert").getByText("Scrivi un nome, senza barre.").waitFor();
    await fits(page, "form-wrong");
    await page.getByLabel("Nome", { exact: true }).fill("spedizioni");
    await page.getByLabel("Indirizzo che riceve").fill("ftp://client.example.com/eventi");
    await page.getByLabel("Attività").selectOption("shipping");
    await page.getByRole("button", { name: "Attiva l'inoltro" }).click();
    await page.getByText("A questo indirizzo non si può inviare").waitFor();
    expect(await page.getByLabel("Indirizzo che riceve").getAttribute("aria-invalid")).to.equal("true");
    await askUntil(`${url}/epcis/queries`, ({ body }) => JSON.stringify(body) === "[]", { by: "maker" });
    expect(await queries()).to.deep.equal([]);

    await page.getByLabel("Indirizzo che riceve").fill(receiver.address);
    await page.getByRole("button", { name: "Attiva l'inoltro" }).click();
    await page.getByText("L'inoltro «spedizioni» è attivo").waitFor();
    expect(await page.getByLabel("Segreto", { exact: true }).inputValue()).to.match(/^[0-9a-f]{64}$/);
    expect(await queries()).to.deep.equal([{ name: "spedizioni", query: { EQ_bizStep: ["shipping"] } }]);
    await fits(page, "made");
  });

  it("happens once with the secret that is shown where an answer was lost, and asks before its form is left", async function () {
    this.timeout(120_000);
    const { page, close } = await openDesk(browser, "maker-owner", { as: "maker", path: "/events/subscriptions" });
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    const sent: string[] = [];
    await page.route("**/epcis/queries/ordini/subscriptions", async (route) => {
      const { signatureToken } = route.request().postDataJSON() as { signatureToken: string };
      sent.push(`${route.request().headers()["idempotency-key"]} ${signatureToken}`);
      if (sent.length > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel("Nome", { exact: true }).fill("ordini");
    await page.getByLabel("Indirizzo che riceve").fill(receiver.address);
    await page.getByRole("navigation", { name: "Percorso" }).getByRole("link").first().click();
    expect(asked).to.deep.equal(["confirm"]);
    await page.getByRole("button", { name: "Attiva l'inoltro" }).click();
    await page.getByText("Non è riuscito: attivare l'inoltro.").waitFor();
    await page.getByRole("button", { name: "Attiva l'inoltro" }).click();
    await page.getByText("L'inoltro «ordini» è attivo").waitFor();
    const secret = await page.getByLabel("Segreto", { exact: true }).inputValue();
    expect(sent).to.have.length(2);
    expect(new Set(sent)).to.have.length(1);
    expect(sent[0]).to.match(new RegExp(`^[0-9a-f-]{36} ${secret}$`));
    const { body } = await ask(`${url}/epcis/queries/ordini/subscriptions`, { by: "maker" });
    expect(body).to.have.length(1);
    await ask(`${url}/epcis/queries/ordini`, { by: "maker", method: "DELETE" });
    await close();
  });

  it("shows its deliveries with what went wrong, until they are received", async function () {
    this.timeout(240_000);
    const { page } = desk;
    const secret = await page.getByLabel("Segreto", { exact: true }).inputValue();
    receiver.answerWith(() => 503);
    await page.getByRole("link", { name: "Vai all'inoltro" }).click();
    await page.getByRole("link", { name: /^Invii a / }).click();
    await page.getByText("Nessun invio").waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await capture(
      url,
      "maker",
      documentOf([seen({ bizStep: "shipping", epcList: ["urn:epc:id:sgtin:0614141.107346.f1"] })]),
    );
    await until(id, ({ deliveries }) => deliveries[0]?.lastStatus === 503);
    await page.getByRole("button", { name: "Aggiorna" }).click();
    await page.getByText("ha risposto 503").waitFor();
    await fits(page, "waiting");
    receiver.answerWith(() => 204);
    await until(id, ({ deliveries }) => deliveries[0]?.state === "acknowledged");
    await page.getByRole("button", { name: "Aggiorna" }).click();
    await page.getByText("ricevuto", { exact: true }).waitFor();
    const last = receiver.received.at(-1);
    expect(last?.signature).to.equal(signatureOf(secret, last?.body ?? ""));
    expect(await page.content()).not.to.include(secret);
  });

  it("is ended, and then forgotten", async function () {
    this.timeout(120_000);
    const { page } = desk;
    await page.getByRole("navigation", { name: "Percorso" }).getByRole("link", { name: "spedizioni" }).click();
    await page.getByRole("button", { name: /^Elimina l'inoltro a / }).waitFor();
    await fits(page, "query");
    await page.getByRole("button", { name: /^Elimina l'inoltro a / }).click();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Elimina l'inoltro" }).click();
    await page.getByText("non si invia più niente").first().waitFor();
    await page.getByText("Nessuno li riceve").waitFor();
    await page.getByRole("button", { name: "Elimina questa voce" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Elimina tutto" }).click();
    await page.getByText("Nessun inoltro").waitFor();
    expect(await queries()).to.deep.equal([]);
    // The browser itself writes down that the ftp address was refused.
    expect(desk.errors.filter((error) => !error.includes("400"))).to.deep.equal([]);
  });
});
