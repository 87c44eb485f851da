import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { keepUsedRules } from "../../scripts/keep-used-rules.ts";

describe("keepUsedRules", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "filigrana-styles-"));
    writeFileSync(join(folder, "button.tsx"), 'export const x = <b class="btn btn-sm col-1/2" />;');
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [what, sheet, kept] of [
    ["a rule about an element", "a{b:c}", "a{b:c}"],
    ["a rule about a class that is used", ".btn.btn-sm>a{b:c}", ".btn.btn-sm>a{b:c}"],
    ["nothing of a rule about one that is not", ".card{b:c}", ""],
    ["of a list the selectors that are used", ".card,.btn,.btn .card{b:c}", ".btn{b:c}"],
    ["what is told apart from an unused class", ".btn:not(.card):hover{b:c}", ".btn:not(.card):hover{b:c}"],
    ["a list within brackets whole", ".btn:is(a,b){b:c}", ".btn:is(a,b){b:c}"],
    ["the used rules inside a condition", "@media (x){.btn{b:c}.card{d:e}}", "@media (x){.btn{b:c}}"],
    ["no condition around nothing", "@media (x){.card{d:e}}", ""],
    ["movements whole", "@keyframes k{from{b:c}to{d:e}}", "@keyframes k{from{b:c}to{d:e}}"],
    ["no font of the sheet's own", "@font-face{src:url(data:x)}a{b:c}", "a{b:c}"],
    ["braces in quotes as text", 'a{content:"}{"}.card{b:c}', 'a{content:"}{"}'],
    ["statements", '@charset "UTF-8";a{b:c}', '@charset "UTF-8";a{b:c}'],
  ] as const) {
    it(`keeps ${what}`, () => {
      expect(keepUsedRules(sheet, folder)).to.equal(kept);
    });
  }
});
