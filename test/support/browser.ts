import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const packed = join(dirname(require.resolve("@sparticuz/chromium")), "..", "bin");

/** What keeps the browser off the network but for the pages under test, and able to run as root. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--no-pings",
];

/**
 * Starts a real Chromium: the one that `CHROMIUM_PATH` names, else the one that came with npm. The caller closes it.
 *
 * Web security stays on: what a page's policy forbids fails here as it does on a phone.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined) return chromium.launch({ executablePath: chosen, args: quiet });
  const folder = await unpack();
  const env = {
    ...environment(),
    ...(missesLibraries(folder) ? { LD_LIBRARY_PATH: join(folder, "al2023", "lib") } : {}),
  };
  return chromium.launch({ executablePath: join(folder, "chromium"), args: quiet, env });
}

/**
 * Unpacks npm's Chromium once per machine and version. It unpacks into `TMPDIR`, so that is pointed at a folder of its own,
 * which takes its final name only when it is whole: a killed run or two at once leave nothing half-written.
 */
async function unpack(): Promise<string> {
  const version = createHash("sha256")
    .update(require.resolve("@sparticuz/chromium"))
    .update(packageVersion())
    .digest("hex");
  const folder = join(tmpdir(), `filigrana-chromium-${version.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const before = process.env["TMPDIR"];
  const fresh = mkdtempSync(join(tmpdir(), "filigrana-chromium-"));
  try {
    process.env["TMPDIR"] = fresh;
    for (const file of ["chromium.br", "al2023.tar.br", "fonts.tar.br"]) await inflate(join(packed, file));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function packageVersion(): string {
  const { version } = require(join(packed, "..", "package.json")) as { version: string };
  return version;
}

/** Whether the system lacks what Chromium links to; the package then brings it along. */
function missesLibraries(folder: string): boolean {
  try {
    execFileSync(join(folder, "chromium"), ["--version"], { stdio: "ignore" });
    return false;
  } catch {
    return true;
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
