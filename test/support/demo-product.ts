import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { playedMark } from "../../api/demo-story.ts";
import { demoToken } from "../../core/demo/derivations.ts";
import { cast, region } from "../../scripts/demo/cast.ts";
import { type Product, startProduct } from "../../scripts/run-product.ts";

const environment = {
  FILIGRANA_BLOCK_MS: "100",
  FILIGRANA_LOG_LEVEL: "warn",
  // All people of a test are one client, faster than any; test/api/http/rate-limits.test.ts looks at the limits.
  FILIGRANA_READS_PER_MINUTE: "0",
  // Receivers of subscriptions are servers of the tests.
  FILIGRANA_WEBHOOK_NETWORKS: "127.0.0.0/8",
};

let played: Promise<string> | undefined;
let running: Promise<Product> | undefined;

/**
 * The product with the demo's story as it was first told, for one `describe` of the outermost kind: whatever a test does to
 * it, the next one does not see it.
 *
 * @param more - Variables of its environment beside the usual ones; counts for the first who asks in a `describe`.
 */
export function demoProduct(more: Readonly<Record<string, string>> = {}): Promise<Product> {
  running ??= startWithStory(more).catch((error: unknown) => {
    running = undefined;
    throw error;
  });
  return running;
}

/** Stops the product of the `describe` that ends, if it started one, and throws its data away. */
export async function stopDemoProduct(): Promise<void> {
  if (running === undefined) return;
  const product = await running;
  running = undefined;
  await product.remove();
}

/** Throws away the story that the products of this process began with. */
export async function forgetDemoStory(): Promise<void> {
  if (played !== undefined) await rm(await played, { recursive: true, force: true });
}

async function startWithStory(more: Readonly<Record<string, string>>): Promise<Product> {
  played ??= playStory();
  const data = await mkdtemp(join(tmpdir(), "filigrana-test-"));
  // Not fs.cp: the database's files belong to the account that its server runs under.
  await promisify(execFile)("cp", ["--archive", `${await played}/.`, data]);
  return startProduct({ data, environment: { ...environment, ...more } });
}

/** Tells the story once, and gives the folder in which it was left when the product stopped. */
async function playStory(): Promise<string> {
  const product = await startProduct({ environment });
  // The codes show their verdicts a moment before the product has written down that the story is told.
  while (!existsSync(playedMark(product.data))) await pause(20);
  await product.stop();
  return product.data;
}

/** Whose token a request carries: a member of the cast, or the region. */
export type Who = keyof typeof cast | "region";

/** The demo token of a member of the cast. */
export const tokenOf = (who: Who): string => demoToken(who === "region" ? region.id : cast[who].id);

/** What came back: the status, and the body as JSON where it is. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> };

let keys = 0;

/** Asks the API as somebody; a body makes it a POST with an Idempotency-Key of its own, unless `key` is given. */
export async function ask(
  url: string,
  options: {
    by?: Who;
    token?: string;
    json?: unknown;
    csv?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
    key?: string;
    method?: string;
  } = {},
): Promise<Answer> {
  const token = options.token ?? (options.by === undefined ? undefined : tokenOf(options.by));
  const writes = options.json !== undefined || options.csv !== undefined;
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  if (writes) headers["idempotency-key"] = options.key ?? `test-${process.pid}-${Date.now()}-${++keys}`;
  if (options.json !== undefined) headers["content-type"] = "application/json";
  if (options.csv !== undefined) headers["content-type"] = "text/csv";
  const body = options.csv ?? (options.json === undefined ? null : JSON.stringify(options.json));
  const method = options.method ?? (writes ? "POST" : "GET");
  const answer = await fetch(url, {
    method,
    headers,
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
  const text = await answer.text();
  const json = answer.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    body: json ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

/** Asks until `wanted` says yes, for at most `patienceMs`; gives the last answer either way. */
export async function askUntil(
  url: string,
  wanted: (answer: Answer) => boolean,
  options: Parameters<typeof ask>[1] & { patienceMs?: number } = {},
): Promise<Answer> {
  const until = Date.now() + (options.patienceMs ?? 30_000);
  for (;;) {
    const answer = await ask(url, options);
    if (wanted(answer) || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
