import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { ServerUser } from "./server-user.ts";

/** Name of the role that owns everything in the cluster. */
export const clusterRole = "filigrana";

/**
 * Makes an empty cluster at `cluster` if there is none: UTF-8, compared by code point on every machine alike, page
 * checksums, passwords by SCRAM. It is made beside its place and moved, so that a crash leaves none half made.
 *
 * @throws Error with what initdb said.
 */
export async function createCluster(
  binaries: Binaries,
  runAs: ServerUser,
  cluster: string,
  password: string,
): Promise<void> {
  if (existsSync(cluster)) return;
  await removeDrafts(cluster);
  // Under a name of its own: the initdb of a predecessor that was killed may still be writing.
  const folder = mkdtempSync(draftPrefix(cluster));
  const draft = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs.user !== null) {
    for (const path of [folder, draft, passwordFile]) chownSync(path, runAs.user.uid, runAs.user.gid);
  }
  try {
    await runInitdb(binaries, runAs, [
      `--pgdata=${draft}`,
      `--username=${clusterRole}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ]);
    renameSync(draft, cluster);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const draftPrefix = (cluster: string): string => `${cluster}.new-`;

/** Removes what predecessors left half made, waiting for those of their programs that are just ending. */
async function removeDrafts(cluster: string): Promise<void> {
  const prefix = basename(draftPrefix(cluster));
  for (const name of readdirSync(dirname(cluster)).filter((each) => each.startsWith(prefix))) {
    await rm(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function runInitdb(binaries: Binaries, runAs: ServerUser, args: readonly string[]): Promise<void> {
  const { file, args: words } = runAs.command(binaries.initdb, args);
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { ...runAs.ids, cwd: "/", env: { LC_ALL: "C", TZ: "UTC" }, stdio: "pipe" });
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`The database could not be made (initdb, code ${code}): ${Buffer.concat(said).toString()}`));
    });
  });
}
