import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { keepTrace } from "../../api/store/keep-trace.ts";
import type { Store } from "../../api/store/open-store.ts";
import { demoToken } from "../../core/demo/derivations.ts";
import { batchOfItem } from "../../core/trace/batch-item.ts";
import { stepsOf } from "../../core/trace/closure.ts";
import { cast } from "../demo/cast.ts";
import { openProductStore } from "../open-product-store.ts";
import { startProduct } from "../run-product.ts";
import { apiProcessorSeconds } from "./api-processor-seconds.ts";
import type { Figure } from "./measures.ts";
import { seededChance, type TraceGraph, traceGraph } from "./trace-graph.ts";

const count = 100_000;
const asked = 1_000;
const warmUp = 50;
const seed = 178;

/**
 * Measures traces over HTTP in a running product with 100,000 events: 1,000 lots of every level, both ways, by an inspector who
 * sees all; every closure compared with a walk over the events in memory.
 *
 * @param log - Takes a line of progress at a time.
 */
export async function traceFigures(log: (line: string) => void): Promise<Figure[]> {
  const quiet = { FILIGRANA_LOG_LEVEL: "warn", FILIGRANA_READS_PER_MINUTE: "0", FILIGRANA_WRITES_PER_MINUTE: "0" };
  const product = await startProduct({ environment: quiet });
  const store = openProductStore(product.data);
  try {
    const graph = traceGraph(count, seed, cast.maker.id);
    await keepAll(store, graph, log);
    const before = apiProcessorSeconds(product);
    const answers = await askMany(product.url, graph, log);
    const processorMs = ((apiProcessorSeconds(product) - before) * 1000) / (warmUp + asked);
    return [
      ...figuresOf(answers),
      { name: "trace over HTTP: processor time of the API", value: processorMs, unit: "ms", limit: null },
    ];
  } finally {
    await store.destroy();
    await product.remove();
  }
}

async function keepAll(store: Store, { events }: TraceGraph, log: (line: string) => void): Promise<void> {
  const began = performance.now();
  for (let at = 0; at < events.length; at += 2000)
    await store.transaction().execute((trx) => keepTrace(trx, events.slice(at, at + 2000)));
  await sql`analyze trace_events, trace_links`.execute(store);
  log(`${events.length} events kept in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

type Asked = { readonly ms: number; readonly batches: number; readonly bytes: number; readonly right: boolean };

async function askMany(url: string, graph: TraceGraph, log: (line: string) => void): Promise<Asked[]> {
  const chance = seededChance(seed);
  const forward = stepsOf(graph.events, "forward");
  const back = stepsOf(graph.events, "back");
  const answers: Asked[] = [];
  for (let at = -warmUp; at < asked; at++) {
    const lots = graph.levels[((at % 4) + 4) % 4] ?? [];
    const item = lots[Math.floor(chance() * lots.length)] ?? "";
    const answer = await askOne(url, item);
    const expected = new Set([item, ...walk(forward, item), ...walk(back, item)]);
    const right = answer.items.length === expected.size && answer.items.every((one) => expected.has(one));
    if (at >= 0) answers.push({ ...answer, batches: answer.items.length, right });
  }
  const sizes = answers.map(({ batches }) => batches).sort((a, b) => a - b);
  log(`closures of ${sizes[0]} to ${sizes.at(-1)} batches, median ${sizes[sizes.length >> 1]}`);
  return answers;
}

async function askOne(url: string, item: string): Promise<{ ms: number; bytes: number; items: string[] }> {
  const { gtin, lot } = batchOfItem(item) ?? { gtin: "", lot: "" };
  const began = performance.now();
  const answer = await fetch(`${url}/api/v1/batches/${gtin}/${encodeURIComponent(lot)}/trace`, {
    headers: { authorization: `Bearer ${demoToken(cast.inspector.id)}` },
  });
  const text = await answer.text();
  const ms = performance.now() - began;
  if (!answer.ok) throw new Error(`${item}: ${answer.status} ${text.slice(0, 300)}`);
  const { batches } = JSON.parse(text) as { batches: { item: string }[] };
  return { ms, bytes: text.length, items: batches.map((one) => one.item) };
}

function walk(steps: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
  const met = new Set([start]);
  for (const item of met) for (const next of steps.get(item) ?? []) met.add(next);
  return met;
}

function figuresOf(answers: readonly Asked[]): Figure[] {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return [
    { name: "trace over HTTP, 100,000 events: p50", value: at(0.5), unit: "ms", limit: null },
    { name: "trace over HTTP, 100,000 events: p95", value: at(0.95), unit: "ms", limit: { atMost: 50 } },
    { name: "trace over HTTP, 100,000 events: max", value: at(1), unit: "ms", limit: { atMost: 250 } },
    {
      name: "largest closure",
      value: Math.max(...answers.map(({ batches }) => batches)),
      unit: "batches",
      limit: { atLeast: 100 },
    },
    {
      name: "closures that were not exact",
      value: answers.filter(({ right }) => !right).length,
      unit: "closures",
      limit: { atMost: 0 },
    },
  ];
}
