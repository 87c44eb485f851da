import { checkDigit } from "../../core/label/gtin.ts";
import { batchItem } from "../../core/trace/batch-item.ts";
import type { TracedQuantity, TraceEvent } from "../../core/trace/trace-event.ts";

/** A chain of custody as claims: its events in a fixed disorder, and its lots by level, field first. */
export type TraceGraph = { readonly events: readonly TraceEvent[]; readonly levels: readonly (readonly string[])[] };

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export const seededChance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const kilogram = 1000;

/**
 * Makes a chain of custody of about so many events in four levels: lots are commissioned, blended (1 to 5 inputs) and split (1
 * to 3 outputs) into the next level, now and then worked again on the same level; three in five lots are packed, shipped and
 * received. Inputs come from the lots made lately, as in a real plant.
 */
export function traceGraph(about: number, seed: number, by: string): TraceGraph {
  const chance = seededChance(seed);
  const upTo = (most: number) => 1 + Math.floor(chance() * most);
  const levels: string[][] = [[], [], [], []];
  const events: TraceEvent[] = [];
  let time = 1_767_225_600;
  const add = (event: Omit<TraceEvent, "id" | "time" | "recorded" | "by">) => {
    time += 60;
    events.push({ id: `urn:filigrana:bench:${seed}:${events.length}`, time, recorded: false, by, ...event });
  };
  const lotOn = (level: number): string => {
    const body = `9521${String(level)}${String((levels[level]?.length ?? 0) % 50).padStart(7, "0")}`.padStart(13, "0");
    const item = batchItem({ gtin: body + checkDigit(body), lot: `${"ABCD"[level]}${levels[level]?.length ?? 0}` });
    levels[level]?.push(item);
    return item;
  };
  const some = (item: string, kilograms: number): TracedQuantity => ({
    item,
    quantity: String(Math.round(kilograms * kilogram)),
    unit: "gram",
  });
  const send = (item: string) => {
    const box = `https://id.gs1.org/00/${String(380_000_000_000_000_000 + events.length)}`;
    const container = { item: box, quantity: "1", unit: "piece" };
    const [from, to] = [place(upTo(400)), place(upTo(400))];
    add({ kind: "aggregate", inputs: [some(item, 10)], outputs: [container], place: from });
    add({ kind: "transfer", inputs: [container], outputs: [], from, to });
    add({ kind: "observe", inputs: [container], outputs: [], place: to });
  };
  while (events.length < about) {
    const level = Math.floor(chance() * 4);
    const sources = chance() < 0.03 ? levels[level] : levels[level - 1];
    if (level === 0 || sources === undefined || sources.length < 5) {
      const item = lotOn(0);
      add({ kind: "commission", inputs: [], outputs: [some(item, 500 * upTo(4))], place: place(upTo(400)) });
      continue;
    }
    const lately = sources.slice(-40);
    const inputs = new Set(Array.from({ length: upTo(5) }, () => lately[Math.floor(chance() * lately.length)] ?? ""));
    const outputs = Array.from({ length: upTo(3) }, () => lotOn(level));
    const plant = place(upTo(400));
    add({
      kind: "transform",
      inputs: [...inputs].map((item) => some(item, 20 * upTo(10))),
      outputs: outputs.map((item) => some(item, 20)),
      place: plant,
    });
    for (const item of outputs) if (chance() < 0.3) send(item);
  }
  return {
    events: events.sort((a, b) => a.id.length - b.id.length || (a.id.at(-1) ?? "").localeCompare(b.id.at(-1) ?? "")),
    levels,
  };
}

const place = (number: number): string => `https://id.gs1.org/414/${String(8_000_000_000_000 + number * 17)}`;
