import { expect } from "chai";
import { specificationInForce } from "../../../core/catalogue/specifications.ts";
import { deriveQuota, type QuotaGiven } from "../../../core/certificate/derive-quota.ts";

function versionOf(slug: string) {
  const version = specificationInForce(slug, "2026-01-01");
  if (version === null) throw new Error(`no specification of ${slug}`);
  return version;
}

const wine = (slug: string, more: Partial<QuotaGiven> = {}): QuotaGiven => ({
  specification: versionOf(slug),
  unit: "millilitre",
  hectares: "2.5",
  variant: null,
  wineYield: "70",
  ...more,
});

describe("a quota derived from hectares", () => {
  it("is hectares × tonnes a hectare × litres from 100 kg, in millilitres", () => {
    // 2.5 ha × 10 t/ha = 25,000 kg; × 70 l/100 kg = 17,500 l.
    const { quota, missing } = deriveQuota(wine("vernaccia-di-serrapetrona-docg"));
    expect({ quota, missing }).to.deep.equal({ quota: 17_500_000n, missing: [] });
  });

  it("says each factor with its unit and its source", () => {
    const { factors } = deriveQuota(wine("vernaccia-di-serrapetrona-docg"));
    expect(factors.map(({ factor, value, unit, source }) => [factor, value, unit, source.from])).to.deep.equal([
      ["hectares", "2.5", "ha", "stated"],
      ["yield", "10", "t/ha", "specification"],
      ["wine-yield", "70", "l/100 kg", "stated"],
    ]);
    const source = factors[1]?.source;
    expect(source).to.deep.include({ rule: "yield", version: "1", act: "DM 18/8/2004, GU 205, 1/9/2004" });
    expect(source?.from === "specification" && source.sources).to.deep.equal(["fondazionesommelier"]);
  });

  for (const [variant, quota] of [
    ["pecorino", 15_750_000n],
    ["rosso", 14_875_000n],
  ] as const)
    it(`uses the ceiling of the variant: ${variant}`, () => {
      expect(deriveQuota(wine("offida-docg", { variant })).quota).to.equal(quota);
    });

  it("guesses no variant", () => {
    expect(deriveQuota(wine("offida-docg"))).to.deep.include({ quota: null, missing: ["variant"] });
  });

  it("has no ceiling for a variant without one", () => {
    expect(deriveQuota(wine("offida-docg", { variant: "spumante" })).missing).to.deep.equal(["yield"]);
  });

  it("names all that is missing", () => {
    const given = wine("conero-docg", { hectares: null, wineYield: null });
    expect(deriveQuota(given)).to.deep.equal({
      quota: null,
      factors: [],
      missing: ["hectares", "yield", "wine-yield"],
    });
  });

  it("needs no second yield for a product counted by weight", () => {
    const given = wine("lenticchia-di-castelluccio-di-norcia-igp", {
      unit: "gram",
      wineYield: null,
      hectares: "0.0001",
    });
    // 0.0001 ha × 800 kg/ha = 80 g.
    expect(deriveQuota(given)).to.deep.include({ quota: 80n, missing: [] });
  });

  it("is cut off, never rounded up", () => {
    const given = wine("vernaccia-di-serrapetrona-docg", { hectares: "0.0001", wineYield: "69.99999" });
    // 1 kg of grapes × 0.6999999 l = 699.9999 ml.
    expect(deriveQuota(given).quota).to.equal(699n);
  });

  for (const hectares of ["0", "-1", "1,5", "x"])
    it(`takes ${hectares} for no number of hectares`, () => {
      expect(deriveQuota(wine("vernaccia-di-serrapetrona-docg", { hectares })).missing).to.deep.equal(["hectares"]);
    });
});
