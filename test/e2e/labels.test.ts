import { createHash } from "node:crypto";
import { expect } from "chai";
import { digitalLink } from "../../core/label/digital-link.ts";
import { labelSheets, placeOnSheet } from "../../core/label/label-sheet.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { type Answer, ask, askUntil, demoProduct, tokenOf, type Who } from "../support/demo-product.ts";
import { readLabelCodes } from "../support/read-label-codes.ts";
import { readQrCode } from "../support/read-qr-code.ts";
import { readZpl } from "../support/read-zpl.ts";
import { renderPdf, textOfPdf } from "../support/render-pdf.ts";
import { unzip } from "../support/unzip.ts";

type Item = { number: number; serial: string; voidedAt: string | null };
type Batch = { gtin: string; lot: string };

const pasta = { gtin: gtins.eggPasta, lot: storyBatches.sound.lot };
const small = { gtin: gtins.eggPastaSmall, lot: storyBatches.slashed.lot };
const magnum = { gtin: gtins.wineMagnum, lot: storyBatches.magnum.lot };

describe("labels", () => {
  let url: string;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const at = ({ gtin, lot }: Batch, path: string) => `${url}/api/v1/batches/${gtin}/${encodeURIComponent(lot)}/${path}`;
  const order = (batch: Batch, json: object, by: Who = "pastaMaker") => ask(at(batch, "label-orders"), { by, json });
  const ready = async (batch: Batch, json: object, by: Who = "pastaMaker"): Promise<Answer["body"]> => {
    const placed = await order(batch, json, by);
    expect(placed.status, JSON.stringify(placed.body)).to.equal(202);
    const done = await askUntil(
      `${url}${placed.headers.get("location")}`,
      ({ body }) => !["queued", "making"].includes(String(body["state"])),
      { by, patienceMs: 60_000 },
    );
    expect(done.body).to.include({ state: "ready", problem: null });
    return done.body;
  };
  const file = async (id: unknown, by: Who = "pastaMaker"): Promise<Uint8Array<ArrayBuffer>> => {
    const { headers } = await ask(`${url}/api/v1/label-orders/${id}`, { by });
    expect(headers.get("cache-control")).to.equal("no-store");
    const answer = await fetch(`${url}/api/v1/label-orders/${id}/file`, { headers: authorised(by) });
    expect(answer.status).to.equal(200);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const authorised = (by: Who) => ({ authorization: `Bearer ${tokenOf(by)}` });
  const itemsOf = async (id: unknown, by: Who = "pastaMaker") =>
    (await ask(`${url}/api/v1/label-orders/${id}/items?limit=200`, { by })).body["items"] as Item[];
  const linkOf =
    (batch: Batch) =>
    ({ serial }: { serial: string | null }) =>
      digitalLink({ baseUrl: url, ...batch, serial });
  const plan = async (batch: Batch, by: Who = "pastaMaker") => (await ask(at(batch, "labels"), { by })).body;
  const item = async (batch: Batch, serial: string) => (await ask(at(batch, `items/${serial}`))).body["state"];

  it("lie on a PDF sheet where its cells are, each code read back from the page at 300 dpi, none below 0.4 mm", async function () {
    this.timeout(90_000);
    const done = await ready(pasta, { format: "pdf", sheet: "a4-3x7-63.5x38.1", count: 25, items: true, startAt: 3 });
    const bytes = await file(done["order"]);
    expect(createHash("sha256").update(bytes).digest("hex")).to.equal(done["sha256"]);
    const pages = await renderPdf(bytes, 300);
    expect(pages).to.have.length(2);
    expect(Math.abs((pages[0]?.widthMm ?? 0) - 210)).to.be.below(0.1);
    const found = await Promise.all(pages.map((page) => readLabelCodes(page, 300)));
    const links = (await itemsOf(done["order"])).map(linkOf(pasta));
    const sheet = labelSheets["a4-3x7-63.5x38.1"];
    for (const [index, link] of links.entries()) {
      const place = placeOnSheet(sheet, 2 + index);
      const box = found[place.sheet]?.find(({ text }) => text === link)?.box;
      expect(box?.left, link).to.be.within(place.x, place.x + sheet.label.width);
      expect(box?.bottom, link).to.be.within(place.y, place.y + sheet.label.height);
    }
    const codes = found.flat();
    expect(codes.map(({ text }) => text)).to.have.members(links);
    for (const code of codes) {
      expect(code).to.include({ errorCorrection: "M", quiet: true });
      expect(code.moduleMm).to.be.at.least(0.4);
    }
    for (const words of ["(01) 09521234200017", "(10) PU26-031", "(15) 270802", "02/08/2027"]) {
      expect(textOfPdf(bytes).join(" ")).to.include(words);
    }
  });

  it("come as SVG and PNG in a ZIP with a list of their serials", async function () {
    this.timeout(90_000);
    const design = { width: 60, height: 40, count: 4, items: true };
    const svg = await ready(pasta, { ...design, format: "svg-zip" });
    const drawn = unzip(await file(svg["order"]));
    expect(drawn.size).to.equal(5);
    expect(Buffer.from([...drawn.values()][0] ?? []).toString()).to.match(/^<svg [^>]*width="60mm" height="40mm"/);
    const png = await ready(pasta, { ...design, format: "png-zip", dpi: 600 });
    const painted = unzip(await file(png["order"]));
    const links = (await itemsOf(png["order"])).map(linkOf(pasta));
    const read = await Promise.all([...painted.values()].slice(0, 4).map((picture) => readQrCode(picture)));
    expect(read).to.deep.equal(links);
    expect(
      Buffer.from(painted.get("labels.csv") ?? [])
        .toString()
        .split("\r\n")[4],
    ).to.include(links[3]);
  });

  for (const dpi of [203, 300]) {
    it(`come as ZPL for thermal printers of ${dpi} dpi, in whole dots`, async function () {
      this.timeout(90_000);
      const done = await ready(pasta, {
        format: "zpl",
        width: 60,
        height: 40,
        dpi,
        count: 3,
        items: true,
        language: "en",
      });
      const labels = readZpl(Buffer.from(await file(done["order"])).toString("utf8"));
      const links = (await itemsOf(done["order"])).map(linkOf(pasta));
      for (const [index, { picture, texts }] of labels.entries()) {
        const [code] = await readLabelCodes(picture, dpi);
        expect(code).to.include({ text: links[index], errorCorrection: "M", quiet: true });
        expect(code?.moduleMm).to.be.at.least(0.4);
        expect(texts.join(" ")).to.include("(10) PU26-031").and.to.include("Best before 2 Aug 2027");
      }
      expect(labels).to.have.length(3);
    });
  }

  it("never pass what the certified quantity allows, also when two orders come at once", async () => {
    expect(await plan(small)).to.include({ netContent: "250", ceiling: "600", issued: "0", left: "600" });
    const both = await Promise.all(
      [1, 2].map(() => order(small, { format: "zpl", width: 60, height: 40, count: 400, items: true })),
    );
    expect(both.map(({ status }) => status).sort()).to.deep.equal([202, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect(refused).to.deep.include({ code: "label/ceiling-exceeded" });
    expect(refused?.["values"]).to.deep.equal({ asked: 400, left: 200, ceiling: 600, issued: 400 });
    expect(await plan(small)).to.include({ issued: "400", left: "200" });
  });

  it("can be voided with a reason, and ordered again in their place", async function () {
    this.timeout(90_000);
    const done = await ready(pasta, { format: "zpl", width: 60, height: 40, count: 10, items: true });
    const before = Number((await plan(pasta))["left"]);
    const void5 = { from: 3, to: 7, because: "storti" };
    const voids = `${url}/api/v1/label-orders/${done["order"]}/voids`;
    expect((await ask(voids, { by: "pastaMaker", json: void5 })).body).to.deep.equal({
      voided: 5,
      left: String(before + 5),
    });
    expect((await ask(voids, { by: "pastaMaker", json: void5 })).body).to.include({ voided: 0 });
    const items = await itemsOf(done["order"]);
    expect(await item(pasta, items[0]?.serial ?? "")).to.equal("issued");
    expect(await item(pasta, items[2]?.serial ?? "")).to.equal("voided");
    expect(await item(pasta, "PROVA-0000-TEST-0")).to.equal("not-issued");
    expect(await item({ gtin: gtins.wine, lot: "L26-0001" }, "ANY")).to.equal("none-kept");
  });

  it("tell on the consumer's page what is on file about their number, and leave the batch's verdict alone", async function () {
    this.timeout(90_000);
    const done = await ready(pasta, { format: "zpl", width: 60, height: 40, count: 2, items: true });
    const [first, second] = (await itemsOf(done["order"])).map(({ serial }) => serial);
    const voids = `${url}/api/v1/label-orders/${done["order"]}/voids`;
    await ask(voids, { by: "pastaMaker", json: { from: 2, to: 2, because: "prova" } });
    const pages = [
      [pasta, first, "issued"],
      [pasta, second, "voided"],
      [pasta, "NOBODY", "not-issued"],
      [{ gtin: gtins.wine, lot: "L26-0001" }, "NOBODY", "none-kept"],
    ] as const;
    for (const [batch, serial, state] of pages) {
      const page = await fetch(`${linkOf(batch)({ serial: serial ?? null })}?lang=it`, {
        headers: { accept: "text/html" },
      });
      const html = await page.text();
      expect(/data-item="([a-z-]+)"/.exec(html)?.[1], serial).to.equal(state);
      expect(/data-verdict="([a-z-]+)"/.exec(html)?.[1]).to.equal("in-good-standing");
    }
  });

  it("with the batch's code only count like the others", async function () {
    this.timeout(90_000);
    const before = Number((await plan(magnum, "maker"))["left"]);
    const done = await ready(magnum, { format: "pdf", sheet: "a4-1x1", count: 2, items: false }, "maker");
    expect(Number((await plan(magnum, "maker"))["left"])).to.equal(before - 2);
    const bytes = await file(done["order"], "maker");
    const [page] = await renderPdf(bytes, 100);
    const [code] = await readLabelCodes(page ?? { width: 0, height: 0, data: new Uint8Array() }, 100);
    expect(code?.text).to.equal(linkOf(magnum)({ serial: null }));
    expect(textOfPdf(bytes).join(" ")).to.include("(01)").and.not.to.include("(15)");
  });

  it("are refused where the label cannot hold the code, with the least size that can", async () => {
    const { status, body } = await order(pasta, {
      format: "zpl",
      width: 25,
      height: 15,
      dpi: 203,
      count: 1,
      items: true,
    });
    expect(status).to.equal(422);
    expect(body).to.include({ code: "label/too-small" });
    const least = body["values"] as { leastWidth: number; leastHeight: number };
    const fits = { format: "zpl", width: least.leastWidth, height: least.leastHeight, dpi: 203, count: 1, items: true };
    expect((await order(pasta, fits)).status).to.equal(202);
    expect((await order(pasta, { ...fits, height: least.leastHeight - 0.2 })).status).to.equal(422);
  });

  it("keep to the net content that the dossier states", async () => {
    const { status, body } = await order(pasta, {
      format: "pdf",
      sheet: "a4-1x1",
      count: 1,
      items: true,
      netContent: "400",
    });
    expect([status, body["code"]]).to.deep.equal([409, "label/net-content-fixed"]);
  });

  it("are not made for a batch on which a measure stands", async () => {
    const suspended = { gtin: gtins.eggPasta, lot: storyBatches.suspended.lot };
    const { status, body } = await order(suspended, { format: "pdf", sheet: "a4-1x1", count: 1, items: true });
    expect([status, body["code"]]).to.deep.equal([409, "label/batch-blocked"]);
  });

  it("have a test print that takes nothing, says that it is one, and has a ruler", async () => {
    const before = (await plan(pasta))["left"];
    const answer = await fetch(`${at(pasta, "test-print")}?format=pdf&sheet=a4-3x7-63.5x38.1`, {
      headers: authorised("pastaMaker"),
    });
    expect(answer.headers.get("content-disposition")).to.include("attachment");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(textOfPdf(bytes).join(" ")).to.include("PROVA: tacche ogni 10 mm");
    const [page] = await renderPdf(bytes, 300);
    const [code] = await readLabelCodes(page ?? { width: 0, height: 0, data: new Uint8Array() }, 300);
    expect(code?.text).to.include("/21/PROVA-0000-TEST-0");
    expect((await plan(pasta))["left"]).to.equal(before);
  });

  it("are nobody else's: another operator's batch, order, file and serials look as if they did not exist", async function () {
    this.timeout(90_000);
    const done = await ready(pasta, { format: "zpl", width: 60, height: 40, count: 1, items: true });
    const mine = `${url}/api/v1/label-orders/${done["order"]}`;
    const strangers = await Promise.all([
      order(pasta, { format: "pdf", sheet: "a4-1x1", count: 1, items: true }, "maker"),
      ask(at(pasta, "labels"), { by: "maker" }),
      ask(at(pasta, "test-print?format=pdf&sheet=a4-1x1"), { by: "maker" }),
      ...["", "/file", "/items"].map((path) => ask(mine + path, { by: "maker" })),
      ask(`${mine}/voids`, { by: "maker", json: { from: 1, to: 1, because: "no" } }),
      ask(`${mine}/cancellation`, { by: "maker", json: {} }),
      ask(at(pasta, "labels"), { by: "dairyBody" }),
    ]);
    expect(strangers.map(({ status }) => status)).to.deep.equal(strangers.map(() => 404));
    expect((await ask(at(pasta, "labels"), { by: "body" })).status).to.equal(200);
    expect((await ask(`${mine}/file`, { by: "region" })).status).to.equal(403);
  });
});
