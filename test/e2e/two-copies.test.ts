import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readDemoStory } from "../../api/demo-story.ts";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { freePort } from "../../scripts/free-port.ts";
import { type Product, startProduct } from "../../scripts/run-product.ts";
import { ask, demoProduct } from "../support/demo-product.ts";

const story = readDemoStory();

/** The verdict on every code of the story, as a copy of the product shows it. */
async function verdictsOf(url: string): Promise<(string | undefined)[]> {
  const pages = story.map(async ({ gtin, lot }) => (await fetch(`${url}${digitalLinkPath({ gtin, lot })}`)).text());
  return (await Promise.all(pages)).map((page) => /<main[^>]* data-verdict="([a-z-]+)"/.exec(page)?.[1]);
}

/** Starts the product where it must refuse; gives what it said. */
function refusal(environment: Readonly<Record<string, string>>): string {
  const run = spawnSync(process.execPath, ["scripts/start.ts"], {
    env: { PATH: process.env["PATH"], ...environment },
    encoding: "utf8",
    timeout: 60_000,
  });
  expect(run.status, `the start did not refuse:\n${run.stdout}`).to.be.greaterThan(0);
  return run.stderr;
}

describe("two copies of the product", function () {
  this.timeout(300_000);
  let one: Product;
  let other: Product;

  before(async () => {
    const environment = { FILIGRANA_BLOCK_MS: "100", FILIGRANA_LOG_LEVEL: "warn" };
    [one, other] = await Promise.all([demoProduct(), startProduct({ environment })]);
  });

  after(() => other.remove());

  it("run side by side, each on its own database and chain", async () => {
    const ports = [one, other].map(({ data }) => readFileSync(join(data, "postgres", "port"), "utf8"));
    expect(new Set(ports).size).to.equal(2);
    const label = { gtin: "09521234100010", lot: "L26-0700" };
    const path = `/api/v1/batches/${label.gtin}/${label.lot}`;
    const reason = { code: "test", it: "Prova", en: "Test" };
    const placed = await ask(`${other.url}${path}/measures`, { by: "inspector", json: { kind: "recall", reason } });
    expect(placed.status).to.equal(202);
    expect((await ask(`${one.url}${path}`)).body).to.include({ verdict: "in-good-standing" });
    expect(await verdictsOf(other.url)).to.deep.equal(story.map(({ verdict }) => verdict));
  });

  it("do not share a data folder: the second is told who has it, and what to do", async () => {
    const said = refusal({ FILIGRANA_DATA: one.data, PORT: String(await freePort()) });
    expect(said).to.contain(one.data).and.to.contain(`process ${one.pid}`).and.to.contain("FILIGRANA_DATA");
    expect((await fetch(`${one.url}/ready`)).status).to.equal(200);
  });

  it("do not share a port: the second is told so before it touches anything", async () => {
    const data = join(await mkdtemp(join(tmpdir(), "filigrana-refused-")), "data");
    const said = refusal({ FILIGRANA_DATA: data, PORT: new URL(one.url).port });
    expect(said)
      .to.contain(`Port ${new URL(one.url).port}`)
      .and.to.contain("PORT=");
    expect(existsSync(join(data, "postgres"))).to.equal(false);
  });

  it("show the same verdicts and the same evidence when they are started again", async () => {
    const evidencePaths = story
      .filter(({ verdict }) => verdict !== "not-found")
      .map(({ gtin, lot }) => `/api/v1/batches/${gtin}/${encodeURIComponent(lot)}/evidence`);
    const evidence = async () =>
      Promise.all(evidencePaths.map(async (path) => (await ask(`${other.url}${path}`)).body));
    const before = await evidence();
    await other.stop();
    other = await startProduct({ data: other.data, environment: { FILIGRANA_BLOCK_MS: "100" } });
    expect(await verdictsOf(other.url)).to.deep.equal(story.map(({ verdict }) => verdict));
    expect(await evidence()).to.deep.equal(before);
  });
});

describe("a start that refuses", function () {
  this.timeout(60_000);
  let data: string;

  before(async () => {
    data = join(await mkdtemp(join(tmpdir(), "filigrana-refused-")), "data");
  });

  afterEach(() => {
    expect(existsSync(data), "something was written before the refusal").to.equal(false);
  });

  it("names a FILIGRANA_ variable that nothing reads, and the one that was meant", () => {
    const said = refusal({ FILIGRANA_DATA: data, FILIGRANA_BLOKC_MS: "100" });
    expect(said).to.contain("FILIGRANA_BLOKC_MS").and.to.contain("FILIGRANA_BLOCK_MS");
  });

  const productionLike: readonly (readonly [what: string, environment: Record<string, string>, named: string])[] = [
    ["a public address", { PUBLIC_URL: "https://tracciabilita.example.it" }, "PUBLIC_URL"],
    ["a key-encryption key of its own", { FILIGRANA_KEK: Buffer.alloc(32, 7).toString("base64") }, "key-encryption"],
    ["a region's key of its own", { FILIGRANA_REGION_KEY: `0x${"11".repeat(32)}` }, "FILIGRANA_REGION_KEY"],
    ["NODE_ENV=production", { NODE_ENV: "production" }, "NODE_ENV"],
  ];
  for (const [what, environment, named] of productionLike) {
    it(`does not run a demo with ${what}`, () => {
      const said = refusal({ FILIGRANA_DATA: data, FILIGRANA_MODE: "demo", ...environment });
      expect(said).to.contain(named).and.to.contain("FILIGRANA_MODE=production");
    });
  }

  it("does not run production without its secrets, and says how to make the one that is missing", () => {
    const production = { FILIGRANA_DATA: data, FILIGRANA_MODE: "production", PUBLIC_URL: "https://filigrana.example" };
    const keys = {
      FILIGRANA_RELAYER_KEY: `0x${"11".repeat(32)}`,
      FILIGRANA_REGION_KEY: `0x${"22".repeat(32)}`,
    };
    expect(refusal(production)).to.contain("FILIGRANA_RELAYER_KEY").and.to.contain("docs/env.md");
    expect(refusal({ ...production, ...keys })).to.contain("openssl rand -base64 32");
  });
});
