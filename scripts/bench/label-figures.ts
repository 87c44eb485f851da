import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { demoToken } from "../../core/demo/derivations.ts";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { cast } from "../demo/cast.ts";
import { gtins } from "../demo/gtins.ts";
import { storyLot } from "../demo/story-csv.ts";
import { type Product, startProduct } from "../run-product.ts";
import { askAtRate, quantile } from "./load.ts";
import type { Figure } from "./measures.ts";

/** As many as one order may have. */
const count = 10_000;
const lot = "BENCH-LABELS";

const designs = [
  { format: "pdf", sheet: "a4-3x7-63.5x38.1" },
  { format: "svg-zip", width: 63.5, height: 38.1 },
  { format: "png-zip", width: 63.5, height: 38.1, dpi: 300 },
  { format: "zpl", width: 63.5, height: 38.1, dpi: 203 },
] as const;

/**
 * Measures orders of 10,000 labels, each with a serial of its own and read back: seconds from the order to the whole file
 * on this side, in every format, and what the page takes meanwhile for people who scan.
 *
 * @param log - Takes a line of progress at a time.
 */
export async function labelFigures(log: (line: string) => void): Promise<Figure[]> {
  const quiet = { FILIGRANA_LOG_LEVEL: "warn", FILIGRANA_READS_PER_MINUTE: "0", FILIGRANA_WRITES_PER_MINUTE: "0" };
  const product = await startProduct({ environment: quiet });
  try {
    await registerLargeBatch(product);
    const figures: Figure[] = [];
    for (const design of designs) {
      const { seconds, bytes } = await ordered(product, design);
      const peak = `${peakMiB(product).toFixed(0)} MiB of memory at most so far`;
      log(`${count} labels as ${design.format}: ${seconds.toFixed(1)} s, ${(bytes / 2 ** 20).toFixed(1)} MiB; ${peak}`);
      figures.push({
        name: `10,000 labels with serials as ${design.format}, read back`,
        value: seconds,
        unit: "s",
        limit: { atMost: 60 },
      });
    }
    const path = (index: number) => digitalLinkPath({ gtin: gtins.wine, lot: storyLot(1 + ((index * 7919) % 1000)) });
    const making = ordered(product, designs[0]);
    const meanwhile = await askAtRate({ url: product.url, path, rate: 50, seconds: 10 });
    await making;
    return [
      ...figures,
      {
        name: "page at 50 requests/s while labels are made: p99",
        value: quantile(meanwhile, 0.99),
        unit: "ms",
        limit: { atMost: 250 },
      },
      { name: "peak memory of the API with labels", value: peakMiB(product), unit: "MiB", limit: { atMost: 768 } },
    ];
  } finally {
    await product.remove();
  }
}

/** A batch of 60,000 packages under the pasta maker's certificate, on record and countersigned where it has to be. */
async function registerLargeBatch({ url }: Product): Promise<void> {
  const { certificates } = await call<{ certificates: { certificate: string; operator: string }[] }>(
    `${url}/api/v1/certificates`,
    null,
  );
  const own = certificates.find(({ operator }) => operator === cast.pastaMaker.id);
  if (own === undefined) throw new Error("the demo's pasta certificate is not on record");
  const quota = String(10n ** 12n);
  const path = `${url}/api/v1/certificates/${own.certificate}/amendments`;
  const { operation } = await call<{ operation: string }>(path, "body", { quota });
  await until(async () => (await call<State>(`${url}/api/v1/operations/${operation}`, "body")).state === "final");
  const batch = {
    gtin: gtins.eggPasta,
    lot,
    quantity: String(500 * 60_000),
    producedOn: "2026-02-02",
    bestBefore: "2027-08-02",
  };
  const fields = { size: "500 g" };
  const json = { ...batch, municipality: "042034", fields, certificate: own.certificate };
  const { seal, operation: placed } = await call<{ seal: string; operation: string | null }>(
    `${url}/api/v1/batches`,
    "pastaMaker",
    json,
  );
  if (placed === null) await call(`${url}/api/v1/seals/${seal}/countersignature`, "body", {});
  await until(async () => (await call<State>(`${url}/api/v1/seals/${seal}`, "pastaMaker")).state === "final");
}

type State = { readonly state: string };

/** Orders, waits, downloads. */
async function ordered({ url }: Product, design: object): Promise<{ seconds: number; bytes: number }> {
  const started = performance.now();
  const path = `${url}/api/v1/batches/${gtins.eggPasta}/${lot}/label-orders`;
  const { order } = await call<{ order: string }>(path, "pastaMaker", { ...design, count, items: true });
  const at = `${url}/api/v1/label-orders/${order}`;
  await until(async () => {
    const { state } = await call<State>(at, "pastaMaker");
    if (state === "failed") throw new Error("an order of labels failed");
    return state === "ready";
  });
  const file = await fetch(`${at}/file`, { headers: { authorization: `Bearer ${demoToken(cast.pastaMaker.id)}` } });
  const { byteLength } = await file.arrayBuffer();
  return { seconds: (performance.now() - started) / 1000, bytes: byteLength };
}

function peakMiB({ pid }: Product): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const api = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("api/main.ts"));
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${api}/status`, "utf8"))?.[1]) / 1024;
}

let keys = 0;

async function call<T>(url: string, by: "pastaMaker" | "body" | null, json?: object): Promise<T> {
  const headers: Record<string, string> = by === null ? {} : { authorization: `Bearer ${demoToken(cast[by].id)}` };
  if (json !== undefined)
    Object.assign(headers, {
      "content-type": "application/json",
      "idempotency-key": `labels-${process.pid}-${++keys}`,
    });
  const body = json === undefined ? null : JSON.stringify(json);
  const answer = await fetch(url, { method: json === undefined ? "GET" : "POST", headers, body });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return (await answer.json()) as T;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 100));
}
