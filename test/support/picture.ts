import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

/** Where pictures go, or undefined: then none are taken. */
const folder = process.env["FILIGRANA_TEST_PICTURES"];

/**
 * Takes a picture of the page when FILIGRANA_TEST_PICTURES names a folder: for the manuals, and to look at what was made.
 *
 * @param name - Path below the folder without an ending: `operatore/nuovo-lotto`.
 */
export async function picture(page: Page, name: string, options: { whole?: boolean } = {}): Promise<void> {
  if (folder === undefined) return;
  const path = join(folder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  // What sticks to the window is drawn where it stands: at the top of a whole page.
  if (options.whole === true) await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path, fullPage: options.whole === true, animations: "disabled" });
}
