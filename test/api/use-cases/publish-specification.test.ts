import { expect } from "chai";
import { loadCatalogue } from "../../../api/store/load-catalogue.ts";
import { specificationsOf } from "../../../api/store/read-specifications.ts";
import { evaluateDossier } from "../../../api/use-cases/evaluate-dossier.ts";
import { previewSpecification, publishSpecification } from "../../../api/use-cases/publish-specification.ts";
import { productId } from "../../../core/catalogue/product-id.ts";
import { specificationHash } from "../../../core/catalogue/specification-hash.ts";
import type { SpecificationVersion } from "../../../core/catalogue/specification-version.ts";
import { specifications } from "../../../core/catalogue/specifications.ts";
import { regionCaller } from "../../support/governed-world.ts";
import { openTestStore } from "../../support/registry-world.ts";
import { rejection } from "../../support/rejection.ts";

const slug = "casciotta-d-urbino-dop";
const today = "2026-11-22";
const latest = specifications.findLast(({ product }) => product === slug);
if (latest === undefined) throw new Error(`the catalogue has no ${slug}`);
const next: SpecificationVersion = {
  ...latest,
  version: String(Number(latest.version) + 1),
  act: "Decreto di prova",
  inForce: { from: "2026-12-01", until: null },
  rules: latest.rules.slice(1),
};
const after: SpecificationVersion = {
  ...next,
  version: String(Number(next.version) + 1),
  inForce: { from: "2027-06-01", until: null },
};

describe("publishing a version of a specification", () => {
  let opened: Awaited<ReturnType<typeof openTestStore>>;

  beforeEach(async () => {
    opened = await openTestStore();
    await loadCatalogue(opened.store);
  });
  afterEach(() => opened.close());

  const parts = { now: () => new Date(`${today}T12:00:00Z`) };
  const publish = (version: SpecificationVersion, product = slug) =>
    opened.store.transaction().execute((trx) => publishSpecification(parts, trx, regionCaller, product, version));
  const judgedOn = async (producedOn: string) => {
    const { specification } = await evaluateDossier(opened.store, slug, { producedOn, fields: {} });
    return specification;
  };

  it("takes force from its first day, and ends the one before without touching its document", async () => {
    await publish(next);
    expect((await judgedOn("2026-11-30")).version).to.equal(latest.version);
    expect((await judgedOn("2026-11-30")).inForceUntil).to.equal("2026-12-01");
    expect(await judgedOn("2026-12-01")).to.include({ version: next.version, hash: specificationHash(next) });
    const stored = await opened.store
      .selectFrom("specifications")
      .select("document")
      .where("hash", "=", specificationHash(latest))
      .executeTakeFirstOrThrow();
    expect(stored.document).to.deep.equal(latest);
  });

  it("may follow one that is not in force yet", async () => {
    await publish(next);
    await publish(after);
    const versions = await specificationsOf(opened.store, productId(slug));
    expect(versions.slice(-2).map(({ inForceFrom, inForceUntil }) => [inForceFrom, inForceUntil])).to.deep.equal([
      ["2026-12-01", "2027-06-01"],
      ["2027-06-01", null],
    ]);
  });

  it("stays what it is when the program brings a version of the same number", async () => {
    await publish(next);
    await loadCatalogue(opened.store);
    expect((await judgedOn("2026-12-01")).hash).to.equal(specificationHash(next));
  });

  const refusals: readonly (readonly [string, Partial<SpecificationVersion>, object])[] = [
    ["another number than the next", { version: "17" }, { code: "specification/not-next" }],
    ["its first day today", { inForce: { from: today, until: null } }, { code: "specification/not-next" }],
    ["no first day", { inForce: { from: null, until: null } }, { code: "request/invalid" }],
    [
      "an end before its beginning",
      { inForce: { from: "2026-12-01", until: "2026-12-01" } },
      { code: "request/invalid" },
    ],
    ["no act", { act: null }, { code: "request/invalid" }],
    ["another product", { product: "lenticchia-di-castelluccio-di-norcia-igp" }, { code: "request/invalid" }],
    [
      "a blank source",
      { rules: latest.rules.map((rule) => ({ ...rule, sources: [" "] })) },
      { code: "request/invalid" },
    ],
  ];
  for (const [what, change, expected] of refusals) {
    it(`is refused with ${what}`, async () => {
      expect(await rejection(publish({ ...next, ...change }))).to.include(expected);
      const preview = previewSpecification(parts, opened.store, slug, { ...next, ...change });
      expect(await rejection(preview)).to.include(expected);
    });
  }

  it("is refused where it would begin before the one before it does, or before its end", async () => {
    await publish({ ...next, inForce: { from: "2027-01-01", until: "2028-01-01" } });
    for (const from of ["2026-12-15", "2027-01-01", "2027-12-31"]) {
      const overlapping = { ...after, inForce: { from, until: null } };
      expect(await rejection(publish(overlapping))).to.include({ code: "specification/overlaps" });
    }
    await publish({ ...after, inForce: { from: "2028-01-01", until: null } });
  });

  it("is shown before with what it changes", async () => {
    const preview = await previewSpecification(parts, opened.store, slug, next);
    expect(preview).to.deep.include({ hash: specificationHash(next), added: [], changed: [] });
    expect(preview.removed.map(({ id }) => id)).to.deep.equal([latest.rules[0]?.id]);
    expect(preview.same).to.equal(next.rules.length);
  });

  it("is refused for a product that is not in the catalogue", async () => {
    expect(await rejection(publish(next, "nessuno-dop"))).to.include({ code: "product/not-found" });
  });
});
