import type { EpcisEvent } from "../schema/epcis-event.ts";
import type { SensorElement, SensorReport } from "../schema/sensor-element.ts";
import { readInstant } from "../time/read-instant.ts";
import { bareTerm } from "../vocabulary/term-iri.ts";
import { inSeriesUnit } from "./units.ts";

/** One report of a sensor: when, what it measured, and within which bounds; what it did not say is null. */
export type SensorPoint = {
  /** Milliseconds since 1970. */
  readonly instantMs: number;
  /** The value, or the mean of an interval. */
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly device: string | null;
  /** Whether the sensor raised an alarm or found itself in error. */
  readonly exception: string | null;
};

/** What sensors said about one quantity in one unit, in the order of time. */
export type SensorSeries = {
  /** The GS1 measurement type, e.g. `Temperature` or `RelativeHumidity`. */
  readonly quantity: string;
  /** UN/CEFACT Recommendation 20; temperatures are in `CEL`. Empty where no unit was told. */
  readonly unit: string;
  readonly points: readonly SensorPoint[];
};

/**
 * The series that sensor data in events make up, e.g. temperature and humidity while a cheese ripens (EPCIS 2.0, section
 * 7.3.7). A report's time is its own, else that of its element, else the event's. An event that was declared wrong says
 * nothing, nor does the same report told twice; vectors (`component`) and non-numbers are no series.
 *
 * @returns Series by quantity and unit, in alphabetical order.
 */
export const sensorSeriesOf = (events: readonly EpcisEvent[]): SensorSeries[] => {
  const wrong = new Set(events.flatMap((e) => (e.errorDeclaration === undefined ? [] : [e.eventID])));
  const series = new Map<string, Map<string, SensorPoint>>();
  for (const event of events) {
    if (event.errorDeclaration !== undefined || (event.eventID !== undefined && wrong.has(event.eventID))) continue;
    for (const element of event.sensorElementList ?? []) collect(series, event.eventTime, element);
  }
  return [...series].sort(byKey).map(([key, points]) => {
    const [quantity = "", unit = ""] = key.split(" ");
    return { quantity, unit, points: [...points.values()].sort((a, b) => a.instantMs - b.instantMs) };
  });
};

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const collect = (series: Map<string, Map<string, SensorPoint>>, eventTime: string, element: SensorElement): void => {
  for (const report of element.sensorReport) {
    const read = readReport(report, element, eventTime);
    if (read === null) continue;
    const key = `${bareTerm("gs1", report.type)} ${read.unit}`;
    const points = series.get(key) ?? new Map<string, SensorPoint>();
    series.set(key, points.set(JSON.stringify(read.point), read.point));
  }
};

const readReport = (
  report: SensorReport,
  { sensorMetadata: shared }: SensorElement,
  eventTime: string,
): { unit: string; point: SensorPoint } | null => {
  const { minValue, maxValue, uom = "" } = report;
  const value = report.value ?? report.meanValue;
  if (report.component !== undefined || (value ?? minValue ?? maxValue) === undefined) return null;
  const instantMs = readInstant(report.time ?? shared?.time ?? shared?.endTime ?? eventTime);
  if (instantMs === null) return null;
  const inUnit = (number: number | undefined) => (number === undefined ? null : inSeriesUnit(number, uom).value);
  const point = {
    instantMs,
    value: inUnit(value),
    least: inUnit(minValue),
    most: inUnit(maxValue),
    device: report.deviceID ?? shared?.deviceID ?? null,
    exception: report.exception === undefined ? null : bareTerm("gs1", report.exception),
  };
  return { unit: inSeriesUnit(0, uom).unit, point };
};
