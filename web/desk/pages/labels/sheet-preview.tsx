import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { type LabelSheet, labelsOnSheet, placeOnSheet } from "../../../../core/label/label-sheet.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useText } from "../../desk-context.ts";

/** The last sheet that an order begins with, drawn: each place, and in dark those that will be printed. */
export function SheetPreview({
  sheet,
  startAt,
  count,
}: {
  readonly sheet: LabelSheet;
  readonly startAt: number;
  readonly count: number;
}): VNode {
  const text = useText(labelsText).preview;
  const id = useId();
  const places = labelsOnSheet(sheet);
  const sheets = Math.max(1, Math.ceil((startAt - 1 + count) / places));
  const free = sheets * places - (startAt - 1 + count);
  const { width, height } = sheet.paper;
  return (
    <figure class="desk-label-figure">
      <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} role="img" aria-labelledby={id} class="desk-sheet">
        <title id={id}>{text.drawn}</title>
        <rect class="desk-sheet-paper" x={0} y={0} width={width} height={height} />
        {Array.from({ length: places }, (_, place) => {
          const { x, y } = placeOnSheet(sheet, place);
          const printed = place >= startAt - 1 && place < startAt - 1 + count;
          return (
            <rect
              key={place}
              class={printed ? "desk-sheet-label desk-sheet-printed" : "desk-sheet-label"}
              x={x}
              y={y}
              width={sheet.label.width}
              height={sheet.label.height}
            />
          );
        })}
      </svg>
      <figcaption>{text.sheet(count, sheets, free)}</figcaption>
    </figure>
  );
}
