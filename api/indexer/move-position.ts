import type { ChainStep, Position } from "./chain-step.ts";

/** Where a reader stands after a step; blocks below the final one are forgotten. */
export function movePosition(position: Position, step: ChainStep): Position {
  const recent = new Map(position.recent);
  switch (step.type) {
    case "block":
      for (const header of step.headers) recent.set(header.number, header);
      return { ...position, head: step.head, recent };
    case "reorg":
      for (const number of recent.keys()) if (number > step.to.number) recent.delete(number);
      return { ...position, head: step.to, recent };
    case "final":
      for (const number of recent.keys()) if (number < step.block.number) recent.delete(number);
      return { ...position, final: step.block, recent };
  }
}
