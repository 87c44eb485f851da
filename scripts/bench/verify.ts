import { line } from "./measures.ts";
import { verificationFigures } from "./verification-figures.ts";

/** Prints how fast verification is: a table, or JSON with `--json`. */
const figures = await verificationFigures();
const text = process.argv.includes("--json") ? JSON.stringify(figures, null, 2) : figures.map(line).join("\n");
process.stdout.write(`${text}\n`);
