import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { storyCsv } from "./demo/story-csv.ts";

/** `node scripts/generate-csv.ts [count] [first]` writes that many batches as CSV to the standard output. */
const [count = 1000, first = 1] = process.argv.slice(2).map(Number);
if (![count, first].every((number) => Number.isSafeInteger(number) && number >= 1)) {
  process.stderr.write("usage: node scripts/generate-csv.ts [count, from 1] [number of the first lot, from 1]\n");
  process.exit(64);
}
await pipeline(Readable.from(storyCsv(count, first)), process.stdout);
