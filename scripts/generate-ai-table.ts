import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes core/gs1/ai-table.ts from GS1's Barcode Syntax Dictionary: `node scripts/generate-ai-table.ts <dictionary>`. Only
 * facts are taken over: the identifiers, what their data is made of, and what goes with what.
 */
const [dictionary] = process.argv.slice(2);
if (dictionary === undefined) {
  console.error("Name the file: node scripts/generate-ai-table.ts gs1-syntax-dictionary.txt");
  process.exit(64);
}

const text = readFileSync(dictionary, "utf8");
const release = /^# Release: (\S+)/m.exec(text)?.[1] ?? "unknown";

/** One entry of the dictionary as a row of the table; null for comments and empty lines. */
const rowOf = (line: string): string | null => {
  const words = line.replace(/#.*$/, "").trim().split(/\s+/);
  const [ais, ...rest] = words;
  if (ais === undefined || ais === "") return null;
  const flags = /^[*?!"$%&'()+,\-./:;<=>@\\^_`{|}~]+$/.test(rest[0] ?? "") ? (rest.shift() ?? "") : "";
  const format = rest.filter((word) => /^\[?[NXYZ]/.test(word)).join(" ");
  const values = (name: string) =>
    rest.filter((word) => word.startsWith(`${name}=`)).map((word) => word.slice(name.length + 1));
  const key = rest.includes("dlpkey") ? "" : values("dlpkey")[0];
  const fields = [
    `ai: ${JSON.stringify(ais)}`,
    `format: ${JSON.stringify(format)}`,
    ...(flags.includes("*") ? ["fixed: true"] : []),
    ...(flags.includes("?") ? ["attribute: true"] : []),
    ...(values("req").length > 0 ? [`requires: ${JSON.stringify(values("req"))}`] : []),
    ...(values("ex").length > 0 ? [`excludes: ${JSON.stringify(values("ex").join(","))}`] : []),
    ...(key === undefined ? [] : [`key: ${JSON.stringify(key)}`]),
  ];
  return `  { ${fields.join(", ")} },`;
};

const rows = text
  .split("\n")
  .map(rowOf)
  .filter((row) => row !== null);
const source = `// Generated from GS1's Barcode Syntax Dictionary by scripts/generate-ai-table.ts; not edited by hand.
import type { AiRow } from "./ai-row.ts";

/** The release of the dictionary that the table was made from. */
export const aiTableRelease = ${JSON.stringify(release)};

/** Every application identifier, in the dictionary's order. */
export const aiTable: readonly AiRow[] = [
${rows.join("\n")}
];
`;
const root = join(import.meta.dirname, "..");
const target = join(root, "core/gs1/ai-table.ts");
const biome = join(root, "node_modules/.bin/biome");
writeFileSync(target, execFileSync(biome, ["format", "--stdin-file-path", target], { input: source, cwd: root }));
console.log(`${rows.length} entries of release ${release}`);
