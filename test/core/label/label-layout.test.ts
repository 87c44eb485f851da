import { expect } from "chai";
import { layOutLabel, leastModuleMm } from "../../../core/label/label-layout.ts";
import { labelLines } from "../../../core/label/label-lines.ts";
import { labelSheets, labelsOnSheet, placeOnSheet, type SheetName } from "../../../core/label/label-sheet.ts";
import { wrapText } from "../../../core/label/wrap-text.ts";

const facts = {
  gtin: "09521234100010",
  lot: "ABCDEFGHIJKLMNOPQRST",
  product: "Verdicchio di Matelica Riserva DOCG",
  operator: "Cantina dimostrativa dei Castelli",
  bestBefore: "2027-08-02",
};
const lines = labelLines(facts, "WWWWWWWWWWWWWWWWW", "it");

describe("a label's layout", () => {
  for (const [width, height] of [
    [45.7, 21.2],
    [63.5, 38.1],
    [38.1, 63.5],
    [99.1, 38.1],
    [210, 297],
    [30, 80],
  ] as const) {
    for (const dot of [0, 25.4 / 203, 25.4 / 300]) {
      it(`keeps code and text inside ${width} × ${height} mm and apart, with dots of ${dot.toFixed(3)} mm`, () => {
        const laidOut = layOutLabel({ label: { width, height }, modules: 37, lines, dot });
        if (!laidOut.ok) {
          expect(laidOut.least.width > width || laidOut.least.height > height).to.equal(true);
          return;
        }
        const { module, code, textSize, texts } = laidOut.layout;
        expect(module).to.be.within(leastModuleMm, 0.99);
        if (dot > 0) expect(Math.abs(module / dot - Math.round(module / dot))).to.be.lessThan(1e-6);
        expect(code.x + code.side).to.be.at.most(width);
        expect(code.y + code.side).to.be.at.most(height);
        for (const text of texts) {
          expect(text.y).to.be.at.most(height);
          const beside = text.x >= code.x + code.side;
          expect(beside || text.y - textSize >= code.y + code.side).to.equal(true);
        }
        expect(texts.map(({ text }) => text).join(" ")).to.include("(15) 270802");
      });
    }
  }

  it("holds on the least label that it names, and not on one a tenth of a millimetre lower", () => {
    const refused = layOutLabel({ label: { width: 20, height: 10 }, modules: 37, lines, dot: 0 });
    if (refused.ok) throw new Error("a label of 20 × 10 mm holds nothing");
    const { width, height } = refused.least;
    expect(layOutLabel({ label: { width, height }, modules: 37, lines, dot: 0 }).ok).to.equal(true);
    expect(layOutLabel({ label: { width, height: height - 0.2 }, modules: 37, lines, dot: 0 }).ok).to.equal(false);
  });
});

describe("a sheet of labels", () => {
  for (const name of Object.keys(labelSheets) as SheetName[]) {
    it(`${name} has all its labels on the paper, none over another`, () => {
      const sheet = labelSheets[name];
      const places = Array.from({ length: labelsOnSheet(sheet) }, (_, place) => placeOnSheet(sheet, place));
      const { width, height } = sheet.label;
      for (const { x, y } of places) {
        expect(x).to.be.at.least(0);
        expect(y).to.be.at.least(0);
        expect(x + width).to.be.at.most(sheet.paper.width + 1e-9);
        expect(y + height).to.be.at.most(sheet.paper.height + 1e-9);
      }
      const overlaps = places.some((a, i) =>
        places.slice(i + 1).some((b) => Math.abs(a.x - b.x) < width - 1e-9 && Math.abs(a.y - b.y) < height - 1e-9),
      );
      expect(overlaps).to.equal(false);
      expect(placeOnSheet(sheet, places.length)).to.include({ sheet: 1, x: places[0]?.x });
    });
  }
});

describe("wrapText", () => {
  const narrow = { width: 10, size: 2, bold: false };

  it("breaks between words, and holds together what a no-break space joins while it fits", () => {
    expect(wrapText("uno due tre quattro", narrow)).to.deep.equal(["uno due", "tre quattro"]);
    expect(wrapText("a (10)\u00a0L1", { ...narrow, width: 8.1 })).to.deep.equal(["a (10) L1"]);
    expect(wrapText("abc (10)\u00a0L1", { ...narrow, width: 8.1 })).to.deep.equal(["abc", "(10) L1"]);
  });

  it("cuts a word that is wider than a line, and loses nothing", () => {
    const cut = wrapText("WWWWWWWWWWWW", narrow);
    expect(cut.length).to.be.greaterThan(1);
    expect(cut.join("")).to.equal("WWWWWWWWWWWW");
  });
});
