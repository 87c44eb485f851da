import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, by the names that axe gives them. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Axe = {
  run(
    where: Document,
    options: { readonly runOnly: readonly string[] },
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[] }>;
};

/**
 * Gives what axe finds wrong with a page as it is shown now, one line for each element: empty when nothing is. The page needs
 * to run scripts; its policy does not keep axe out, which the browser runs for the test and not for the page.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { readonly axe: Axe }).axe.run(document, { runOnly });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}
