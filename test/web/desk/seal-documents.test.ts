import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { Browser, Page, Request } from "playwright-core";
import { gtins } from "../../../scripts/demo/gtins.ts";
import { certificates } from "../../../scripts/demo/story-certificates.ts";
import { expectAccessible } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { ask, demoProduct } from "../../support/demo-product.ts";
import { settled, workAtDesk } from "../../support/desk-page.ts";
import { smallPdf, upload } from "../../support/documents.ts";
import { picture } from "../../support/picture.ts";

const sha256 = `0x${createHash("sha256").update(smallPdf).digest("hex")}`;

/** Holds a page to axe at both widths, and to have nothing wider than itself. */
async function expectFits(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, `${name}: nothing is wider than ${width} pixels`).to.be.at.most(0);
    await picture(page, `seal-documents/${name}-${width}`, { whole: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe("documents for the countersignature at the desk", () => {
  let browser: Browser;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  const register = async (lot: string) => {
    const json = {
      certificate: certificates.wine.id,
      gtin: gtins.wine,
      lot,
      quantity: "750",
      producedOn: "2026-03-02",
    };
    const { status, body } = await ask(`${url}/api/v1/batches`, { by: "maker", json: { ...json, fields: {} } });
    expect(status, JSON.stringify(body)).to.equal(202);
    return String(body["seal"]);
  };

  it("are attached by the operator at the batch, and reach the control body's queue and seal with their hash", async () => {
    const seal = await register("REFERTO-1");
    await workAtDesk(
      browser,
      "maker-owner",
      { as: "maker", path: `/batches/${gtins.wine}/REFERTO-1` },
      async ({ page }) => {
        await page.getByRole("button", { name: "Allega il documento" }).click();
        await page.getByText("Scegli prima un file.").first().waitFor();
        await expectFits(page, "batch-empty");
        const file = { name: "referto.pdf", mimeType: "application/pdf", buffer: smallPdf };
        await page.setInputFiles("input[type=file]", file);
        await page.getByRole("button", { name: "Allega il documento" }).click();
        await page.getByText("Allegato: referto.pdf").waitFor();
        await page.getByRole("row").filter({ hasText: "Rapporto di analisi" }).getByText(sha256).waitFor();
        await settled(page);
        await expectFits(page, "batch");
      },
    );
    await workAtDesk(browser, "body-owner", { as: "body", path: "/countersigning" }, async ({ page }) => {
      const row = page.getByRole("row").filter({ has: page.locator(`a[href$="${seal}"]`) });
      await row.getByText("referto.pdf").waitFor();
      expect(await row.locator("code").first().getAttribute("title")).to.equal(sha256);
      await expectFits(page, "queue");
      await row.getByRole("link").click();
      await page.getByText("Lotto REFERTO-1", { exact: true }).first().waitFor();
      await settled(page);
      await expectFits(page, "seal");
      const clicked = page.getByRole("button", { name: "Scarica referto.pdf" }).click();
      const [download] = await Promise.all([page.waitForEvent("download"), clicked]);
      expect((await readFile(await download.path())).equals(smallPdf)).to.equal(true);
    });
  }).timeout(180_000);

  it("are not added once the seal is decided on", async () => {
    const seal = await register("REFERTO-2");
    const path = `/batches/${gtins.wine}/REFERTO-2`;
    await workAtDesk(browser, "maker-owner", { as: "maker", path }, async ({ page }) => {
      await page.getByRole("button", { name: "Allega il documento" }).waitFor();
      const sent = await ask(`${url}/api/v1/seals/${seal}/return`, {
        by: "body",
        json: { because: "manca il referto" },
      });
      expect(sent.status).to.equal(200);
      await page.getByRole("button", { name: "Allega il documento" }).waitFor({ state: "detached" });
      await page.getByText("Nessun documento allegato.").waitFor();
    });
  }).timeout(120_000);

  it("come to the queue live, by a request that does not keep the session alive", async () => {
    const seal = await register("REFERTO-3");
    await workAtDesk(browser, "body-owner", { as: "body", path: "/countersigning" }, async ({ page }) => {
      const asked: (string | undefined)[] = [];
      const isOfQueue = (request: Request) =>
        request.method() === "GET" && new URL(request.url()).pathname === "/api/v1/countersignatures";
      page.on("request", (request) => {
        if (isOfQueue(request)) asked.push(request.headers()["filigrana-background"]);
      });
      const byItself = () =>
        page.waitForRequest((request) => isOfQueue(request) && request.headers()["filigrana-background"] === "1");
      const atStart = byItself();
      await page.reload();
      await atStart;
      await settled(page);
      expect(asked[0], "the person went there").to.equal(undefined);
      const row = page.getByRole("row").filter({ has: page.locator(`a[href$="${seal}"]`) });
      expect(await row.getByText("referto.pdf").count()).to.equal(0);
      const atDocument = byItself();
      const query = { seal, name: "referto.pdf", kind: "analysis-report" };
      const added = await upload(url, { by: "maker", type: "application/pdf", bytes: smallPdf, query });
      expect(added.status, JSON.stringify(added.body)).to.equal(201);
      await atDocument;
      await row.getByText("referto.pdf").waitFor();
    });
  }).timeout(120_000);
});
