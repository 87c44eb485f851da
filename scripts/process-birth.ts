import { readFileSync } from "node:fs";

/** Tells whether a process with this number runs now, whoever owns it. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Tells when the process with this number began, in the system's own words, so that a number given again to another
 * process is not taken for the first. Linux says it (proc(5): boot id, and field 22 of stat); elsewhere it is "unknown".
 */
export function processBirth(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may itself hold blanks.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return `${boot}/${fields[19] ?? "unknown"}`;
  } catch {
    return "unknown";
  }
}
