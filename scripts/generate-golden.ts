import { writeFileSync } from "node:fs";
import { batchVectors } from "../test/core/support/batch-vectors.ts";
import { sumTreeVectors } from "../test/core/support/sum-tree-vectors.ts";

/** Writes the golden vectors anew; a test demands that what is committed is what this would write. */
const write = (name: string, vectors: unknown): void =>
  writeFileSync(new URL(`../test/golden/${name}`, import.meta.url), `${JSON.stringify(vectors, null, 2)}\n`);

write("sum-tree.json", sumTreeVectors());
write("batch.json", batchVectors());
