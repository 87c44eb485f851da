import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env["FILIGRANA_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

/** The text of a file of the test data that is not in the repository; says so and gives null where it is absent. */
export function sharedText(path: string): string | null {
  const file = join(folder, path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  console.warn(`      ${path} of the test data is absent, nothing was compared with it; set FILIGRANA_TEST_DATA`);
  return null;
}

/** The entries of a JSON list, or of a file with one JSON value a line; none where it is absent. */
export function sharedLines<T>(path: string): T[] {
  const text = sharedText(path) ?? "";
  if (path.endsWith(".json")) return text === "" ? [] : (JSON.parse(text) as T[]);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
