import { performance } from "node:perf_hooks";
import ExcelJS from "exceljs";
import { demoToken } from "../../core/demo/derivations.ts";
import { cast } from "../demo/cast.ts";
import { storyCsv } from "../demo/story-csv.ts";
import { type Product, startProduct } from "../run-product.ts";
import { apiProcessorSeconds } from "./api-processor-seconds.ts";
import { quantile } from "./load.ts";
import type { Figure } from "./measures.ts";

const rows = 10_000;
/** The first lot: beyond those of the demo's story. */
const firstLot = 200_001;
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Measures a workbook of 10,000 rows at the desk: from its first byte until it is checked, with what other requests wait
 * meanwhile, and until it has come back with a thousand cells marked.
 */
export async function spreadsheetFigures(log: (line: string) => void): Promise<Figure[]> {
  const quiet = { FILIGRANA_LOG_LEVEL: "warn", FILIGRANA_READS_PER_MINUTE: "0", FILIGRANA_WRITES_PER_MINUTE: "0" };
  const product = await startProduct({ environment: quiet });
  try {
    const idle = await latencies(product, AbortSignal.timeout(5000));
    const good = await check(product, await workbook(0));
    log(`${rows} rows checked in ${good.seconds.toFixed(1)} s, progress told ${good.told} times`);
    const damaged = await check(product, await workbook(10));
    const began = performance.now();
    const corrected = await get(product, `/api/v1/batch-imports/${damaged.id}/corrected.xlsx`);
    await corrected.arrayBuffer();
    const marking = (performance.now() - began) / 1000;
    return [
      {
        name: "10,000 rows of XLSX, from first byte to checked",
        value: good.seconds,
        unit: "s",
        limit: { atMost: 20 },
      },
      { name: "10,000 rows with 1,000 flaws, to checked", value: damaged.seconds, unit: "s", limit: { atMost: 20 } },
      { name: "progress told while 10,000 rows are checked", value: good.told, unit: "times", limit: { atLeast: 20 } },
      { name: "10,000 rows come back with 1,000 cells marked", value: marking, unit: "s", limit: { atMost: 30 } },
      { name: "a page while nothing is checked: p99", value: quantileOf(idle, 0.99), unit: "ms", limit: null },
      {
        name: "a page while 10,000 rows are checked: p99",
        value: quantileOf(good.waits, 0.99),
        unit: "ms",
        limit: null,
      },
      {
        name: "a page, p99 while 10,000 rows are checked over p99 while none are",
        value: quantileOf(good.waits, 0.99) / quantileOf(idle, 0.99),
        unit: "ratio",
        limit: { atMost: 8 },
      },
      {
        name: "a page, longest while 10,000 rows are checked over longest while none are",
        value: Math.max(...good.waits) / Math.max(...idle),
        unit: "ratio",
        limit: { atMost: 8 },
      },
      {
        name: "processor time of the API for 10,000 rows, pages included",
        value: good.processor,
        unit: "s",
        limit: { atMost: 12 },
      },
    ];
  } finally {
    await product.remove();
  }
}

const quantileOf = (waits: readonly number[], part: number): number =>
  quantile({ latencies: Float64Array.from(waits).sort(), seconds: 1, failed: 0 }, part);

/** A workbook as people have it: GTINs and lots as text, quantities as numbers, one in `flawEvery` rows with a lost zero. */
async function workbook(flawEvery: number): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Lotti");
  let number = 0;
  for (const line of storyCsv(rows, firstLot)) {
    const cells: (string | number)[] = line.trim().split(",");
    if (number > 0) cells[2] = Number(cells[2]);
    if (flawEvery > 0 && number > 0 && number % flawEvery === 0) cells[5] = String(cells[5]).slice(1);
    sheet.addRow(cells);
    number++;
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

async function check(product: Product, bytes: Uint8Array<ArrayBuffer>) {
  const certificate = await wineCertificate(product);
  const stopped = new AbortController();
  const waits = latencies(product, stopped.signal);
  const listening = listen(product, stopped.signal);
  const processorBefore = apiProcessorSeconds(product);
  const began = performance.now();
  const query = new URLSearchParams({ certificate, name: "bench.xlsx" });
  const headers = { ...token, "content-type": xlsxType, "idempotency-key": `bench-${process.pid}-${began}` };
  const init = { method: "POST", headers, body: bytes };
  const sent = await answered(await fetch(`${product.url}/api/v1/batch-imports?${query}`, init));
  const { import: id } = (await sent.json()) as { import: string };
  let state = "reading";
  while (state === "reading") {
    await new Promise((resolve) => setTimeout(resolve, 50));
    ({ state } = (await (await get(product, `/api/v1/batch-imports/${id}`)).json()) as { state: string });
  }
  if (state !== "checked") throw new Error(`the import is ${state}`);
  const seconds = (performance.now() - began) / 1000;
  const processor = apiProcessorSeconds(product) - processorBefore;
  stopped.abort();
  return { id, seconds, processor, waits: await waits, told: await listening };
}

const token = { authorization: `Bearer ${demoToken(cast.maker.id)}` };

async function answered(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(`${answer.url} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
}

const get = async ({ url }: Product, path: string): Promise<Response> =>
  answered(await fetch(url + path, { headers: token }));

async function wineCertificate(product: Product): Promise<string> {
  const { certificates } = (await (await get(product, "/api/v1/certificates")).json()) as {
    certificates: { certificate: string; operator: string }[];
  };
  const wine = certificates.find(({ operator }) => operator === cast.maker.id);
  if (wine === undefined) throw new Error("the demo's wine certificate is not on record");
  return wine.certificate;
}

/** Asks for a page again and again until the signal aborts; milliseconds of each. */
async function latencies({ url }: Product, signal: AbortSignal): Promise<number[]> {
  const waits: number[] = [];
  while (!signal.aborted) {
    const began = performance.now();
    await (await answered(await fetch(`${url}/01/09521234100010/10/L26-0001`))).arrayBuffer();
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return waits;
}

/** Counts the events that tell how far an import has come. */
async function listen({ url }: Product, signal: AbortSignal): Promise<number> {
  let told = 0;
  try {
    const answer = await answered(await fetch(`${url}/api/v1/events`, { headers: token, signal }));
    const pieces = answer.body?.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>;
    for await (const piece of pieces) told += piece.split("event: import").length - 1;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return told;
}
