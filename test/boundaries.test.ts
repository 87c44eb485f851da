import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect } from "chai";

/** Lints a text as if it stood at `path`, under the project's own rules, in a folder of its own; gives the rules it breaks. */
function rulesBroken(path: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "filigrana-lint-"));
  try {
    copyFileSync("biome.json", join(folder, "biome.json"));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const { stdout } = spawnSync(resolve("node_modules/.bin/biome"), ["lint", "--reporter=json", "."], {
      cwd: folder,
      encoding: "utf8",
    });
    const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
      diagnostics: { category: string; severity: string }[];
    };
    return report.diagnostics.filter(({ severity }) => severity === "error").map(({ category }) => category);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const plants: readonly (readonly [why: string, path: string, text: string, rule: string])[] = [
  [
    "core reads a file",
    "core/planted.ts",
    'import { open } from "node:fs"; export const x = open;',
    "noRestrictedImports",
  ],
  [
    "core imports the API",
    "core/verify/planted.ts",
    'import { x } from "../../api/app.ts"; export const y = x;',
    "noRestrictedImports",
  ],
  ["core looks at the clock", "core/planted.ts", "export const x = Date.now();", "noRestrictedGlobals"],
  ["core uses Buffer", "core/planted.ts", 'export const x = Buffer.from("a");', "noRestrictedGlobals"],
  ["core fetches", "core/planted.ts", 'export const x = fetch("/");', "noRestrictedGlobals"],
  [
    "a use-case sees HTTP",
    "api/use-cases/planted.ts",
    'import express from "express"; export const x = express;',
    "noRestrictedImports",
  ],
  [
    "a use-case renders a page",
    "api/use-cases/planted.ts",
    'import { x } from "../../web/verify/html.ts"; export const y = x;',
    "noRestrictedImports",
  ],
  [
    "the API imports a script",
    "api/routes/planted.ts",
    'import { x } from "../../scripts/seed.ts"; export const y = x;',
    "noRestrictedImports",
  ],
  [
    "somebody imports the composition root",
    "api/indexer/planted.ts",
    'import { x } from "../main.ts"; export const y = x;',
    "noRestrictedImports",
  ],
  [
    "the page imports the API",
    "web/verify/planted.ts",
    'import { x } from "../../api/app.ts"; export const y = x;',
    "noRestrictedImports",
  ],
  [
    "the desk imports the API",
    "web/desk/pages/planted.tsx",
    'import { x } from "../../../api/limits.ts"; export const y = x;',
    "noRestrictedImports",
  ],
  [
    "the desk reads a file",
    "web/desk/planted.ts",
    'import { open } from "node:fs"; export const x = open;',
    "noRestrictedImports",
  ],
  [
    "the desk draws a picture without a name",
    "web/desk/parts/planted.tsx",
    'export const x = <img src="/a.png" />;',
    "useAltText",
  ],
  ["a default export", "api/routes/planted.ts", "export default 1;", "noDefaultExport"],
  ["an enum", "api/routes/planted.ts", "export enum State { On }", "noEnum"],
  ["any", "api/routes/planted.ts", "export const x: any = 1;", "noExplicitAny"],
  [
    "a non-null assertion",
    "api/routes/planted.ts",
    "export const f = (x?: { a: number }) => x!.a;",
    "noNonNullAssertion",
  ],
];

describe("the boundaries that lint holds", () => {
  for (const [why, path, text, rule] of plants) {
    it(`refuses when ${why}`, () => {
      expect(rulesBroken(path, text).map((category) => category.split("/").at(-1))).to.include(rule);
    });
  }

  it("lets an innocent file pass", () => {
    expect(rulesBroken("core/planted.ts", "/** One. */\nexport const one = 1;\n")).to.deep.equal([]);
  });
});
