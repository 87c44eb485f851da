import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { about } from "../api/http/about.ts";
import { openApiOf } from "../api/http/openapi.ts";
import { endpoints } from "../core/http/routes.ts";
import { envPage } from "./generate/env-page.ts";
import { errorsPage } from "./generate/errors-page.ts";

/**
 * Writes everything that is made from something else: `node scripts/generate.ts`. With `--check` it also fails, naming
 * them, when files were not what they should have been.
 */
const abiFolder = "contracts/abi";
const pages: readonly (readonly [path: string, make: () => string])[] = [
  ["docs/env.md", envPage],
  ["docs/errors.md", errorsPage],
  ["docs/openapi.json", () => `${JSON.stringify(openApiOf(about(), endpoints), null, 2)}\n`],
];

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

const snapshot = (): Map<string, string | null> => {
  const paths = [...pages.map(([path]) => path), ...readdirSync(abiFolder).map((file) => join(abiFolder, file))];
  return new Map(paths.map((path) => [path, textOf(path)]));
};

const before = snapshot();
await import("./generate-abi.ts");
for (const [path, make] of pages) writeFileSync(path, make());
const stale = [...snapshot()].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
if (stale.length > 0) console.log(`written anew: ${stale.join(", ")}`);
if (process.argv.includes("--check") && stale.length > 0) {
  console.error("Generated files were not up to date; commit them as they are now.");
  process.exitCode = 1;
}
