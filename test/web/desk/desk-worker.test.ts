import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import express from "express";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { securityHeaders } from "../../../api/http/security-headers.ts";
import { buildDeskWorker } from "../../../scripts/build-web.ts";
import { launchBrowser } from "../../support/browser.ts";

/** A build of a desk that says which one it is. */
type Build = { readonly name: string; readonly worker: string };

describe("the desk's service worker", () => {
  const folder = mkdtempSync(join(tmpdir(), "filigrana-worker-"));
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let url: string;
  let stop: () => Promise<unknown>;
  let first: Build;
  let second: Build;
  let served: { page: Build; files: readonly Build[]; worker: Build };
  let answering = true;
  /** How long the second half of the page takes, milliseconds. */
  let halfMs = 0;

  before(async function () {
    this.timeout(120_000);
    const build = async (name: string): Promise<Build> => {
      const file = await buildDeskWorker(folder, `${name}.js`, { files: [`${name}.js`], decoder: [] });
      return { name, worker: readFileSync(join(folder, file), "utf8") };
    };
    first = await build("first");
    second = await build("second");
    const app = express().use(securityHeaders());
    app.use((request, _, next) => {
      if (answering) next();
      else request.socket.destroy();
    });
    app.get("/desk/worker.js", (_, response) => {
      response.setHeader("service-worker-allowed", "/desk").type("text/javascript").send(served.worker.worker);
    });
    app.get("/assets/:name", (request, response, next) => {
      const found = served.files.find(({ name }) => `${name}.js` === request.params.name);
      if (found === undefined) return next();
      response.type("text/javascript").send(`document.title = ${JSON.stringify(found.name)};`);
    });
    app.get("/api/v1/secret", (_, response) => void response.json({ name: "Rossi" }));
    app.get(/^\/desk/, (_, response) => {
      const { name } = served.page;
      response.setHeader("cache-control", "no-store").type("html");
      response.write("<!doctype html><title>-</title>");
      setTimeout(() => response.end(`<script type="module" src="/assets/${name}.js"></script>`), halfMs);
    });
    const server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = () => once(server.close(), "close");
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    answering = true;
    halfMs = 0;
    served = { page: first, files: [first], worker: first };
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());
  after(async () => {
    await browser?.close();
    await stop?.();
    rmSync(folder, { recursive: true, force: true });
  });

  const register = () =>
    page.evaluate(() =>
      navigator.serviceWorker.register("/desk/worker.js", { scope: "/desk" }).then(
        () => null,
        (error: unknown) => String(error),
      ),
    );
  const kept = () =>
    page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      return found.sort();
    });
  const open = async (path = "/desk/0x01/handovers") => {
    await page.goto(url + path);
    await page.waitForFunction(() => document.title !== "-");
    return page.title();
  };
  /** Waits until what is kept is of this build alone, and opens this page. */
  const settle = (script: string) =>
    page.evaluate(async (name) => {
      for (;;) {
        const page = await caches.match("/desk", { ignoreVary: true });
        const isOfBuild = (await page?.text())?.includes(`/assets/${name}.js`) === true;
        if (isOfBuild && (await caches.keys()).length === 1 && navigator.serviceWorker.controller !== null) return;
        await new Promise(requestAnimationFrame);
      }
    }, script);

  it("opens every address of the desk where nothing answers, `/desk` itself too", async () => {
    await open();
    expect(await register()).to.equal(null);
    await settle("first");
    await context.setOffline(true);
    expect([await open("/desk"), await open("/desk/0x02/holdings?text=a")]).to.deep.equal(["first", "first"]);
    await context.setOffline(false);
    answering = false;
    expect(await open("/desk/0x02/handovers/new")).to.equal("first");
  });

  it("keeps the page and built files, and no answer of the API", async () => {
    await open();
    await register();
    await settle("first");
    expect(await page.evaluate(async () => (await fetch("/api/v1/secret")).json())).to.deep.equal({ name: "Rossi" });
    expect(await kept()).to.deep.equal(["/assets/first.js", "/desk"]);
    await context.setOffline(true);
    expect(await page.evaluate(() => fetch("/api/v1/secret").catch(() => "no answer"))).to.equal("no answer");
  });

  it("shows a new build at once, keeps it from then on, and forgets the one before", async () => {
    await open();
    await register();
    await settle("first");
    served = { page: second, files: [second], worker: second };
    expect(await open()).to.equal("second");
    await register();
    await settle("second");
    expect(await kept()).to.deep.equal(["/assets/second.js", "/desk"]);
    await context.setOffline(true);
    expect(await open()).to.equal("second");
  });

  it("keeps nothing where page and files are of different builds, and what was kept before stays", async () => {
    await open();
    await register();
    await settle("first");
    served = { page: first, files: [first, second], worker: second };
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration === undefined) return "not registered";
      // Listened to before it is asked for: a worker that fails at once is gone when the question is answered.
      const next = new Promise<string>((resolve) => {
        const found = () => {
          const { installing } = registration;
          installing?.addEventListener("statechange", () => resolve(installing.state));
        };
        registration.addEventListener("updatefound", found, { once: true });
      });
      await registration.update().catch(() => undefined);
      return next;
    });
    expect(failed).to.equal("redundant");
    await context.setOffline(true);
    expect(await open()).to.equal("first");
  });

  it("opens a page that has begun to come, however long the rest of it takes", async () => {
    const impatient = { ...first, worker: first.worker.replace(/\b5e3\b/, "200") };
    expect(impatient.worker).not.to.equal(first.worker);
    served = { page: first, files: [first, second], worker: impatient };
    await open();
    await register();
    await settle("first");
    served = { ...served, page: second };
    halfMs = 600;
    expect(await open()).to.equal("second");
  });

  it("opens a built file that the browser has no room to keep", async () => {
    await open();
    await register();
    await settle("first");
    served = { page: first, files: [first, second], worker: first };
    const session = await context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: url, quotaSize: 1 });
    const read = () => page.evaluate(() => fetch("/assets/second.js").then((answer) => answer.text()));
    expect(await read()).to.contain("second");
    expect(await kept()).to.deep.equal(["/assets/first.js", "/desk"]);
  });

  it("is asked about no other page of the server", async () => {
    await open();
    await register();
    await settle("first");
    await context.setOffline(true);
    const failure = await page.goto(`${url}/consumer`).then(
      () => null,
      (error: unknown) => String(error),
    );
    expect(failure).to.contain("ERR_INTERNET_DISCONNECTED");
  });
});
