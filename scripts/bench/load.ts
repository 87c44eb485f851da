import { Agent, get } from "node:http";
import { performance } from "node:perf_hooks";

/** Latencies of one run, in milliseconds, sorted; and how many answers were not as expected. */
export type Load = { readonly latencies: Float64Array; readonly failed: number; readonly seconds: number };

/**
 * Asks for pages at a fixed rate, whether or not earlier answers have come, and measures each from the moment at which it
 * was due: a server that stalls cannot hide behind a client that waits (coordinated omission).
 *
 * @param options - `path` gives the n-th path; `seconds` bounds the run, `rate` is requests a second.
 */
export async function askAtRate(options: {
  readonly url: string;
  readonly path: (index: number) => string;
  readonly rate: number;
  readonly seconds: number;
}): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const total = Math.floor(options.rate * options.seconds);
  const latencies = new Float64Array(total);
  let failed = 0;
  const started = performance.now();
  const pending: Promise<void>[] = [];
  for (let index = 0; index < total; ) {
    const now = performance.now() - started;
    for (; index < total && (index * 1000) / options.rate <= now; index++) {
      const due = started + (index * 1000) / options.rate;
      const at = index;
      pending.push(
        ask(options.url + options.path(at), agent).then((status) => {
          latencies[at] = performance.now() - due;
          if (status !== 200) failed++;
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(pending);
  agent.destroy();
  return { latencies: latencies.sort(), failed, seconds: (performance.now() - started) / 1000 };
}

/**
 * Asks as fast as answers come, with so many requests under way at once.
 *
 * @param options - `headers` replace those of a browser; `status` is the answer that counts as right, 200 unless told;
 * `goOn` is asked before each request and ends the run before its time.
 */
export async function askAtOnce(options: {
  readonly url: string;
  readonly path: (index: number) => string;
  readonly clients: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly goOn?: () => boolean;
}): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.clients });
  const latencies: number[] = [];
  let failed = 0;
  let next = 0;
  const started = performance.now();
  const client = async () => {
    while (performance.now() - started < options.seconds * 1000 && (options.goOn?.() ?? true)) {
      const before = performance.now();
      const status = await ask(options.url + options.path(next++), agent, options.headers);
      if (status !== (options.status ?? 200)) failed++;
      latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: options.clients }, client));
  agent.destroy();
  return { latencies: Float64Array.from(latencies).sort(), failed, seconds: (performance.now() - started) / 1000 };
}

/** The latency that a share of the answers stayed below; `share` from 0 to 1. */
export const quantile = ({ latencies }: Load, share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;

const browser = { accept: "text/html", "accept-language": "it", "accept-encoding": "gzip" };

function ask(url: string, agent: Agent, headers: Readonly<Record<string, string>> = browser): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent, headers }, (answer) => {
      answer.on("end", () => resolve(answer.statusCode ?? 0)).resume();
    }).on("error", () => resolve(0));
  });
}
