import type { Journey, JourneyEvent } from "./shown-journey.ts";

/** A batch as one holder had it. */
export type Stage = { readonly key: string; readonly item: string; readonly holder: string | null };

/** How one stage came from another. */
export type Passage = { readonly from: string; readonly to: string; readonly events: readonly string[] };

/** The stages of a journey and the passages between them. */
export type JourneyGraph = { readonly stages: readonly Stage[]; readonly passages: readonly Passage[] };

const stageOf = (item: string, holder: string | null): Stage => ({ key: `${item} ${holder ?? ""}`, item, holder });

/**
 * Gives the graph of a journey: a stage for every holder of every batch; a transfer leads from holder to holder, a
 * transformation from what went in to what came out. Several events between the same two stages are one passage.
 */
export function journeyGraph({ events, batches }: Pick<Journey, "events" | "batches">): JourneyGraph {
  const stages = new Map<string, Stage>();
  const passages = new Map<string, { from: string; to: string; events: string[] }>();
  const keep = (stage: Stage): string => {
    stages.set(stage.key, stage);
    return stage.key;
  };
  const join = (from: Stage, to: Stage, { id }: JourneyEvent) => {
    const [start, end] = [keep(from), keep(to)];
    if (start === end) return;
    const key = `${start}\n${end}`;
    const known = passages.get(key) ?? { from: start, to: end, events: [] };
    known.events.push(id);
    passages.set(key, known);
  };
  for (const event of events) {
    const { kind, inputs, outputs, from, to } = event;
    if (kind === "transfer") for (const { item } of inputs) join(stageOf(item, from), stageOf(item, to), event);
    else if (kind === "transform")
      for (const input of inputs)
        for (const output of outputs) join(stageOf(input.item, from), stageOf(output.item, to ?? from), event);
    else if (kind === "commission") for (const { item } of outputs) keep(stageOf(item, to));
  }
  const known = new Set([...stages.values()].map(({ item }) => item));
  for (const { item } of batches) if (!known.has(item)) keep(stageOf(item, null));
  return { stages: [...stages.values()], passages: [...passages.values()] };
}
