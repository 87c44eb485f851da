import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Binaries } from "./binaries.ts";
import type { ServerUser } from "./server-user.ts";

/** The database server as a child of this process. */
export type ServerProcess = {
  readonly pid: number;
  /** Resolves with "ready", or with the server's last words when it ended before that. */
  readonly started: Promise<string>;
  /** Resolves with a sentence on how it ended. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
  /** Lets this process end while the server runs; for whoever ends the server in an exit handler. */
  readonly unref: () => void;
};

/** How long a fast shutdown may take before the immediate one, which recovers at the next start; milliseconds. */
const fastShutdownMs = 4000;

/** Starts `postgres` on a cluster. */
export function spawnServer(
  binaries: Binaries,
  runAs: ServerUser,
  options: { cluster: string; settings: Readonly<Record<string, string>>; onLine: (line: string) => void },
): ServerProcess {
  const flags = Object.entries(options.settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args } = runAs.command(binaries.postgres, ["-D", options.cluster, ...flags]);
  const child = spawn(file, args, {
    ...runAs.ids,
    cwd: "/",
    env: { LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe"],
    // A group of its own: Ctrl-C in the terminal reaches the supervisor, which stops things in their order.
    detached: true,
  });
  const { promise: started, resolve: start } = Promise.withResolvers<string>();
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const lastLines: string[] = [];
  const lines = createInterface({ input: child.stderr });
  lines.on("line", (line) => {
    options.onLine(line);
    lastLines.push(line);
    if (lastLines.length > 20) lastLines.shift();
    if (line.includes("database system is ready to accept connections")) start("ready");
  });
  child.once("error", (error) => {
    start(error.message);
    end(error.message);
  });
  child.once("close", (code, signal) => {
    start(lastLines.join("\n"));
    end(signal === null ? `ended with code ${code}` : `was ended by ${signal}`);
  });
  return { pid: child.pid ?? 0, started, ended, stop, unref };

  function unref(): void {
    child.unref();
    (child.stderr as Socket).unref();
  }

  async function stop(): Promise<void> {
    child.kill("SIGINT");
    const timer = setTimeout(() => child.kill("SIGQUIT"), fastShutdownMs);
    await ended;
    clearTimeout(timer);
  }
}
