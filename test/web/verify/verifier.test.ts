import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Evidence } from "../../../core/schema/evidence.ts";
import type { PageFindings } from "../../../web/verify/page-model.ts";
import { type BatchOnChain, sealBatch } from "../../support/batch-on-chain.ts";
import { launchBrowser } from "../../support/browser.ts";
import { startTestChain, type TestChain } from "../../support/chain.ts";
import { findingsFor } from "../../support/page-models.ts";
import { type PageSite, startPageSite } from "../../support/page-site.ts";

/** A node that takes questions from any site, as public ones do: the test chain behind the headers for that. */
async function startOpenNode(url: string): Promise<Server> {
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method === "OPTIONS") return void response.writeHead(204, headers).end();
    const body = Buffer.concat(chunks);
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    return void response.writeHead(answer.status, headers).end(await answer.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

const statusLine = '[data-part="phone-line"]:not(:empty)';

describe("the verifier on the phone", () => {
  let chain: TestChain;
  let batch: BatchOnChain;
  let browser: Browser;
  let context: BrowserContext;
  let site: PageSite;
  let findings: PageFindings;
  let evidence: () => Evidence;
  let code: string;
  let node: string;
  let nodeServer: Server;
  let clock = 0;

  before(async () => {
    chain = await startTestChain();
    batch = await sealBatch(chain);
    code = `/01/${batch.label.gtin}/10/${batch.label.lot}`;
    site = await startPageSite({
      page: { lookup: async () => findings },
      relay: { request: (call) => chain.request(call as never), registry: batch.registry, nowMs: () => clock },
      documents: {
        "/.well-known/filigrana.json": () => batch.directory,
        [`/api/v1/batches/${batch.label.gtin}/${batch.label.lot}/evidence`]: () => evidence(),
      },
    });
    nodeServer = await startOpenNode(chain.url);
    node = `http://127.0.0.1:${(nodeServer.address() as AddressInfo).port}/`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    nodeServer?.close();
    batch?.close();
    await chain?.stop();
  });
  beforeEach(async () => {
    clock += 10_000;
    findings = findingsFor("in-good-standing");
    evidence = batch.evidence;
    context = await browser.newContext({ locale: "it-IT" });
  });
  afterEach(() => context.close());

  const open = async (path = code): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  };
  const answered = async (page: Page): Promise<string> => (await page.waitForSelector(statusLine)).innerText();
  const verdictOf = (page: Page) => page.getAttribute("main", "data-verdict");

  it("recomputes everything through the relay and says so, check by check", async () => {
    const page = await open();
    expect(await answered(page))
      .to.include("ha rifatto tutti i calcoli da solo")
      .and.include("Il risultato è lo stesso");
    await page.getByText("I controlli, uno per uno").click();
    expect(await page.innerText('[data-part="checks-by"]')).to.equal("Li ha rifatti questo telefono.");
    expect(await page.locator('[data-check][data-outcome="pass"]').count()).to.equal(12);
    expect(await page.innerText('[data-part="phone-trust"]')).to.include(batch.registry);
    expect(await verdictOf(page)).to.equal("in-good-standing");
  });

  it("speaks the page's language", async () => {
    const said = { en: "recomputed everything itself", de: "alles selbst nachgerechnet", fr: "refait lui-même" };
    for (const [language, sentence] of Object.entries(said)) {
      expect(await answered(await open(`${code}?lang=${language}`))).to.include(sentence);
    }
  });

  it("fetches the sentences of the page's language and of no other", async () => {
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
    await page.goto(`${site.url}${code}?lang=fr`);
    await answered(page);
    const names = scripts
      .map((address) =>
        address
          .split("/")
          .at(-1)
          ?.replace(/-[\w-]{8}\.js$/, ""),
      )
      .sort();
    expect(names).to.deep.equal(["shared", "verifier-fr"]);
  });

  it("breaks no rule of the policy and asks nobody else", async () => {
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("request", (request) => new URL(request.url()).origin !== site.url && trouble.push(request.url()));
    await page.goto(site.url + code);
    await answered(page);
    expect(trouble).to.deep.equal([]);
    expect(await context.cookies()).to.deep.equal([]);
  });

  it("takes the server's word for nothing: a doctored field makes the page say that the data do not match", async () => {
    evidence = () => {
      const doctored = structuredClone(batch.evidence());
      for (const field of doctored.fields)
        if ("path" in field && field.path === "operator/name") field.value = "Un altro";
      return doctored;
    };
    const page = await open();
    expect(await answered(page)).to.include("il telefono ha trovato «dati non corrispondenti»");
    expect(await verdictOf(page)).to.equal("does-not-match");
    expect(await page.innerText("h1")).to.equal("I dati non tornano");
    expect(await page.innerText(".failing")).to.include("I dati del lotto.");
    expect(await page.isVisible("#journey")).to.equal(false);
  });

  it("takes an unjust warning away when the chain says otherwise", async () => {
    findings = findingsFor("does-not-match");
    const page = await open();
    await answered(page);
    expect(await verdictOf(page)).to.equal("in-good-standing");
    expect(await page.title()).to.include("in regola");
  });

  it("says that it could not check, and leaves the verdict alone, when the chain does not answer", async () => {
    await context.route("**/api/v1/rpc", (route) => route.abort());
    const page = await open();
    expect(await answered(page))
      .to.include("Il registro non ha risposto al telefono")
      .and.include("resta la risposta del server");
    expect(await verdictOf(page)).to.equal("in-good-standing");
  });

  it("says that it is offline, never that anything is wrong", async () => {
    const page = await open();
    await answered(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Ricontrolla" }).click();
    await page.getByText("Il telefono non è in linea").first().waitFor();
    expect(await verdictOf(page)).to.equal("in-good-standing");
  });

  it("does not touch a node that came with the link until the person says so, and names it then", async () => {
    const asked: string[] = [];
    context.on("request", (request) => void asked.push(request.url()));
    const page = await open(`${code}?endpoint=${encodeURIComponent(node)}`);
    expect(await answered(page)).to.include("attraverso il nostro tramite");
    expect(asked.filter((url) => url.startsWith(node))).to.deep.equal([]);
    await page.getByRole("button", { name: "Controlla attraverso" }).click();
    await page
      .getByText(`attraverso ${new URL(node).origin}.`)
      .first()
      .waitFor();
    expect(asked.filter((url) => url.startsWith(node))).to.not.deep.equal([]);
    expect(await verdictOf(page)).to.equal("in-good-standing");
  });

  it("lets no chosen node take a warning away", async () => {
    findings = findingsFor("recalled");
    await context.route("**/api/v1/rpc", (route) => route.abort());
    const page = await open(`${code}?endpoint=${encodeURIComponent(node)}`);
    await answered(page);
    await page.getByRole("button", { name: "Controlla attraverso" }).click();
    await page.getByText("vale la risposta più prudente").first().waitFor();
    expect(await verdictOf(page)).to.equal("recalled");
  });

  it("shows the last of several checks only, and the same as a single one", async () => {
    const page = await open();
    await answered(page);
    const once = await page.innerHTML('[data-part="checks"]');
    for (let i = 0; i < 5; i++) await page.getByRole("button", { name: "Ricontrolla" }).click();
    await page.waitForSelector('[data-part="phone-result"]:has-text("Il risultato è lo stesso")');
    expect(await page.innerHTML('[data-part="checks"]')).to.equal(once);
    expect(await page.locator("h1").count()).to.equal(1);
  });

  it("finds a recall that the server has not seen yet, with its reason and its author", async () => {
    await batch.recall();
    const page = await open();
    await answered(page);
    expect(await verdictOf(page)).to.equal("recalled");
    const measure = await page.innerText('[data-part="measure"]');
    expect(measure).to.include("Frammenti di vetro").and.include("Servizio ispettivo");
    expect(await page.innerText('[data-part="advice"]')).to.include("Riportalo dove l'hai comprato.");
  });
});
