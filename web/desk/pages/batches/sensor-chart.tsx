import type { VNode } from "preact";
import type * as z from "zod";
import { unitSigns } from "../../../../core/epcis/sensor/units.ts";
import type { readSensorSeriesEndpoint } from "../../../../core/http/endpoints/sensor-series.ts";
import { sensorText } from "../../../text/desk/sensor-text.ts";
import { decimalInWords, numberInWords, shortDayOf } from "../../../text/format.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Disclosure } from "../../parts/disclosure.tsx";
import { chartPath } from "./chart-path.ts";
import { SensorTable } from "./sensor-table.tsx";

/** One series as the API gives it. */
export type Series = z.infer<(typeof readSensorSeriesEndpoint)["replies"][200]>["series"][number];

const [width, height] = [600, 160];

/** What a point is drawn at: its value, or the middle of its bounds. */
const heightOf = ({ value, least, most }: Series["points"][number]): number =>
  value ?? ((least ?? most ?? 0) + (most ?? least ?? 0)) / 2;

/** The course of one measured quantity: a line, the same in one sentence, and all of it as a table. */
export function SensorChart({ series }: { readonly series: Series }): VNode | null {
  const text = useText(sensorText);
  const language = useLanguage();
  const { points, unit } = series;
  const drawn = points.map((point) => ({ at: Date.parse(point.at), value: heightOf(point) }));
  const shape = chartPath(drawn, width, height);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (shape === null || first === undefined || last === undefined) return null;
  const quantity = text.quantities[series.quantity] ?? series.quantity;
  const measure = (value: number) =>
    `${decimalInWords(String(Math.round(value * 100) / 100), language)} ${unitSigns[unit] ?? unit}`.trim();
  const day = (at: number) => shortDayOf(new Date(at), language);
  const lowest = points.reduce((least, point) => Math.min(least, point.least ?? heightOf(point)), shape.least);
  const highest = points.reduce((most, point) => Math.max(most, point.most ?? heightOf(point)), shape.most);
  const alarms = points.filter(({ exception }) => exception !== null).length;
  const reports = numberInWords(points.length, language);
  return (
    <figure class="desk-chart">
      <figcaption>
        <strong>{quantity}</strong>{" "}
        {text.summary(reports, day(first.at), day(last.at), measure(lowest), measure(highest), measure(last.value))}
        {alarms === 0 ? null : <strong class="desk-chart-alarm"> {text.alarms(alarms)}</strong>}
      </figcaption>
      <svg viewBox={`-4 -4 ${width + 8} ${height + 8}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={shape.path} />
      </svg>
      <Disclosure summary={text.table.show}>
        <SensorTable caption={text.table.caption(quantity)} points={points} measure={measure} />
      </Disclosure>
    </figure>
  );
}
