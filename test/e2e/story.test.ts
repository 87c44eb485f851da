import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { readQrCode } from "../support/read-qr-code.ts";

type Entry = { gtin: string; lot: string; verdict: string };

const story = JSON.parse(readFileSync("test/golden/story.json", "utf8")) as Entry[];
const apiPath = ({ gtin, lot }: { gtin: string; lot: string }) => `/api/v1/batches/${gtin}/${encodeURIComponent(lot)}`;
const verdictIn = (html: string): string | undefined => /<main[^>]* data-verdict="([a-z-]+)"/.exec(html)?.[1];

describe("the story, end to end", () => {
  let url: string;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  for (const entry of story) {
    it(`shows ${entry.gtin} ${entry.lot} as ${entry.verdict}, without script`, async () => {
      const page = await fetch(`${url}${digitalLinkPath(entry)}`, { headers: { accept: "text/html" } });
      expect(verdictIn(await page.text())).to.equal(entry.verdict);
      expect(page.status).to.equal(entry.verdict === "not-found" ? 404 : 200);
    });
  }

  it("gives a QR code that reads back as the GS1 Digital Link", async () => {
    const label = { gtin: gtins.wine, lot: "L26-0001" };
    const png = await fetch(`${url}${apiPath(label)}/qr.png`);
    expect(await readQrCode(new Uint8Array(await png.arrayBuffer()))).to.equal(`${url}${digitalLinkPath(label)}`);
    const svg = await fetch(`${url}${apiPath(label)}/qr.svg`);
    expect(svg.headers.get("content-type")).to.include("image/svg+xml");
  });

  describe("the command line", () => {
    const folder = mkdtempSync(join(tmpdir(), "filigrana-evidence-"));
    const verify = (evidence: unknown, ...more: string[]) => {
      const file = join(folder, "evidence.json");
      writeFileSync(file, JSON.stringify(evidence));
      const rpc = `${url}/api/v1/rpc`;
      const run = spawnSync(process.execPath, ["scripts/verify.ts", file, "--rpc", rpc, "--json", ...more], {
        encoding: "utf8",
      });
      const report = JSON.parse(run.stdout) as { verdict: string; checks: { check: string; outcome: string }[] };
      return {
        ...report,
        status: run.status,
        failed: report.checks.filter(({ outcome }) => outcome === "fail").map(({ check }) => check),
      };
    };
    const evidenceOf = async (lot: string) =>
      (await ask(`${url}${apiPath({ gtin: gtins.wine, lot })}/evidence`)).body as never as Evidence;
    type Evidence = {
      fields: { path?: string; value?: unknown }[];
      proof: unknown[];
      batch: object;
      chain: { chainId: string };
    };

    it("gives the same verdict from the evidence and a chain endpoint alone", async () => {
      expect(verify(await evidenceOf("L26-0001"))).to.include({ verdict: "in-good-standing", status: 0 });
      expect(verify(await evidenceOf("L26-0417"))).to.include({ verdict: "recalled", status: 1 });
    });

    it("names the check that a doctored field fails", async () => {
      const evidence = await evidenceOf("L26-0001");
      const field = evidence.fields.find(({ path }) => path === "variety");
      if (field) field.value = "Trebbiano 100 %";
      expect(verify(evidence)).to.deep.include({ verdict: "does-not-match", status: 2, failed: ["dossier"] });
    });

    it("names the check that a swapped proof fails", async () => {
      const [evidence, other] = [await evidenceOf("L26-0001"), await evidenceOf("L26-0002")];
      expect(verify({ ...evidence, proof: other.proof })).to.deep.include({
        verdict: "does-not-match",
        failed: ["inclusion"],
      });
    });

    it("names the check that a wrong chain fails", async () => {
      const evidence = await evidenceOf("L26-0001");
      evidence.chain.chainId = "1";
      expect(verify(evidence).failed).to.include("chain");
    });
  });

  it("shows a recall on exactly its batch", async function () {
    this.timeout(60_000);
    const label = { gtin: gtins.wine, lot: "L26-0500" };
    const reason = { code: "allergen", it: "Allergene non dichiarato", en: "Undeclared allergen" };
    const earlier = await ask(`${url}${digitalLinkPath(label)}`);
    expect(verdictIn(String(earlier.body["text"]))).to.equal("in-good-standing");
    const placed = await ask(`${url}${apiPath(label)}/measures`, { by: "inspector", json: { kind: "recall", reason } });
    expect(placed.status, JSON.stringify(placed.body)).to.equal(202);
    const page = await askUntil(
      `${url}${digitalLinkPath(label)}`,
      ({ body }) => verdictIn(String(body["text"])) === "recalled",
    );
    expect(verdictIn(String(page.body["text"]))).to.equal("recalled");
    expect(String(page.body["text"])).to.include("Allergene non dichiarato").and.to.include("Ispettorato dimostrativo");
    for (const lot of ["L26-0499", "L26-0501"]) {
      const other = await ask(`${url}${digitalLinkPath({ ...label, lot })}`);
      expect(verdictIn(String(other.body["text"]))).to.equal("in-good-standing");
    }
  });

  it("explains a quota exceeded by one unit before anything is spent", async () => {
    const certificate = certificates.pasta.id;
    const { body: current } = await ask(`${url}/api/v1/certificates/${certificate}`);
    const left = BigInt(String(current["quota"])) - BigInt(String(current["used"]));
    const batch = {
      certificate,
      gtin: gtins.eggPasta,
      lot: "TOO-MUCH",
      quantity: String(left + 1n),
      producedOn: "2026-03-02",
    };
    const refused = await ask(`${url}/api/v1/batches`, { by: "pastaMaker", json: batch });
    expect(refused).to.include({ status: 409 });
    expect(refused.body).to.include({ code: "certificate/quota-exceeded" });
    expect(refused.body["values"]).to.include({ left: String(left), asked: String(left + 1n) });
  });
});
