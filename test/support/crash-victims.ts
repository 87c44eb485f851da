import { readdirSync, readFileSync } from "node:fs";

/** What can be killed: one of the supervisor's children, the supervisor itself, or one process of the database's many. */
export type Victim = "api" | "chain" | "database" | "identity" | "supervisor" | "backend";

/** How the children's command lines show which is which. */
const marks: Readonly<Record<Exclude<Victim, "supervisor" | "backend">, RegExp>> = {
  api: /\0[^\0]*\/api\/main\.ts(\0|$)/,
  chain: /\0[^\0]*\/scripts\/chain\.ts(\0|$)/,
  identity: /\0[^\0]*\/scripts\/identity\.ts(\0|$)/,
  database: /^[^\0]*\/postgres\0-D\0/,
};

/** Gives the process that is the victim now, or null while it is not there (being started again, say). */
export function findVictim(supervisor: number, victim: Victim): number | null {
  if (victim === "supervisor") return supervisor;
  if (victim === "backend") return childrenOf(findVictim(supervisor, "database") ?? 0).at(-1) ?? null;
  return childrenOf(supervisor).find((pid) => marks[victim].test(read(`/proc/${pid}/cmdline`))) ?? null;
}

/** The processes that a process has started and that have not ended: proc(5), /proc/pid/task/tid/children. */
export function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
