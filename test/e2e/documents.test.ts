import { createHash } from "node:crypto";
import { expect } from "chai";
import exceljs from "exceljs";
import { demoToken } from "../../core/demo/derivations.ts";
import { mostDocumentBytes } from "../../core/document/document-type.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { smallPdf, smallPng, upload } from "../support/documents.ts";
import { expectRefusal } from "../support/refused.ts";
import { expectSameAnswer } from "../support/same-answer.ts";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function smallWorkbook(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet("vigneti").addRow(["foglio", "particella"]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("a document", () => {
  let url: string;
  let application: string;
  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    application = await draft();
  });

  const draft = async () =>
    String((await ask(`${url}/api/v1/applications`, { by: "dairy", json: {} })).body["application"]);
  const send = (type: string, bytes: Buffer, name = "file", on = application) =>
    upload(url, { by: "dairy", type, bytes, query: { name, application: on } });
  const download = (document: unknown, who: keyof typeof cast = "dairy") =>
    fetch(`${url}/api/v1/documents/${document}/content`, {
      headers: { authorization: `Bearer ${demoToken(cast[who].id)}` },
    });

  it("comes back byte by byte, as a download that no browser opens", async () => {
    const bytes = Buffer.concat([smallPdf, Buffer.alloc(2_500_000, "% ")]);
    const kept = await send("application/pdf", bytes, "Perché no?.pdf");
    expect(kept.status).to.equal(201);
    const sha256 = `0x${createHash("sha256").update(bytes).digest("hex")}`;
    expect(kept.body).to.deep.include({ name: "Perché no.pdf", type: "application/pdf", size: bytes.length, sha256 });
    const answer = await download(kept.body["document"]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).to.equal(true);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).to.deep.include({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="Perche no.pdf"; filename*=UTF-8''Perch%C3%A9%20no.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
  });

  it("may be a PDF, a picture, a workbook, text or CSV", async () => {
    const kinds: [string, Buffer][] = [
      ["image/png", smallPng],
      [xlsx, await smallWorkbook()],
      ["text/csv", Buffer.from("foglio;particella\n12;3\n")],
      ["text/plain", Buffer.from("Perché sì\n")],
    ];
    for (const [type, bytes] of kinds) expect((await send(type, bytes)).status, type).to.equal(201);
  });

  it("is refused when it is not what it says it is", async () => {
    const lies: [string, Buffer, string][] = [
      ["application/pdf", smallPng, "is image/png"],
      ["image/jpeg", smallPng, "is image/png"],
      ["text/plain", smallPdf, "is application/pdf"],
      ["text/csv", Buffer.from("a\0b"), "none of the types"],
      ["image/png", Buffer.from("MZ\x90\0", "latin1"), "none of the types"],
      ["application/pdf", Buffer.from("<html><script>alert(1)</script>"), "is text/plain"],
      [xlsx, Buffer.from("504b0506000000000000000000000000000000000000", "hex"), "none of the types"],
      ["application/pdf", Buffer.alloc(0), "empty"],
    ];
    for (const [type, bytes, says] of lies)
      expectRefusal(await send(type, bytes), { code: "document/type-mismatch", says });
  });

  it("is refused when its type is not one that is kept", async () => {
    for (const type of ["image/svg+xml", "text/html", "application/zip"])
      expectRefusal(await send(type, smallPdf), { code: "request/unsupported-media-type", says: "application/pdf" });
  });

  it("is refused when it is larger than twenty million bytes, and kept when it is not", async () => {
    const whole = Buffer.concat([smallPdf, Buffer.alloc(mostDocumentBytes - smallPdf.length, "% ")]);
    expect((await send("application/pdf", whole)).status).to.equal(201);
    const over = await send("application/pdf", Buffer.concat([whole, Buffer.from(" ")]));
    expectRefusal(over, { code: "request/too-large", says: "20000000" });
  }).timeout(60_000);

  it("is seen by the other party once the application is submitted, and by no stranger", async () => {
    const json = {
      controlBody: cast.dairyBody.id,
      product: "casciotta-d-urbino-dop",
      quantity: "1",
      from: "2036-01-01",
      until: "2037-01-01",
    };
    const { body } = await ask(`${url}/api/v1/applications`, { by: "dairy", json });
    const id = String(body["application"]);
    const { document } = (await send("application/pdf", smallPdf, "piano.pdf", id)).body;
    const none = "0x0123456789abcdef";
    const read = (by: "dairyBody" | "body" | "maker" | "inspector" | "region") => (one: string) =>
      ask(`${url}/api/v1/documents/${one}`, { by });
    for (const by of ["dairyBody", "body", "maker", "inspector", "region"] as const)
      await expectSameAnswer("document/not-found", [String(document), none], read(by));
    await ask(`${url}/api/v1/applications/${id}/submission`, { by: "dairy", json: {} });
    for (const by of ["dairyBody", "inspector", "region"] as const)
      expect((await read(by)(String(document))).body, by).to.include({ name: "piano.pdf" });
    expect((await download(document, "dairyBody")).status).to.equal(200);
    for (const by of ["body", "maker"] as const)
      await expectSameAnswer("document/not-found", [String(document), none], read(by));
    expect((await download(document, "maker")).status).to.equal(404);
    const removal = { by: "dairy", method: "DELETE" } as const;
    const stays = await ask(`${url}/api/v1/documents/${document}`, removal);
    expectRefusal(stays, { code: "document/in-use", says: id });
  });

  it("is removed from a draft by its owner, and by nobody else", async () => {
    const { document } = (await send("application/pdf", smallPdf)).body;
    const remove = (by: "dairy" | "maker") => ask(`${url}/api/v1/documents/${document}`, { by, method: "DELETE" });
    expectRefusal(await remove("maker"), { code: "document/not-found", says: "" });
    expect((await remove("dairy")).status).to.equal(200);
    expectRefusal(await remove("dairy"), { code: "document/not-found", says: "" });
  });

  it("hangs on no application of another's", async () => {
    const query = { name: "a.pdf", application };
    const foreign = await upload(url, { by: "maker", type: "application/pdf", bytes: smallPdf, query });
    expectRefusal(foreign, { code: "application/not-found", says: "" });
  });
});
