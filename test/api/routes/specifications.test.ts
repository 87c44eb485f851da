import { expect } from "chai";
import { createToken } from "../../../api/identity/create-token.ts";
import { specificationRoutes } from "../../../api/routes/specification-routes.ts";
import { loadCatalogue } from "../../../api/store/load-catalogue.ts";
import { productId } from "../../../core/catalogue/product-id.ts";
import { specificationHash } from "../../../core/catalogue/specification-hash.ts";
import type { SpecificationVersion } from "../../../core/catalogue/specification-version.ts";
import { specificationInForce, specifications } from "../../../core/catalogue/specifications.ts";
import { inspector, maker, openTestStore } from "../http/support/open-test-store.ts";
import { startApp, type TestApp } from "../http/support/start-app.ts";

type Listed = { hash: string; product: string; specification: SpecificationVersion };
type Batch = { lot: string; counts: Record<string, number>; rules: { rule: string; outcome: string }[] };

const stranger = "0x00000000000000a2";
const body = "0x00000000000000c1";
const otherBody = "0x00000000000000c2";
const region = "0x00000000000000d1";
const seal = `0x${"5e".repeat(32)}`;
const casciotta = "casciotta-d-urbino-dop";

describe("specifications over HTTP", () => {
  let app: TestApp;
  let close: () => Promise<void>;
  const tokens = new Map<string, string>();

  before(async () => {
    const opened = await openTestStore();
    await loadCatalogue(opened.store);
    await opened.store
      .insertInto("actorProfiles")
      .values([
        { actor: stranger, role: "operator", name: "Altra azienda di prova", municipality: null },
        { actor: body, role: "control-body", name: "Organismo di prova", municipality: null },
        { actor: otherBody, role: "control-body", name: "Altro organismo di prova", municipality: null },
        { actor: region, role: "region", name: "Regione di prova", municipality: null },
      ])
      .execute();
    for (const actor of [maker, stranger, body, otherBody, inspector, region]) {
      const { token } = await opened.store
        .transaction()
        .execute(async (trx) => createToken(trx, actor, { label: "test" }));
      tokens.set(actor, token);
    }
    await storeSealOf(opened.store);
    app = await startApp(opened.store, specificationRoutes({ ...opened, now: () => new Date() }));
    close = async () => {
      await app.stop();
      await opened.close();
    };
  });
  after(() => close());

  const get = async (path: string, by?: string) => {
    const headers: Record<string, string> = by === undefined ? {} : { authorization: `Bearer ${tokens.get(by)}` };
    const answer = await fetch(`${app.url}${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const evaluate = async (product: string, dossier: object) => {
    const answer = await fetch(`${app.url}/api/v1/specifications/${product}/evaluation`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(dossier),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  describe("GET /api/v1/specifications", () => {
    it("gives every version once over its pages, each with the hash of what it shows", async () => {
      const found: Listed[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const page = await get(`/api/v1/specifications?limit=20${next === "" ? "" : `&after=${next}`}`);
        found.push(...(page.body["specifications"] as Listed[]));
        next = page.body["next"] as string | null;
      }
      expect(found.map(({ specification }) => specificationHash(specification))).to.deep.equal(
        found.map(({ hash }) => hash),
      );
      expect(found.map(({ hash }) => hash)).to.have.members(specifications.map(specificationHash));
      expect(found.map(({ specification: { product } }) => product)).to.deep.equal(
        specifications.map(({ product }) => product).sort(),
      );
    });

    it("gives one product's versions by slug or id, oldest first, and none of a product that is not there", async () => {
      for (const product of [casciotta, productId(casciotta)]) {
        const { body } = await get(`/api/v1/specifications?product=${product}`);
        const versions = (body["specifications"] as Listed[]).map(({ specification }) => specification.version);
        expect([versions, body["next"]]).to.deep.equal([["1", "2"], null]);
      }
      expect((await get("/api/v1/specifications?product=brie-dop")).body["specifications"]).to.deep.equal([]);
    });
  });

  describe("POST /api/v1/specifications/{product}/evaluation", () => {
    const height = async (producedOn: string) => {
      const { status, body } = await evaluate(casciotta, { producedOn, fields: { "shape/height": "8" } });
      const rules = body["rules"] as { rule: string; outcome: string; bound: object }[];
      const { version } = body["specification"] as { version: string };
      return [status, version, rules.find(({ rule }) => rule === "height")?.outcome];
    };

    it("judges by the version in force on the production day", async () => {
      expect(await height("2020-11-27")).to.deep.equal([200, "1", "not-met"]);
      expect(await height("2020-11-28")).to.deep.equal([200, "2", "met"]);
    });

    it("judges the municipality, counts, and needs neither token nor key", async () => {
      const { body } = await evaluate(casciotta, { producedOn: "2026-01-02", municipality: "099025", fields: {} });
      expect(body["counts"]).to.deep.equal({ met: 1, notMet: 0, notDocumented: 10, notApplicable: 0 });
      expect(body["rules"]).to.have.length(11);
    });

    it("refuses an unknown product, a day that is none, and a path that the platform fills", async () => {
      expect((await evaluate("brie-dop", { producedOn: "2026-01-02" })).body["code"]).to.equal("product/not-found");
      for (const dossier of [
        { producedOn: "2026-02-30" },
        { producedOn: "2026-01-02", fields: { "place/x": "1" } },
        {},
      ]) {
        const { status, body } = await evaluate(casciotta, dossier);
        expect([status, body["code"]]).to.deep.equal([422, "request/invalid"]);
      }
    });
  });

  describe("GET /api/v1/seals/{seal}/evaluation", () => {
    it("gives each batch's rules that are not met or not documented, page by page", async () => {
      const first = (await get(`/api/v1/seals/${seal}/evaluation?limit=2`, body)).body;
      const second = (await get(`/api/v1/seals/${seal}/evaluation?limit=2&after=${first["next"]}`, body)).body;
      const batches = [...(first["batches"] as Batch[]), ...(second["batches"] as Batch[])];
      expect(batches.map(({ lot }) => lot)).to.deep.equal(["A", "B", "C"]);
      expect(second["next"]).to.equal(null);
      expect(batches.map(({ counts }) => counts["met"])).to.deep.equal([11, 10, 10]);
      expect(batches.map(({ rules }) => rules.map(({ rule, outcome }) => [rule, outcome]))).to.deep.equal([
        [],
        [["height", "not-met"]],
        [["fat", "not-documented"]],
      ]);
    });

    it("is for the seal's operator and control body, inspectors and the region, and hides it from others", async () => {
      const status = async (by?: string) => (await get(`/api/v1/seals/${seal}/evaluation`, by)).status;
      for (const actor of [maker, body, inspector, region]) expect(await status(actor), actor).to.equal(200);
      for (const actor of [stranger, otherBody]) expect(await status(actor), actor).to.equal(404);
      expect(await status()).to.equal(401);
      expect((await get(`/api/v1/seals/0x${"00".repeat(32)}/evaluation`, inspector)).status).to.equal(404);
    });
  });
});

/** Three batches of cheese: in order, too high, and one whose analysis was erased. */
async function storeSealOf(store: Awaited<ReturnType<typeof openTestStore>>["store"]): Promise<void> {
  const version = specificationInForce(casciotta, "2026-01-02");
  const zero = `0x${"00".repeat(32)}`;
  await store
    .insertInto("seals")
    .values({
      seal,
      certificate: "0x00000000000000e1",
      operator: maker,
      controlBody: body,
      product: productId(casciotta),
      root: zero,
      total: 3000n,
      count: 3,
      specification: version === null ? zero : specificationHash(version),
      inputs: zero,
      submitBefore: 1n,
      attestation: "0x00",
      countersignature: null,
      outboxId: null,
      endedAt: null,
      endedBecause: null,
    })
    .execute();
  const sound = {
    ...{ "milk/ewe": "75", "milk/cow": "25", "shape/diameter": "14", "shape/height": "8", "shape/weight": 1000 },
    ...{ "analysis/fatOnDryMatter": "48.2", "ripening/days": 26, "ripening/temperature": "12" },
    ...{ "ripening/humidity": "85", "feed/forageFromZone": "80", "place/municipality": "041066" },
  };
  const lots = { A: {}, B: { "shape/height": "9.1" }, C: { "analysis/fatOnDryMatter": undefined } };
  await store
    .insertInto("batches")
    .values(
      Object.entries(lots).map(([lot, changed], leafIndex) => ({
        gtin: "09521234300014",
        lot,
        batchKey: `0x${`0${leafIndex}`.repeat(32)}`,
        seal,
        leafIndex,
        quantity: 1000n,
        dossierRoot: zero,
        fields: JSON.stringify(
          Object.entries({ ...sound, ...changed }).map(([path, value]) => ({ path, value, audience: "public" })),
        ),
        proof: Buffer.alloc(0),
      })),
    )
    .execute();
}
