import type { VNode } from "preact";
import { sensorText } from "../../../text/desk/sensor-text.ts";
import { useText } from "../../desk-context.ts";
import { InstantText } from "../../parts/instant.tsx";
import { Table } from "../../parts/table.tsx";
import type { Series } from "./sensor-chart.tsx";

type Point = Series["points"][number];

/** More rows nobody reads; the chart has them all. */
const mostRows = 200;

/** The points of a series as a table, the newest first. */
export function SensorTable({
  caption,
  points,
  measure,
}: {
  readonly caption: string;
  readonly points: readonly Point[];
  readonly measure: (value: number) => string;
}): VNode {
  const text = useText(sensorText).table;
  const rows = points
    .map((point, index) => ({ point, index }))
    .slice(-mostRows)
    .reverse();
  const told = (value: number | null) => (value === null ? "–" : measure(value));
  const bounds = ({ least, most }: Point) => (least === null && most === null ? "–" : `${told(least)} … ${told(most)}`);
  return (
    <>
      {points.length > mostRows ? <p>{text.newest(mostRows)}</p> : null}
      <Table
        caption={caption}
        captionHidden
        columns={[
          { key: "at", head: text.at, naming: true, cell: ({ point }) => <InstantText at={point.at} /> },
          { key: "value", head: text.value, numeric: true, cell: ({ point }) => told(point.value) },
          { key: "bounds", head: text.bounds, numeric: true, cell: ({ point }) => bounds(point) },
          { key: "device", head: text.device, cell: ({ point }) => point.device ?? "–" },
          { key: "alarm", head: text.alarm, cell: ({ point }) => point.exception ?? "–" },
        ]}
        rows={rows}
        rowKey={({ index }) => String(index)}
      />
    </>
  );
}
