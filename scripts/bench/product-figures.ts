import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { gtins } from "../demo/gtins.ts";
import { storyCsv, storyLot } from "../demo/story-csv.ts";
import { type Product, startProduct } from "../run-product.ts";
import { sealCsv } from "./ask-product.ts";
import { askAtOnce, askAtRate, type Load, quantile } from "./load.ts";
import type { Figure } from "./measures.ts";

/**
 * Measures the running product: an import of 10,000 batches from the first byte of the file to the final seal, the page at
 * 1,000 and at 100,000 batches on record (right after they came, and again once the product was started anew), and a
 * start on existing data.
 *
 * @param log - Takes a line of progress at a time.
 */
export async function productFigures(log: (line: string) => void): Promise<Figure[]> {
  const quiet = { FILIGRANA_LOG_LEVEL: "warn", FILIGRANA_READS_PER_MINUTE: "0", FILIGRANA_WRITES_PER_MINUTE: "0" };
  const first = await startProduct({ environment: quiet });
  const small = await pageFigures(first, 1000, log);
  const figures = [...(await importFigures(first, log))];
  for (const start of [11_001, 51_001]) await sealFile(first, start === 11_001 ? 40_000 : 49_000, start, log);
  const large = await pageFigures(first, 100_000, log);
  await first.stop();
  const before = performance.now();
  const again = await startProduct({ data: first.data, environment: quiet });
  const restart = (performance.now() - before) / 1000;
  const settled = await pageFigures(again, 100_000, log);
  await again.remove();
  return [
    ...figures,
    { name: "page at 500 requests/s, 1,000 batches: p50", value: quantile(small.paced, 0.5), unit: "ms", limit: null },
    {
      name: "page at 500 requests/s, 1,000 batches: p99",
      value: quantile(small.paced, 0.99),
      unit: "ms",
      limit: { atMost: 25 },
    },
    {
      name: "page at 500 requests/s, 100,000 batches: p50",
      value: quantile(large.paced, 0.5),
      unit: "ms",
      limit: null,
    },
    {
      name: "page at 500 requests/s, 100,000 batches: p99",
      value: quantile(large.paced, 0.99),
      unit: "ms",
      limit: { atMost: 25 },
    },
    {
      name: "page at 500 requests/s, 100,000 batches, started anew: p99",
      value: quantile(settled.paced, 0.99),
      unit: "ms",
      limit: { atMost: 25 },
    },
    {
      name: "page, p50 at 100,000 over p50 at 1,000 batches",
      value: quantile(large.paced, 0.5) / quantile(small.paced, 0.5),
      unit: "ratio",
      limit: { atMost: 1.2 },
    },
    {
      name: "page, 8 clients at once, 100,000 batches",
      value: large.rush.latencies.length / large.rush.seconds,
      unit: "requests/s",
      limit: { atLeast: 500 },
    },
    {
      name: "answers that were not 200",
      value: small.paced.failed + large.paced.failed + large.rush.failed + settled.paced.failed + settled.rush.failed,
      unit: "answers",
      limit: { atMost: 0 },
    },
    { name: "start to ready on existing data, 100,000 batches", value: restart, unit: "s", limit: { atMost: 15 } },
  ];
}

async function importFigures(product: Product, log: (line: string) => void): Promise<Figure[]> {
  const seconds = await sealFile(product, 10_000, 1001, log);
  return [
    { name: "10,000 batches from CSV to final", value: seconds, unit: "s", limit: { atMost: 60 } },
    {
      name: "peak memory of the API after 10,000 batches",
      value: apiPeakMiB(product),
      unit: "MiB",
      limit: { atMost: 512 },
    },
  ];
}

/** Registers a file of wine batches under a certificate with room, and gives the seconds until its seal is final. */
async function sealFile(product: Product, count: number, from: number, log: (line: string) => void): Promise<number> {
  const seconds = await sealCsv(product, [...storyCsv(count, from)].join(""));
  log(`${count} batches from CSV to final in ${seconds.toFixed(1)} s`);
  return seconds;
}

async function pageFigures(
  { url }: Product,
  batches: number,
  log: (line: string) => void,
): Promise<{ paced: Load; rush: Load }> {
  // A fixed stride visits the lots in an order that no cache likes, the same in every run.
  const path = (index: number) => digitalLinkPath({ gtin: gtins.wine, lot: storyLot(1 + ((index * 7919) % batches)) });
  await askAtRate({ url, path, rate: 200, seconds: 3 });
  const paced = await askAtRate({ url, path, rate: 500, seconds: 15 });
  const rush = await askAtOnce({ url, path, clients: 8, seconds: 10 });
  log(
    `${batches} batches: p99 ${quantile(paced, 0.99).toFixed(1)} ms at 500/s; ${(rush.latencies.length / rush.seconds).toFixed(0)} requests/s at most`,
  );
  return { paced, rush };
}

/** The high-water mark of the API process' memory, as the kernel counted it. */
function apiPeakMiB({ pid }: Product): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const api = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("api/main.ts"));
  const status = readFileSync(`/proc/${api}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
