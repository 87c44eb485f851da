import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import * as z from "zod";
import { variables } from "../api/config/variables.ts";

const root = join(import.meta.dirname, "..");
const pages = ["*.md", "docs/**/*.md", "web/desk/*.md", "core/*.md"]
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

/** Every match of a pattern with the page that has it: what the first group holds. */
const named = (pattern: RegExp) =>
  pages.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, name = ""]) => ({ path, name })));

const readBy = (schema: z.ZodType) => (z.globalRegistry.get(schema) as unknown as { readBy: string[] }).readBy;

describe("the documentation", () => {
  it("tells who runs it of every variable but those of the tests (docs/operations.md)", () => {
    const text = readFileSync(join(root, "docs/operations.md"), "utf8");
    const untold = Object.entries(variables.shape)
      .filter(([name, schema]) => readBy(schema).join() !== "tests" && !new RegExp(`\\b${name}\\b`).test(text))
      .map(([name]) => name);
    expect(untold).to.deep.equal([]);
  });

  it("names no variable that nothing reads", () => {
    const unknown = named(/\b(FILIGRANA_[A-Z_]*[A-Z])\b(?!_?\*)/g).filter(({ name }) => !(name in variables.shape));
    expect(unknown).to.deep.equal([]);
  });

  it("names no command that package.json lacks", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    expect(named(/\bnpm run ([a-z:]+)/g).filter(({ name }) => !(name in scripts))).to.deep.equal([]);
  });

  it("names no file that is not there", () => {
    const folders = "api|contracts|core|docs|scripts|test|web";
    const paths = named(new RegExp(`\`((?:${folders})/[^\`\\s<]*)\``, "g"));
    expect(paths).to.have.length.greaterThan(50);
    const missing = paths.filter(({ name }) => globSync(name.replace(/\/$/, ""), { cwd: root }).length === 0);
    expect(missing).to.deep.equal([]);
  });

  it("links to no page or picture that is not there", () => {
    const links = named(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
    expect(links).to.have.length.greaterThan(20);
    expect(links.filter(({ path, name }) => !existsSync(join(root, dirname(path), name)))).to.deep.equal([]);
  });
});
