import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { AssertionError } from "chai";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the page is held against: WCAG 2.0, 2.1 and 2.2 at levels A and AA. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Lets axe look at the page as it is now, and fails with each finding: rule, what is wrong, where. The script comes in
 * through the debugger, not through the page: the page's security policy stays as it is.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(`${source};0`);
  const results = (await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<unknown> } }).axe.run(
        document,
        { runOnly: { type: "tag", values: given }, resultTypes: ["violations"] },
      ),
    tags,
  )) as AxeResults;
  const findings = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}\n    ${target.join(" ")}\n    ${html.slice(0, 200)}`),
  );
  if (findings.length > 0) throw new AssertionError(`axe at ${page.url()}:\n  ${findings.join("\n  ")}`);
}
