import { expect } from "chai";
import type { Browser } from "playwright-core";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { demoProduct } from "../support/demo-product.ts";
import { picture } from "../support/picture.ts";
import { readQrCode } from "../support/read-qr-code.ts";

describe("the page of an attestation, in Chromium", () => {
  let browser: Browser;
  let url: string;

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  const addresses = {
    "a certificate in force": `/attestations/${certificates.wine.id}`,
    "a suspended certificate": `/attestations/${certificates.cheese.id}`,
    "a recalled batch": `/attestations/${gtins.wine}/L26-0417`,
  };
  for (const [what, path] of Object.entries(addresses)) {
    for (const width of [320, 1280]) {
      it(`of ${what} fits ${width} px, breaks no policy, and axe finds nothing`, async function () {
        this.timeout(60_000);
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const errors: string[] = [];
        page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
        await page.goto(`${url}${path}?lang=it`);
        await expectAccessible(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).to.be.at.most(0);
        expect(errors).to.deep.equal([]);
        const code = await page.locator("svg[role=img]").screenshot();
        expect(await readQrCode(new Uint8Array(code))).to.equal(`${url}${path}`);
        await picture(page, `attestations/${path.replace(/\W+/g, "_")}-${width}`, { whole: true });
        await page.close();
      });
    }
  }
});
