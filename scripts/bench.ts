import { type Figure, holds, line } from "./bench/measures.ts";

/**
 * `npm run bench`: measures what docs/performance.md reports, each figure beside its limit or its peer in the same run.
 * Names choose parts (`npm run bench -- gas verification`); `--json` prints the figures as JSON. Exits 1 when one does not hold.
 */
const parts: Readonly<Record<string, (log: (text: string) => void) => Promise<readonly Figure[]>>> = {
  gas: async () => (await import("./bench/gas-figures.ts")).gasFigures(),
  verification: async () => (await import("./bench/verification-figures.ts")).verificationFigures(),
  replay: async () => (await import("./bench/replay.ts")).replayFigures(10_000),
  labels: async (log) => (await import("./bench/label-figures.ts")).labelFigures(log),
  spreadsheet: async (log) => (await import("./bench/spreadsheet-figures.ts")).spreadsheetFigures(log),
  trace: async (log) => (await import("./bench/trace-figures.ts")).traceFigures(log),
  resolver: async (log) => (await import("./bench/resolver-figures.ts")).resolverFigures(log),
  product: async (log) => (await import("./bench/product-figures.ts")).productFigures(log),
};

const words = process.argv.slice(2);
const json = words.includes("--json");
const chosen = words.filter((word) => word !== "--json");
const unknown = chosen.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}: choose among ${Object.keys(parts).join(", ")}, or name none for all.`);
  process.exit(64);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  if (!json) console.log(`\n${name}`);
  const found = await measure((text) => process.stderr.write(`  ${text}\n`));
  if (!json) for (const figure of found) console.log(line(figure));
  figures.push(...found);
}
if (json)
  console.log(
    JSON.stringify(
      figures.map((figure) => ({ ...figure, holds: holds(figure) })),
      null,
      2,
    ),
  );
process.exit(figures.every(holds) ? 0 : 1);
