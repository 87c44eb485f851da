import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

/** The product as `npm start` runs it, with a data folder of its own. */
export type Product = {
  readonly url: string;
  readonly data: string;
  readonly pid: number;
  /** Everything that it wrote so far. */
  readonly output: () => string;
  /** Stops it as Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** Stops it and throws its data away. */
  readonly remove: () => Promise<void>;
};

type Options = {
  readonly data?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
};

/** The product from the moment that it is started. */
export type Launched = Omit<Product, "remove"> & {
  /** Resolves when `/ready` says so. */
  readonly ready: () => Promise<void>;
  /** Resolves when the supervisor has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
};

const patienceMs = 120_000;

/** Starts the product with the demo's story, and gives it when `/ready` says so. */
export async function startProduct(options: Options = {}): Promise<Product> {
  const product = await launchProduct(options);
  const remove = async () => {
    await product.stop();
    await rm(product.data, { recursive: true, force: true });
  };
  await product.ready();
  return { ...product, remove };
}

/** Starts the product, and gives it at once. */
export async function launchProduct({ data, port, environment = {} }: Options = {}): Promise<Launched> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), "filigrana-test-")));
  const url = `http://127.0.0.1:${port ?? (await freePort())}`;
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    env: {
      ...process.env,
      PORT: new URL(url).port,
      FILIGRANA_DATA: folder,
      FILIGRANA_MODE: "demo",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  child.stdout?.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (written += chunk.toString()));
  const output = () => written;
  return {
    url,
    data: folder,
    pid: child.pid ?? 0,
    output,
    stop: () => stopChild(child),
    ready: () => readyOrEnded(child, url, output),
    ended: once(child, "close"),
  };
}

async function readyOrEnded(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${output()}`);
    if (await answersReady(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stopChild(child);
  throw new Error(`the product was not ready after ${patienceMs / 1000} s:\n${output()}`);
}

/** Whether `/ready` answers 200 now. */
export async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  await ended;
}
