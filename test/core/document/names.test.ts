import { expect } from "chai";
import { attachmentHeader } from "../../../core/document/attachment-header.ts";
import { cleanName } from "../../../core/document/clean-name.ts";

describe("a document's name", () => {
  for (const [given, kept] of [
    ["Schedario viticolo.pdf", "Schedario viticolo.pdf"],
    ["C:\\Users\\ada\\mappa.pdf", "mappa.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["relazione.exe", "relazione.exe.pdf"],
    ["relazione.PDF", "relazione.PDF"],
    ["evil\u202Efdp.exe", "evilfdp.exe.pdf"],
    ["a\r\nContent-Type: text.html", "aContent-Type text.html.pdf"],
    ["...", "document.pdf"],
    ["", "document.pdf"],
    [".pdf", "document.pdf"],
    ["perché.pdf", "perché.pdf"],
  ] as const)
    it(`is cleaned: ${JSON.stringify(given)} becomes ${JSON.stringify(kept)}`, () => {
      expect(cleanName(given, "application/pdf")).to.equal(kept);
    });

  it("is at most sixty characters, and keeps its ending", () => {
    const name = cleanName(`${"é".repeat(300)}.jpeg`, "image/jpeg");
    expect([...name]).to.have.length(60);
    expect(name.endsWith("é.jpeg")).to.equal(true);
  });
});

describe("the header of a download", () => {
  it("has an ASCII name and the exact one", () => {
    expect(attachmentHeader('perché "sì" 100%.pdf')).to.equal(
      `attachment; filename="perche _si_ 100_.pdf"; filename*=UTF-8''perch%C3%A9%20%22s%C3%AC%22%20100%25.pdf`,
    );
  });
});
