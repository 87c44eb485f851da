import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { loadPageAssets } from "../../api/routes/page-assets.ts";
import { verdicts } from "../../core/verify/verdict.ts";
import { languages } from "../../web/text/language.ts";
import type { Verifier } from "../../web/verify/page-model.ts";
import { renderPage } from "../../web/verify/render-page.ts";
import { frameFor, modelFor } from "../support/page-models.ts";
import { builtWeb } from "../support/page-site.ts";

const snapshot = join(import.meta.dirname, "../snapshots/page-weight.json");
const pageBudget = 14_000;
const verifierBudget = 50_000;

/** A rise within this is the compressor's mood. */
const slack = 1.02;

type Weights = Readonly<Record<"heaviest page with its style, gzip" | "verifier, gzip", number>>;

async function weigh(): Promise<Weights> {
  const folder = await builtWeb();
  const { style, verifier } = await loadPageAssets(folder);
  const pages = languages.flatMap((language) =>
    verdicts.map((verdict) =>
      renderPage(modelFor(verdict, language, { frame: frameFor(language, { style, verifier: verifier[language] }) })),
    ),
  );
  const verifiers = await Promise.all(languages.map((language) => weightOf(folder, verifier[language])));
  return {
    "heaviest page with its style, gzip": Math.max(...pages.map((page) => gzipSync(page, { level: 4 }).length)),
    "verifier, gzip": Math.max(...verifiers),
  };
}

/** All that a phone fetches to verify in one language. */
async function weightOf(folder: string, { script, shared }: Verifier): Promise<number> {
  const files = await Promise.all(
    [script, ...shared].map((file) => readFile(join(folder, file.replace("/assets/", "")))),
  );
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

describe("the weight of the page", () => {
  let weights: Weights;
  before(async () => {
    weights = await weigh();
  });

  it("with its verdict and style is within 14 kB", () => {
    expect(weights["heaviest page with its style, gzip"]).to.be.at.most(pageBudget);
  });

  it("gains at most 50 kB with the verifier", () => {
    expect(weights["verifier, gzip"]).to.be.at.most(verifierBudget);
  });

  it("is not above what was measured last (test/snapshots/page-weight.json, written by hand when it changes)", async () => {
    const last = JSON.parse(await readFile(snapshot, "utf8")) as Weights;
    for (const [what, bytes] of Object.entries(weights)) {
      expect(bytes, what).to.be.at.most(Math.ceil((last[what as keyof Weights] ?? 0) * slack));
    }
  });
});
