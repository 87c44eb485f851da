import { gunzipSync } from "node:zlib";
import { expect } from "chai";
import fc from "fast-check";
import { gzipPage } from "../../../api/http/gzip-page.ts";

describe("gzipPage", () => {
  it("gives back the page that went in", () => {
    const style = "main { color: red }".repeat(400);
    for (const body of ["<h1>Questo lotto è in regola</h1>", "", "là ".repeat(5000)]) {
      const page = `<!doctype html><style>${style}</style>${body}`;
      expect(gunzipSync(gzipPage(page)).toString()).to.equal(page);
      expect(gunzipSync(gzipPage(page)).toString()).to.equal(page);
    }
  });

  it("gives back any text, with a style sheet, with several or without", () => {
    const part = fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("<style>"), fc.constant("</style>"));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const page = parts.join("");
        expect(gunzipSync(gzipPage(page)).toString()).to.equal(page);
      }),
      { seed: 20261121 },
    );
  });

  it("keeps its memory bounded when every page begins differently", () => {
    for (let i = 0; i < 100; i++) {
      const page = `<style>${i}</style>${i}`;
      expect(gunzipSync(gzipPage(page)).toString()).to.equal(page);
    }
  });
});
