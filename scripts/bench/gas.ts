import { gasFigures } from "./gas-figures.ts";
import { holds, line } from "./measures.ts";

/** `node scripts/bench/gas.ts [--json]`: the gas figures alone, as a table or as JSON. */
const figures = await gasFigures();
if (process.argv.includes("--json")) {
  console.log(
    JSON.stringify(
      figures.map((figure) => ({ ...figure, holds: holds(figure) })),
      null,
      2,
    ),
  );
} else {
  for (const figure of figures) console.log(line(figure));
}
