import { setInterval as every } from "node:timers";

/**
 * Resolves when the product is to end: Ctrl-C, SIGTERM, the terminal closed, or the npm that started it gone (npm does
 * not pass every signal on). At the second Ctrl-C the process ends at once.
 */
export function whenToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve(signal));
    process.once("SIGINT", () => process.once("SIGINT", () => process.exit(130)));
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const parent = process.ppid;
    every(() => {
      if (process.ppid !== parent) resolve("the end of npm");
    }, 500).unref();
  });
}
