import { expect } from "chai";
import type { Browser } from "playwright-core";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { settled, workAtDesk } from "../support/desk-page.ts";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { mailText } from "../support/mail-text.ts";
import { picture } from "../support/picture.ts";

describe("an invitation from the desk, where a mail server is configured", () => {
  let browser: Browser;
  let server: MailServer;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    server = await startMailServer();
    const mail = { FILIGRANA_SMTP_URL: server.url, FILIGRANA_MAIL_FROM: "avvisi@filigrana.example" };
    ({ url } = await demoProduct(mail));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const mailTo = async (address: string): Promise<string> => {
    for (;;) {
      const found = server.mails.find(({ to }) => to.includes(address));
      if (found !== undefined) return mailText(found.source);
      await server.received(server.mails.length + 1);
    }
  };

  it("is sent in the language of the desk, and its link is shown this once all the same", async () => {
    const invite = { as: "pastaMaker", path: "/team", language: "en" } as const;
    await workAtDesk(browser, "pasta-maker-owner", invite, async ({ page }) => {
      await page.getByLabel("E-mail address").fill("nino@posta.example");
      await page.getByRole("button", { name: "Make the invitation" }).click();
      const link = await page.getByRole("textbox", { name: "Link of the invitation" }).inputValue();
      await page.getByText("on its way by e-mail to nino@posta.example").waitFor();
      const text = await mailTo("nino@posta.example");
      expect(text).to.contain("invites you to act for");
      expect(text.split(/\s/)).to.include(link);
      await expectAccessible(page);
      const row = page.getByRole("row").filter({ hasText: "nino@posta.example" });
      for (;;) {
        await page.reload();
        await settled(page);
        if (await row.getByText("e-mail sent").isVisible()) break;
      }
      expect(await page.content()).not.to.contain(link.split("#")[1]);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `nothing is wider than ${width} pixels`).to.be.at.most(0);
        await picture(page, `invitation-mail/${width}`, { whole: true });
      }
    });
  }).timeout(120_000);

  it("goes to the first owner of an actor that the region enrols", async () => {
    const json = { role: "operator", name: "Frantoio del Messaggio", ownerEmail: "titolare@frantoio.example" };
    const { status, body } = await ask(`${url}/api/v1/actors`, { by: "region", json });
    expect(status, JSON.stringify(body)).to.equal(202);
    const { link, mailed } = body["invitation"] as { link: string; mailed: boolean };
    expect(mailed).to.equal(true);
    const text = await mailTo("titolare@frantoio.example");
    expect(text).to.contain("ti invita ad agire per Frantoio del Messaggio");
    expect(text.split(/\s/)).to.include(link);
  }).timeout(60_000);
});
