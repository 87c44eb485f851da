import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { AssertionError } from "chai";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the page is held against: WCAG 2.0, 2.1 and 2.2 at levels A and AA. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Gives what axe finds wrong with the page as it is now, one text a finding: rule, what is wrong, where. The script comes in
 * through the debugger, not through the page: the page's security policy stays as it is.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(`${source};0`);
  const results = (await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<unknown> } }).axe.run(
        document,
        { runOnly: { type: "tag", values: given }, resultTypes: ["violations"] },
      ),
    tags,
  )) as AxeResults;
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}\n    ${target.join(" ")}\n    ${html.slice(0, 200)}`),
  );
}

/** Fails with everything that axe finds wrong with the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await axeFindings(page);
  if (findings.length > 0) throw new AssertionError(`axe at ${page.url()}:\n  ${findings.join("\n  ")}`);
}
