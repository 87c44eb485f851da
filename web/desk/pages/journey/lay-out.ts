import { Graph, layout } from "@dagrejs/dagre";
import type { JourneyGraph } from "./journey-graph.ts";

/** The size of a stage in the drawing, pixels. */
export const [stageWidth, stageHeight] = [190, 78];

/** Where everything lies, pixels from the upper left; a stage by its middle. */
export type LaidOut = {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly lines: readonly { readonly key: string; readonly points: string }[];
};

type Point = { readonly x: number; readonly y: number };

/** Lays a journey out from top to bottom, so that what came first stands above. */
export function layOut({ stages, passages }: JourneyGraph): LaidOut {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 20, ranksep: 36, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key } of stages) graph.setNode(key, { width: stageWidth, height: stageHeight });
  for (const { from, to } of passages) graph.setEdge(from, to, {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const places = new Map(stages.map(({ key }) => [key, graph.node(key) as Point]));
  const lines = passages.map(({ from, to }) => {
    const { points = [] } = graph.edge(from, to) as { points?: readonly Point[] };
    return { key: `${from}\n${to}`, points: points.map(({ x, y }) => `${x},${y}`).join(" ") };
  });
  return { width, height, places, lines };
}
