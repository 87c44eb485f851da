import type { EpcisEvent } from "../schema/epcis-event.ts";
import type { SensorElement, SensorMetadata, SensorReport } from "../schema/sensor-element.ts";
import { readInstant } from "../time/read-instant.ts";
import type { EventFinding } from "./finding.ts";

/** Judges whether the times of sensor reports agree with one another, and whether ranges are the right way round. */
export const checkSensors = (event: EpcisEvent): readonly EventFinding[] =>
  (event.sensorElementList ?? []).flatMap((element, i) => checkElement(`/sensorElementList/${i}`, element));

const checkElement = (pointer: string, { sensorMetadata = {}, sensorReport }: SensorElement): EventFinding[] => [
  ...interval(`${pointer}/sensorMetadata`, sensorMetadata),
  ...sensorReport.flatMap((report, i) => {
    const at = `${pointer}/sensorReport/${i}`;
    return [...range(at, report), ...reportTime(at, report, sensorMetadata), ...saidTwice(at, report, sensorMetadata)];
  }),
];

const instant = (text: string | undefined): number | null => (text === undefined ? null : readInstant(text));

const interval = (pointer: string, { startTime, endTime }: SensorMetadata): EventFinding[] => {
  const [start, end] = [instant(startTime), instant(endTime)];
  if (start === null || end === null || start <= end) return [];
  const expected = "expected an end that is not before the start";
  return [{ rule: "sensor-interval", weight: "refuse", pointer: `${pointer}/endTime`, value: endTime, expected }];
};

const reportTime = (pointer: string, { time }: SensorReport, metadata: SensorMetadata): EventFinding[] => {
  const at = instant(time);
  const [start, end] = [instant(metadata.startTime), instant(metadata.endTime)];
  if (at === null || ((start === null || at >= start) && (end === null || at <= end))) return [];
  const expected = "expected a time within startTime and endTime of the same element";
  return [{ rule: "sensor-time", weight: "advise", pointer: `${pointer}/time`, value: time, expected }];
};

const shared = ["time", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules"] as const;

/** EPCIS 2.0, section 7.3.7: these are said once, for all reports or for each; GS1's own examples say some of them twice. */
const saidTwice = (pointer: string, report: SensorReport, metadata: SensorMetadata): EventFinding[] =>
  shared
    .filter((name) => report[name] !== undefined && metadata[name] !== undefined)
    .map((name) => {
      const expected = `expected ${name} in sensorMetadata or in sensorReport, not in both; the report's is taken`;
      return {
        rule: "sensor-said-twice",
        weight: "advise",
        pointer: `${pointer}/${name}`,
        value: report[name],
        expected,
      };
    });

const range = (pointer: string, { minValue, maxValue, meanValue }: SensorReport): EventFinding[] => {
  const least = minValue ?? Number.NEGATIVE_INFINITY;
  const most = maxValue ?? Number.POSITIVE_INFINITY;
  if (least > most) {
    const expected = "expected a minimum that is not above the maximum";
    return [{ rule: "sensor-range", weight: "refuse", pointer: `${pointer}/minValue`, value: minValue, expected }];
  }
  if (meanValue === undefined || (meanValue >= least && meanValue <= most)) return [];
  const expected = "expected a mean between minimum and maximum";
  return [{ rule: "sensor-range", weight: "advise", pointer: `${pointer}/meanValue`, value: meanValue, expected }];
};
