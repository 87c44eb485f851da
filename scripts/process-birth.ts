import { readFileSync } from "node:fs";

/** Tells whether a process with this number runs now, whoever owns it; one that has ended and waits to be collected does not. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !["Z", "X"].includes(statFields(pid)?.[0] ?? "");
}

/**
 * Tells when the process with this number began, in the system's own words, so that a number given again to another
 * process is not taken for the first. Linux says it (proc(5): boot id, and field 22 of stat); elsewhere it is "unknown".
 */
export function processBirth(pid: number): string {
  const began = statFields(pid)?.[19];
  if (began === undefined) return "unknown";
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${began}`;
}

/** Fields of /proc/<pid>/stat from the third on: the state is the first of them. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may itself hold blanks.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
