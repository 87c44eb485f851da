import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { secretVariables } from "../../api/config.ts";

const root = join(import.meta.dirname, "..", "..");

/** What the bundle is made from. */
const sources = ["web", "core", "scripts/build-web.ts", "scripts/keep-used-rules.ts", "package-lock.json"];

/**
 * Builds the browser's files when a source is newer than they are. In a process of its own: the bundler is large, and
 * the supervisor stays.
 *
 * @throws Error with what the build said.
 */
export async function buildStaleWeb(): Promise<void> {
  const built = join("web", "dist");
  const made = newest(join(built, "manifest.json"), built);
  if (made > Math.max(...sources.map((source) => newest(source, built)))) return;
  const child = spawn(process.execPath, [join(root, "scripts", "build-web.ts")], {
    cwd: root,
    // The bundler and what it loads are others' code: none of our secrets goes there.
    env: without(process.env, secretVariables),
    stdio: "pipe",
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The browser's files could not be built: ${Buffer.concat(said).toString()}`);
}

function without(environment: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));
}

/** Time of the newest file at or below `path`, milliseconds; 0 when there is none. What lies in `except` is not looked at. */
function newest(path: string, except: string): number {
  if (path === except) return 0;
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => newest(join(path, name), except)));
}
