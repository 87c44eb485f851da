import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "chai";
import { products } from "../../../core/catalogue/products.ts";
import { specificationHash } from "../../../core/catalogue/specification-hash.ts";
import { SpecificationVersion } from "../../../core/catalogue/specification-version.ts";
import { specificationInForce, specifications } from "../../../core/catalogue/specifications.ts";

const versionsOf = (slug: string) => specifications.filter(({ product }) => product === slug);

describe("specifications", () => {
  it("satisfies its schema, version by version", () => {
    for (const version of specifications) {
      expect(SpecificationVersion.safeParse(version).error?.issues ?? [], version.product).to.deep.equal([]);
    }
  });

  it("covers every product from ever until further notice, without gap or overlap", () => {
    for (const { slug } of products) {
      const versions = versionsOf(slug);
      expect(versions[0]?.inForce.from, slug).to.equal(null);
      expect(versions.at(-1)?.inForce.until, slug).to.equal(null);
      expect(versions.map(({ version }) => version)).to.deep.equal(versions.map((_, index) => String(index + 1)));
      for (const [index, next] of versions.slice(1).entries()) {
        expect(next.inForce.from, slug).to.be.a("string").and.equal(versions[index]?.inForce.until);
      }
    }
  });

  it("belongs to a product of the catalogue, every version", () => {
    const slugs = new Set(products.map(({ slug }) => slug));
    expect(specifications.filter(({ product }) => !slugs.has(product))).to.deep.equal([]);
  });

  it("names an act only where a source does", () => {
    for (const { product, act, bounds, sources } of specifications) {
      if (bounds.length > 0) expect(sources, product).to.not.have.length(0);
      if (act !== null) expect(act, product).to.match(/\d/);
    }
  });

  it("has bounds of which the lower end lies below the upper", () => {
    for (const { product, bounds } of specifications) {
      for (const { path, atLeast, atMost, below } of bounds) {
        expect(atLeast ?? atMost ?? below, `${product} ${path}`).to.be.a("string");
        expect(Number(atLeast ?? 0), `${product} ${path}`).to.be.below(
          Number(atMost ?? below ?? Number.POSITIVE_INFINITY),
        );
      }
    }
  });

  it("gives every version a hash of its own", () => {
    expect(new Set(specifications.map(specificationHash)).size).to.equal(specifications.length);
  });

  it("keeps the hash of a version that has been attested", () => {
    const hashOf = (slug: string) => versionsOf(slug).map(specificationHash);
    expect(hashOf("castelli-di-jesi-verdicchio-riserva-docg")).to.deep.equal([
      "0xa3755524f1099ea242e6177ae09bbcbe1cf3630480fdb0099168673e4b7b3f8d",
    ]);
    expect(hashOf("pasta-all-uovo-qm")).to.deep.equal([
      "0x04850bfc0337ed49a972a22caf2a22a58d6e0cfd8a420564dacb6a645416dc32",
    ]);
    expect(hashOf("casciotta-d-urbino-dop")).to.deep.equal([
      "0x539408de9fa02c50c43d0c89f145ed0aa3f2573e891d0fbc47889b955aaa33cc",
      "0xaef7deab95972b0c1ca5945857e2aa3725e45ca7e738d500634d82b31a5b02df",
    ]);
  });
});

describe("specificationInForce", () => {
  const versionOn = (day: string) => specificationInForce("casciotta-d-urbino-dop", day)?.version;

  it("judges a batch by the version in force on its day, the new one from its first day", () => {
    expect([versionOn("1996-01-01"), versionOn("2020-06-30")]).to.deep.equal(["1", "1"]);
    expect([versionOn("2020-07-01"), versionOn("2026-01-01")]).to.deep.equal(["2", "2"]);
  });

  it("gives null for a product that is not in the catalogue", () => {
    expect(specificationInForce("parmigiano-reggiano-dop", "2026-01-01")).to.equal(null);
  });
});

const dataFolder = process.env["FILIGRANA_TEST_DATA"] ?? resolve("../shared/data");
const municipalitiesFile = join(dataFolder, "domain/comuni-2020.json");

describe("municipalities of the catalogue", () => {
  if (!existsSync(municipalitiesFile)) {
    console.warn(`      not checked against ISTAT: ${municipalitiesFile} is absent; set FILIGRANA_TEST_DATA`);
    return;
  }
  const onRecord: { istat: string; name: string }[] = JSON.parse(readFileSync(municipalitiesFile, "utf8"));
  const nameOf = new Map(onRecord.map(({ istat, name }) => [istat, name]));

  it("are named in the zone's text by the name that ISTAT gives their code", () => {
    for (const { product, zone } of specifications) {
      for (const istat of zone.municipalities) {
        expect(zone.text, `${product} ${istat}`).to.include(nameOf.get(istat) ?? `no municipality ${istat}`);
      }
    }
  });
});
