import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isProcessAlive, processBirth } from "./process-birth.ts";

/** A lock that this process holds. */
export type FolderLock = {
  readonly release: () => void;
  /** Whether another process had left it behind: what that process started may just be ending. */
  readonly wasLeft: boolean;
};

/** Another living process holds the folder. */
export class FolderLockedError extends Error {
  override readonly name = "FolderLockedError";
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, what: string, pid: number) {
    super(
      `The ${what} in ${folder} is already running as process ${pid}. ` +
        "Stop that one first, or give this one another folder (FILIGRANA_DATA).",
    );
    this.folder = folder;
    this.pid = pid;
  }
}

/**
 * Takes the folder for this process until `release` or the end of the process: two processes never share one. A lock
 * left behind by a process that is dead, or whose number now belongs to another, is taken over.
 *
 * @param what - What the folder holds, for the message.
 * @throws FolderLockedError naming the folder and the process that has it.
 */
export function lockFolder(folder: string, what: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "lock");
  const mine = `${process.pid} ${processBirth(process.pid)}\n`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  let wasLeft = false;
  try {
    while (!link(draft, path)) {
      takeOverOrRefuse(path, folder, what);
      wasLeft = true;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    wasLeft,
    release: () => {
      if (read(path) === mine) rmSync(path, { force: true });
    },
  };
}

function takeOverOrRefuse(path: string, folder: string, what: string): void {
  const held = read(path);
  if (held === null) return;
  const [pid = "", birth = ""] = held.trim().split(" ");
  if (isProcessAlive(Number(pid)) && processBirth(Number(pid)) === birth) {
    throw new FolderLockedError(folder, what, Number(pid));
  }
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Someone quicker may have taken the lock over between reading and moving it: then it goes back.
  if (read(aside) !== held) link(aside, path);
  rmSync(aside, { force: true });
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
