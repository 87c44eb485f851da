import { expect } from "chai";
import { registrationOf } from "../../core/draft/registration-of.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { type Answer, ask, askUntil, demoProduct } from "../support/demo-product.ts";

type Draft = { draft: string; version: number; content: Record<string, unknown> };
type Next = {
  content: Record<string, unknown> & { fields: Record<string, unknown> };
  basis: Record<string, unknown>;
  lots: { lot: string; reason: string }[];
  inputs: { path: string; kind: string }[];
  quota: Record<string, string>;
  countersigned: boolean;
};

const code = ({ status, body }: Answer) => [status, body["code"]];

describe("an operator's unfinished batches over HTTP", () => {
  let api: string;
  before(async function () {
    this.timeout(180_000);
    api = `${(await demoProduct()).url}/api/v1`;
  });

  const write = (draft: string, version: number, content: object, by: "dairy" | "maker" = "dairy") =>
    ask(`${api}/batch-drafts/${draft}`, { by, method: "PUT", json: { version, content } });
  const create = async (content: object) => {
    const made = await ask(`${api}/batch-drafts`, { by: "dairy", json: { content } });
    expect(made.status, JSON.stringify(made.body)).to.equal(201);
    return String(made.body["draft"]);
  };

  it("keeps a draft however unfinished, and gives it back on any device", async () => {
    const content = {
      certificate: certificates.cheese.id,
      lot: "CU26-",
      quantity: "12,5 kg?",
      fields: { "milk/ewe": "" },
    };
    const draft = await create(content);
    const read = await ask(`${api}/batch-drafts/${draft}`, { by: "dairy" });
    expect(read.body["content"]).to.deep.include(content);
    const listed = (await ask(`${api}/batch-drafts`, { by: "dairy" })).body["drafts"] as Draft[];
    expect(listed[0]).to.deep.include({ draft, version: 1 });
  });

  it("refuses to write over what another device wrote meanwhile, and loses neither", async () => {
    const draft = await create({ lot: "A" });
    expect((await write(draft, 1, { lot: "B" })).body).to.include({ version: 2 });
    const stale = await write(draft, 1, { lot: "C" });
    expect(code(stale)).to.deep.equal([412, "draft/stale"]);
    expect(stale.body["values"]).to.include({ version: 2, given: 1 });
    const read = await ask(`${api}/batch-drafts/${draft}`, { by: "dairy" });
    expect(read.body["content"]).to.include({ lot: "B" });
  });

  it("puts a draft away and takes it up again", async () => {
    const draft = await create({ lot: "UNDO" });
    await ask(`${api}/batch-drafts/${draft}`, { by: "dairy", method: "DELETE" });
    expect(code(await write(draft, 1, { lot: "LATE" }))).to.deep.equal([404, "draft/not-found"]);
    const ids = async (ended: boolean) =>
      ((await ask(`${api}/batch-drafts?ended=${ended}`, { by: "dairy" })).body["drafts"] as Draft[]).map(
        (one) => one.draft,
      );
    expect(await ids(true)).to.include(draft);
    await ask(`${api}/batch-drafts/${draft}/restoration`, { by: "dairy", json: {} });
    expect(await ids(false)).to.include(draft);
  });

  it("shows another operator's draft and template as if there were none", async () => {
    const draft = await create({ lot: "MINE" });
    const content = { gtin: gtins.cheese, fields: { size: "1 kg" } };
    const made = await ask(`${api}/batch-templates`, {
      by: "dairy",
      json: { product: (await nextOf("dairy", certificates.cheese.id)).product.id, name: "Forma da un chilo", content },
    });
    const template = String(made.body["template"]);
    const missing = [404, "draft/not-found"];
    expect(code(await ask(`${api}/batch-drafts/${draft}`, { by: "maker" }))).to.deep.equal(missing);
    expect(code(await write(draft, 1, {}, "maker"))).to.deep.equal(missing);
    expect(code(await ask(`${api}/batch-drafts/${draft}`, { by: "maker", method: "DELETE" }))).to.deep.equal(missing);
    expect(code(await ask(`${api}/batch-drafts/${draft}/restoration`, { by: "maker", json: {} }))).to.deep.equal(
      missing,
    );
    const put = { by: "maker", method: "PUT", json: { name: "x", content } } as const;
    expect(code(await ask(`${api}/batch-templates/${template}`, put))).to.deep.equal([404, "template/not-found"]);
    expect(JSON.stringify((await ask(`${api}/batch-templates`, { by: "maker" })).body)).not.to.contain(template);
    expect(code(await ask(`${api}/batch-drafts`, { by: "body" }))).to.deep.equal([403, "identity/not-permitted"]);
  });

  const nextOf = async (by: "dairy" | "maker" | "pastaMaker", certificate: string, query = "") => {
    const answer = await ask(`${api}/certificates/${certificate}/next-batch${query}`, { by });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body as unknown as Next & { product: { id: string } };
  };

  it("prefills the next batch like the last one, with the operator's own next lot and nothing that was only measured once", async () => {
    const next = await nextOf(
      "pastaMaker",
      certificates.pasta.id,
      `?gtin=${gtins.eggPasta}&lot=PU26-035&producedOn=2026-11-20`,
    );
    expect(next.basis).to.include({ kind: "batch", lot: "PU26-035" });
    expect(next.content).to.include({
      gtin: gtins.eggPasta,
      producedOn: "2026-11-20",
      bestBefore: "2028-05-20",
    });
    expect(next.content.fields).to.include({ size: "500 g", "analysis/moisture": "", "input/1": "", note: "" });
    expect(next.lots[0]).to.include({ reason: "counter" });
    // Other tests register too, in other patterns: what is proposed is the first proposal, and nobody's yet.
    const lot = String(next.content["lot"]);
    expect(lot).to.equal(next.lots[0]?.lot);
    const { body } = await ask(`${api}/batches?text=${encodeURIComponent(lot)}`, { by: "pastaMaker" });
    expect((body["batches"] as { lot: string }[]).map((batch) => batch.lot)).not.to.include(lot);
    expect(next.countersigned).to.equal(false);
    const { quota, used, onTheWay, left } = next.quota;
    expect(BigInt(String(left))).to.equal(BigInt(String(quota)) - BigInt(String(used)) - BigInt(String(onTheWay)));
  });

  it("offers the fields that the specification's rules read", async () => {
    const { inputs } = await nextOf("dairy", certificates.cheese.id);
    expect(inputs.map(({ path }) => path)).to.include.members(["milk/ewe"]);
    expect(inputs.every(({ path }) => !path.startsWith("batch/"))).to.equal(true);
  });

  it("prefills from a template, and does not know another operator's certificate", async () => {
    const { product } = await nextOf("dairy", certificates.cheese.id);
    const keeping = { producedOn: "2026-03-02", bestBefore: "2026-09-02" };
    const content = { gtin: gtins.cheese, quantity: "500000", keeping, fields: { size: "500 g" } };
    const made = await ask(`${api}/batch-templates`, {
      by: "dairy",
      json: { product: product.id, name: "Mezza forma", content },
    });
    const query = `?template=${made.body["template"]}&producedOn=2026-11-20`;
    const next = await nextOf("dairy", certificates.cheese.id, query);
    expect(next.content).to.include({ quantity: "500000", bestBefore: "2027-05-20", lot: "CU26-13" });
    const foreign = await ask(`${api}/certificates/${certificates.cheese.id}/next-batch`, { by: "maker" });
    expect(code(foreign)).to.deep.equal([404, "certificate/not-found"]);
  });

  it("previews a draft, marked as one, with nothing that is not for everybody", async () => {
    const { content } = await nextOf("pastaMaker", certificates.pasta.id);
    const draft = { ...content, fields: { ...content.fields, note: "<b>SEGRETO</b>", variety: "<i>grano</i>" } };
    const answer = await ask(`${api}/batch-previews`, { by: "pastaMaker", json: { content: draft } });
    expect(answer.status, JSON.stringify(answer.body).slice(0, 400)).to.equal(200);
    const page = String(answer.body["text"]);
    expect(page).to.include('data-verdict="preview"').and.to.include("Anteprima").and.to.include("&lt;i&gt;grano");
    expect(page).to.not.include("SEGRETO").and.to.not.include("<script");
    const foreign = await ask(`${api}/batch-previews`, { by: "maker", json: { content: draft } });
    expect(code(foreign)).to.deep.equal([404, "certificate/not-found"]);
  });

  describe("the list of batches", () => {
    const list = async (by: "pastaMaker" | "body" | "dairy" | "inspector", query: string) =>
      (await ask(`${api}/batches?${query}`, { by })).body as {
        batches: Record<string, unknown>[];
        next: string | null;
      };

    it("shows an operator its own, a body those it certified, an inspector all", async () => {
      for (const [by, expected] of [
        ["pastaMaker", 1],
        ["body", 1],
        ["inspector", 1],
        ["dairy", 0],
      ] as const) {
        const { batches } = await list(by, "text=PU26-031");
        expect(batches, by).to.have.lengthOf(expected);
      }
    });

    it("narrows by state, and goes on from where a page ended", async () => {
      const first = await list("pastaMaker", "limit=2&state=final");
      const second = await list("pastaMaker", `limit=2&state=final&after=${first.next}`);
      const lots = [...first.batches, ...second.batches].map(({ lot }) => lot);
      expect(new Set(lots)).to.have.lengthOf(4);
      expect([...first.batches, ...second.batches].every(({ state }) => state === "final")).to.equal(true);
      expect((await list("pastaMaker", "state=sent-back")).batches).to.deep.equal([]);
    });

    it("gives the whole dossier to the batch's parties only", async () => {
      const path = `${api}/batches/${gtins.eggPasta}/PU26-031/dossier`;
      const own = await ask(path, { by: "pastaMaker" });
      const fields = own.body["fields"] as { path: string; value: unknown; audience: string }[];
      expect(fields.find((field) => field.path === "note")).to.include({ audience: "inspectors" });
      expect(own.body["evaluation"]).to.have.nested.property("counts.met");
      expect((await ask(path, { by: "body" })).status).to.equal(200);
      expect(code(await ask(path, { by: "dairy" }))).to.deep.equal([404, "batch/not-found"]);
      expect(code(await ask(path, { by: "dairyBody" }))).to.deep.equal([404, "batch/not-found"]);
    });
  });

  describe("countersigning many", () => {
    const register = async (lot: string, quantity = "360000") => {
      const { content } = await nextOf("maker", certificates.wine.id, `?gtin=${gtins.wineMagnum}`);
      const json = { ...registrationOf(content as never), lot, quantity };
      const done = await ask(`${api}/batches`, { by: "maker", json });
      expect(done.status, JSON.stringify(done.body)).to.equal(202);
      return String(done.body["seal"]);
    };

    it("decides on each by itself: one that fails leaves the others countersigned", async function () {
      this.timeout(60_000);
      const [first, cancelled, last] = [
        await register("BULK-1"),
        await register("BULK-2"),
        await register("BULK-3", "1"),
      ];
      await ask(`${api}/seals/${cancelled}/cancellation`, { by: "maker", json: {} });
      const queue = (await ask(`${api}/countersignatures`, { by: "body" })).body["seals"] as {
        seal: string;
        outcome: { unlike: number };
      }[];
      expect(queue.map(({ seal }) => seal))
        .to.include.members([first, last])
        .and.to.not.include(cancelled);
      const review = await ask(`${api}/seals/${last}/review`, { by: "body" });
      const batches = review.body["batches"] as { differences: { path: string; kind: string }[] }[];
      expect(batches[0]?.differences.find(({ path }) => path === "batch/quantity")).to.include({
        kind: "number",
        now: "1",
      });
      expect(code(await ask(`${api}/seals/${last}/review`, { by: "dairyBody" }))).to.deep.equal([
        404,
        "seal/not-found",
      ]);

      const seals = [first, cancelled, last];
      const foreign = await ask(`${api}/countersignatures`, {
        by: "dairyBody",
        json: { decision: "countersign", seals },
      });
      expect(
        (foreign.body["outcomes"] as { problem: { code: string } }[]).map(({ problem }) => problem.code),
      ).to.deep.equal(Array(3).fill("seal/not-found"));
      const decided = await ask(`${api}/countersignatures`, {
        by: "body",
        json: { decision: "countersign", seals },
      });
      const outcomes = decided.body["outcomes"] as {
        seal: string;
        outcome: string;
        problem: { code: string } | null;
      }[];
      expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(["countersigned", "failed", "countersigned"]);
      expect(outcomes[1]?.problem).to.include({ code: "seal/not-awaiting-countersignature" });
      for (const seal of [first, last]) {
        const placed = await askUntil(`${api}/seals/${seal}`, ({ body }) => body["state"] === "final", { by: "maker" });
        expect(placed.body["state"]).to.equal("final");
      }
    });

    it("sends many back with a reason, and their lots are free again", async () => {
      const seals = [await register("BACK-1"), await register("BACK-2")];
      const decided = await ask(`${api}/countersignatures`, {
        by: "body",
        json: { decision: "return", seals, because: "Manca l'analisi" },
      });
      expect((decided.body["outcomes"] as { outcome: string }[]).map(({ outcome }) => outcome)).to.deep.equal([
        "returned",
        "returned",
      ]);
      const dossier = await ask(`${api}/batches/${gtins.wineMagnum}/BACK-1/dossier`, { by: "maker" });
      expect(dossier.body).to.include({ state: "sent-back", endedBecause: "Manca l'analisi" });
      expect(await register("BACK-1", "400000")).to.match(/^0x/);
    });
  });
});
