import { createHash } from "node:crypto";
import { expect } from "chai";
import { demoToken } from "../../core/demo/derivations.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { smallPdf, smallPng, upload } from "../support/documents.ts";
import { expectRefusal } from "../support/refused.ts";
import { expectSameAnswer } from "../support/same-answer.ts";

type Listed = {
  readonly document: string;
  readonly name: string;
  readonly sha256: string;
  readonly lot: string | null;
};

const none = "0x0123456789abcdef";
const noSeal = `0x${"0123456789abcdef".repeat(4)}`;

describe("a document of a seal", () => {
  let url: string;
  let seal: string;
  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    seal = await register("DOC-1");
  });

  const register = async (lot: string, certificate = certificates.wine.id, gtin: string = gtins.wine) => {
    const json = { certificate, gtin, lot, quantity: "750", producedOn: "2026-03-02", fields: {} };
    const { status, body } = await ask(`${url}/api/v1/batches`, {
      by: certificate === certificates.wine.id ? "maker" : "pastaMaker",
      json,
    });
    expect(status, JSON.stringify(body)).to.equal(202);
    return String(body["seal"]);
  };
  const attach = (query: Record<string, string>, { by = "maker", type = "application/pdf", bytes = smallPdf } = {}) =>
    upload(url, { by: by as "maker", type, bytes, query: { name: "analisi.pdf", kind: "analysis-report", ...query } });
  const listed = async (id: string, by: "maker" | "body" | "inspector" | "region") => {
    const { body } = await ask(`${url}/api/v1/seals/${id}/documents`, { by });
    return { documents: body["documents"] as Listed[], application: body["application"], next: body["next"] };
  };

  it("is seen with its SHA-256 by whoever countersigns, in the queue, at the seal and as a download", async () => {
    const bytes = Buffer.concat([smallPdf, Buffer.from("% laboratorio\n")]);
    const whole = await attach({ seal }, { bytes });
    expect(whole.status, JSON.stringify(whole.body)).to.equal(201);
    const ofBatch = await attach(
      { seal, gtin: gtins.wine, lot: "DOC-1", name: "foto.png" },
      { type: "image/png", bytes: smallPng },
    );
    expect(ofBatch.status, JSON.stringify(ofBatch.body)).to.equal(201);
    const sha256 = `0x${createHash("sha256").update(bytes).digest("hex")}`;
    for (const by of ["maker", "body", "inspector", "region"] as const) {
      const { documents } = await listed(seal, by);
      expect(
        documents.map(({ name, lot }) => [name, lot]),
        by,
      ).to.deep.equal([
        ["analisi.pdf", null],
        ["foto.png", "DOC-1"],
      ]);
      expect(documents[0], by).to.include({ sha256 });
    }
    const queue = (await ask(`${url}/api/v1/countersignatures`, { by: "body" })).body["seals"] as Record<
      string,
      unknown
    >[];
    const waiting = queue.find((one) => one["seal"] === seal)?.["documents"] as { count: number; newest: Listed[] };
    expect(waiting.count).to.equal(2);
    expect(waiting.newest.map(({ name }) => name)).to.have.members(["analisi.pdf", "foto.png"]);
    const answer = await fetch(`${url}/api/v1/documents/${whole.body["document"]}/content`, {
      headers: { authorization: `Bearer ${demoToken(cast.body.id)}` },
    });
    expect(answer.headers.get("content-disposition")).to.match(/^attachment;/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).to.equal(true);
  });

  it("comes page by page", async () => {
    const first = (await ask(`${url}/api/v1/seals/${seal}/documents?limit=1`, { by: "body" })).body;
    const rest = (await ask(`${url}/api/v1/seals/${seal}/documents?limit=1&after=${first["next"]}`, { by: "body" }))
      .body;
    const names = [first, rest].flatMap((page) => (page["documents"] as Listed[]).map(({ name }) => name));
    expect([...names, rest["next"]]).to.deep.equal(["analisi.pdf", "foto.png", null]);
  });

  it("is a stranger's business in no way", async () => {
    const { document } = (await attach({ seal })).body;
    for (const by of ["pastaMaker", "dairyBody"] as const) {
      const read = (one: string) => ask(`${url}/api/v1/documents/${one}`, { by });
      await expectSameAnswer("document/not-found", [String(document), none], read);
      const list = (one: string) => ask(`${url}/api/v1/seals/${one}/documents`, { by });
      await expectSameAnswer("seal/not-found", [seal, noSeal], list);
      const add = (one: string) => attach({ seal: one }, { by });
      await expectSameAnswer("seal/not-found", [seal, noSeal], add);
    }
  });

  it("is refused when it is not what it says it is, and where it is not told what it hangs on", async () => {
    const lie = await attach({ seal }, { bytes: smallPng });
    expectRefusal(lie, { code: "document/type-mismatch", says: "is image/png" });
    const wrong: Record<string, string>[] = [
      {},
      { seal, application: none },
      { seal, gtin: gtins.wine },
      { application: none, gtin: gtins.wine, lot: "DOC-1" },
    ];
    for (const query of wrong) expect((await attach(query)).status, JSON.stringify(query)).to.equal(422);
    const other = await attach({ seal, gtin: gtins.wine, lot: "DOC-2" });
    expectRefusal(other, { code: "batch/not-found", says: "DOC-2" });
  });

  it("stays, and none is added once the seal is countersigned, sent back or asks for no countersignature", async () => {
    const [document] = (await listed(seal, "maker")).documents;
    const removal = await ask(`${url}/api/v1/documents/${document?.document}`, { by: "maker", method: "DELETE" });
    expectRefusal(removal, { code: "document/in-use", says: seal });
    const returned = await register("DOC-3");
    const sent = await ask(`${url}/api/v1/seals/${returned}/return`, {
      by: "body",
      json: { because: "manca l'analisi" },
    });
    expect(sent.status).to.equal(200);
    const signed = await ask(`${url}/api/v1/seals/${seal}/countersignature`, { by: "body", json: {} });
    expect(signed.status, JSON.stringify(signed.body)).to.equal(202);
    const direct = await register("DOC-4", certificates.pasta.id, gtins.eggPasta);
    for (const [id, by] of [
      [seal, "maker"],
      [returned, "maker"],
      [direct, "pastaMaker"],
    ] as const) {
      const late = await attach({ seal: id }, { by });
      expectRefusal(late, { code: "seal/not-awaiting-countersignature", says: id });
    }
    expect((await listed(seal, "body")).documents).to.have.length(3);
  });
});
