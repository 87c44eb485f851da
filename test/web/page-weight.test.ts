import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { loadPageAssets } from "../../api/routes/page-assets.ts";
import { verdicts } from "../../core/verify/verdict.ts";
import { languages } from "../../web/text/language.ts";
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
      renderPage(modelFor(verdict, language, { frame: frameFor(language, { style, verifier }) })),
    ),
  );
  const file = await readFile(join(folder, verifier.replace("/assets/", "")));
  return {
    "heaviest page with its style, gzip": Math.max(...pages.map((page) => gzipSync(page, { level: 4 }).length)),
    "verifier, gzip": gzipSync(file, { level: 9 }).length,
  };
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
