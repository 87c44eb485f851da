import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { exitCodes } from "../exit-codes.ts";
import { PartFailedError, type Running } from "./part.ts";

export type NodeProgram = {
  readonly name: string;
  /** File of the program, from the root of the checkout. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How long it may take to end when asked, milliseconds. */
  readonly stopMs: number;
  readonly onLine: (line: string) => void;
  /** Asks it to end. */
  readonly signal: AbortSignal;
};

const root = join(import.meta.dirname, "..", "..");

/**
 * Starts one of our programs as a child that ends when this process does, whatever happens to this process. Lines that
 * it writes go to `onLine`.
 */
export function startProgram(program: NodeProgram): Running & { readonly child: ChildProcess } {
  const stopWithParent = join(root, "scripts", "stop-with-parent.ts");
  const child = spawn(process.execPath, ["--import", stopWithParent, join(root, program.file)], {
    cwd: root,
    env: program.environment as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: Ctrl-C in the terminal reaches the supervisor, which stops things in their order.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", program.onLine);
  }
  const ended = new Promise<{ why: string; final: boolean }>((resolve) => {
    child.once("error", (error) => resolve({ why: `cannot be run: ${error.message}`, final: true }));
    child.once("close", (code, signal) => {
      const why = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
      resolve({ why, final: code === exitCodes.configuration });
    });
  });
  program.signal.addEventListener("abort", askToEnd, { once: true });
  void ended.then(() => program.signal.removeEventListener("abort", askToEnd));
  if (program.signal.aborted) askToEnd();
  return { child, ended, stop };

  function askToEnd(): void {
    child.kill("SIGTERM");
  }

  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), program.stopMs);
    await ended;
    clearTimeout(timer);
  }
}

/** Waits for `ready`; when the program ends first, throws why. */
export async function untilReady<T>(name: string, running: Running, ready: Promise<T>): Promise<T> {
  const end = running.ended.then(({ why, final }) => {
    throw final ? new PartFailedError(`${name} ${why}`) : new Error(`${name} ${why}`);
  });
  return Promise.race([ready, end]);
}
