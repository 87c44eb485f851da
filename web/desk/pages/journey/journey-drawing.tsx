import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { journeyText } from "../../../text/desk/journey-text.ts";
import { useActing, useText } from "../../desk-context.ts";
import { goTo } from "../../router.ts";
import { addressOf } from "../../url.ts";
import { journeyGraph, type Stage } from "./journey-graph.ts";
import { layOut, stageHeight, stageWidth } from "./lay-out.ts";
import type { Journey } from "./shown-journey.ts";

/** The most stages that are drawn: more cannot be read. */
const mostStages = 150;

/** The journey drawn: stages that the keyboard reaches, each leading to its own journey, and lines between them. */
export function JourneyDrawing({ journey }: { readonly journey: Journey }): VNode {
  const text = useText(journeyText);
  const graph = useMemo(() => journeyGraph(journey), [journey]);
  const { stages, passages } = graph;
  const drawn = useMemo(() => (graph.stages.length > mostStages ? null : layOut(graph)), [graph]);
  if (drawn === null) return <p>{text.tooMany(stages.length)}</p>;
  const { width, height, places, lines } = drawn;
  return (
    <>
      <p>{text.graphSays(stages.length, passages.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section class="desk-journey" aria-label={text.scroll} tabIndex={0}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <title>{text.graph}</title>
          <defs>
            <marker
              id="journey-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path d="M0,0 L8,4 L0,8 z" class="desk-journey-arrow" />
            </marker>
          </defs>
          {lines.map(({ key, points }) => (
            <polyline key={key} points={points} class="desk-journey-line" marker-end="url(#journey-arrow)" />
          ))}
          {stages.map((stage) => {
            const { x, y } = places.get(stage.key) ?? { x: 0, y: 0 };
            return (
              <g key={stage.key} transform={`translate(${x - stageWidth / 2}, ${y - stageHeight / 2})`}>
                <StageBox stage={stage} journey={journey} />
              </g>
            );
          })}
        </svg>
      </section>
    </>
  );
}

function StageBox({ stage, journey }: { readonly stage: Stage; readonly journey: Journey }): VNode {
  const text = useText(journeyText);
  const { actor } = useActing();
  const batch = journey.batches.find(({ item }) => item === stage.item);
  const holder = journey.parties.find(({ party }) => party === stage.holder)?.name ?? stage.holder ?? "";
  const product = batch?.productName ?? text.unknownProduct;
  const lot = batch?.lot ?? stage.item.replace(/^.*\//, "");
  const self = batch?.side === "self";
  const [gtin, ownLot] = [batch?.gtin ?? null, batch?.lot ?? null];
  const box = (
    <>
      <rect
        width={stageWidth}
        height={stageHeight}
        rx={4}
        class={`desk-journey-stage${self ? " desk-journey-self" : ""}${batch?.measure == null ? "" : " desk-journey-stopped"}`}
      />
      {/* Text of SVG cannot be cut off where its box ends, and has to be said whole all the same. */}
      <foreignObject width={stageWidth} height={stageHeight}>
        <span class="desk-journey-words">
          <span>{product}</span> <strong>{self ? `${lot} (${text.self})` : lot}</strong> <span>{holder}</span>
        </span>
      </foreignObject>
    </>
  );
  if (gtin === null || ownLot === null) return <g>{box}</g>;
  const href = addressOf("/desk/{actor}/batches/{gtin}/{lot}/journey", { actor, gtin, lot: ownLot });
  const open = (event: Event) => {
    event.preventDefault();
    goTo(href);
  };
  return (
    <a href={href} onClick={open}>
      {box}
    </a>
  );
}
