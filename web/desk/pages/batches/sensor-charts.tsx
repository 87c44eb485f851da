import type { VNode } from "preact";
import { readSensorSeriesEndpoint } from "../../../../core/http/endpoints/sensor-series.ts";
import { sensorText } from "../../../text/desk/sensor-text.ts";
import { useText } from "../../desk-context.ts";
import { Answered } from "../../parts/answered.tsx";
import { Section } from "../../parts/section.tsx";
import { useAnswer } from "../../use-answer.ts";
import { SensorChart } from "./sensor-chart.tsx";

/** What sensors measured of a batch, a chart for each quantity; nothing where nothing was measured. */
export function SensorCharts({ gtin, lot }: { readonly gtin: string; readonly lot: string }): VNode | null {
  const text = useText(sensorText);
  const answer = useAnswer(readSensorSeriesEndpoint, { params: { gtin, lot } });
  if (answer.state === "loading" || (answer.state === "here" && answer.value.series.length === 0)) return null;
  return (
    <Section title={text.heading}>
      <Answered answer={answer} step={text.step}>
        {({ series, complete }) => (
          <>
            {series.map((one) => (
              <SensorChart key={`${one.quantity} ${one.unit}`} series={one} />
            ))}
            {complete ? null : <p>{text.older}</p>}
          </>
        )}
      </Answered>
    </Section>
  );
}
