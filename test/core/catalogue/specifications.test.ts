import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "chai";
import { materials } from "../../../core/catalogue/materials.ts";
import { products } from "../../../core/catalogue/products.ts";
import { specificationHash } from "../../../core/catalogue/specification-hash.ts";
import { SpecificationVersion } from "../../../core/catalogue/specification-version.ts";
import { specificationInForce, specifications } from "../../../core/catalogue/specifications.ts";
import { judge } from "../../../core/specification/judge.ts";

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
    const slugs = new Set([...products, ...materials].map(({ slug }) => slug));
    expect(specifications.filter(({ product }) => !slugs.has(product))).to.deep.equal([]);
  });

  it("names an act only where a source does", () => {
    for (const { product, act, rules, sources } of specifications) {
      if (rules.length > 0) expect(sources, product).to.not.have.length(0);
      if (act !== null) expect(act, product).to.match(/\d/);
    }
  });

  it("gives every version a hash of its own", () => {
    expect(new Set(specifications.map(specificationHash)).size).to.equal(specifications.length);
  });

  it("keeps the hash of a version that has been attested", () => {
    const hashOf = (slug: string) => versionsOf(slug).map(specificationHash);
    expect(hashOf("castelli-di-jesi-verdicchio-riserva-docg")).to.deep.equal([
      "0x528755fececc28fe815f2671b772074c561bcc232c67419a4f1ac008565ce06a",
    ]);
    expect(hashOf("pasta-all-uovo-qm")).to.deep.equal([
      "0x66916f8846bf8f33da281ba0cd9cf475bfebf51ffdc3268bff5150815ba51530",
    ]);
    expect(hashOf("casciotta-d-urbino-dop")).to.deep.equal([
      "0x7b132326d5a05a13327bf250a30e09948391060bdf33bc24a57ee7af7b2fbf88",
      "0xc61c866b1fbfdab542c82807971883495d7ef49324f326eb731572ba782bb69d",
    ]);
  });
});

describe("specificationInForce", () => {
  const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const changes = specifications.filter(({ inForce }) => inForce.from !== null);

  for (const { product, version, inForce } of changes) {
    it(`judges ${product} by version ${version} from ${inForce.from} on, and not a day before`, () => {
      const day = inForce.from ?? "";
      expect(specificationInForce(product, day)?.version).to.equal(version);
      expect(specificationInForce(product, "9999-12-31")?.version).to.equal(version);
      expect(specificationInForce(product, dayBefore(day))?.version).to.equal(String(Number(version) - 1));
      expect(specificationInForce(product, "1996-01-01")?.version).to.equal("1");
    });
  }

  it("knows five changes", () => {
    expect(changes.map(({ product, inForce }) => [product, inForce.from])).to.deep.equal([
      ["casciotta-d-urbino-dop", "2020-11-28"],
      ["prosciutto-di-carpegna-dop", "2024-10-28"],
      ["oliva-ascolana-del-piceno-dop", "2024-11-15"],
      ["conero-docg", "2025-07-08"],
      ["verdicchio-dei-castelli-di-jesi-doc", "2022-04-19"],
    ]);
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
  const zones = specifications.flatMap(({ product, version, rules }) =>
    rules.flatMap(({ id, requirement }) =>
      requirement.kind === "zone" ? [{ zone: `${product} ${version} ${id}`, requirement }] : [],
    ),
  );

  it("bear the name that ISTAT gives their code", () => {
    for (const { zone, requirement } of zones) {
      const { within, partly, excluded } = requirement;
      for (const { istat, name } of [...within.municipalities, ...partly.municipalities, ...excluded]) {
        expect(name, `${zone} ${istat}`).to.equal(nameOf.get(istat));
      }
    }
  });

  it("lie in the zones of which sources tell the number: inside, undecided, and all others outside", () => {
    const counted = zones.map(({ zone, requirement }) => {
      const outcomes = onRecord.map(({ istat }) => judge(requirement, { [requirement.field]: istat }).outcome);
      const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
      return [zone, count("met"), count("not-documented")];
    });
    expect(counted).to.deep.equal([
      ["casciotta-d-urbino-dop 1 zone", 53, 0],
      ["casciotta-d-urbino-dop 2 zone", 60, 0],
      ["prosciutto-di-carpegna-dop 1 plant", 1, 0],
      ["prosciutto-di-carpegna-dop 2 plant", 1, 0],
      ["oliva-ascolana-del-piceno-dop 1 zone", 0, 120],
      ["oliva-ascolana-del-piceno-dop 2 zone", 0, 120],
      ["maccheroncini-di-campofilone-igp 1 zone", 1, 0],
      ["lenticchia-di-castelluccio-di-norcia-igp 1 zone", 0, 2],
      ["agnello-del-centro-italia-igp 1 zone", 1404, 133],
      ["marche-igp 1 zone", 0, 228],
      ["castelli-di-jesi-verdicchio-riserva-docg 1 zone", 0, 24],
      ["castelli-di-jesi-verdicchio-riserva-docg 1 zone-classico", 0, 22],
      ["conero-docg 1 zone", 5, 2],
      ["conero-docg 2 zone", 5, 2],
      ["offida-docg 1 zone-white", 9, 16],
      ["offida-docg 1 zone-rosso", 7, 12],
      ["vernaccia-di-serrapetrona-docg 1 zone", 1, 2],
      ["lacrima-di-morro-d-alba-doc 1 zone", 5, 1],
      ["verdicchio-dei-castelli-di-jesi-doc 1 zone", 0, 102],
      ["verdicchio-dei-castelli-di-jesi-doc 1 zone-classico", 0, 100],
      ["verdicchio-dei-castelli-di-jesi-doc 2 zone", 0, 102],
      ["verdicchio-dei-castelli-di-jesi-doc 2 zone-classico", 0, 100],
    ]);
  });
});
