import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isProcessAlive } from "../process-birth.ts";

/**
 * Ends a database server that outlived the process that started it, so that a new one can have the cluster. The caller
 * holds the lock on the folder, so nobody living is using that server. A note left behind by a server that is dead, or
 * whose number belongs to another program by now, is removed.
 *
 * @throws Error when the server does not end within half a minute.
 */
export async function stopLeftover(cluster: string): Promise<void> {
  const note = join(cluster, "postmaster.pid");
  const pid = notedPid(note);
  if (pid === null) return;
  if (!isProcessAlive(pid) || !isPostgres(pid)) {
    rmSync(note, { force: true });
    return;
  }
  // Fast shutdown, then immediate shutdown: both keep what was committed.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    send(pid, signal);
    for (let tries = 0; tries < 150; tries += 1) {
      if (!isProcessAlive(pid)) return;
      await pause(100);
    }
  }
  throw new Error(`A database server left behind (process ${pid}) still has ${cluster} and does not stop.`);
}

function notedPid(note: string): number | null {
  if (!existsSync(note)) return null;
  const pid = Number(readFileSync(note, "utf8").split("\n", 1)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isPostgres(pid: number): boolean {
  try {
    return /\/postgres( \(deleted\))?$/.test(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    // Where the system does not say, the database's own check decides.
    return process.platform !== "linux";
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
