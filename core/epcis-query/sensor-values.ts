import type { SensorElement, SensorReport } from "../epcis/schema/sensor-element.ts";
import { canonicalIri } from "../epcis/urn/canonical-iri.ts";
import { fieldValues } from "./field-values.ts";
import { comparedIn } from "./in-unit.ts";
import type { IndexedValue } from "./indexed-value.ts";
import type { Prefixes } from "./namespaces.ts";
import { readTime } from "./read-value.ts";
import { inBaseUnit } from "./units.ts";
import { vocabularyWord } from "./vocabulary-word.ts";

const identifierMembers = [
  "deviceID",
  "dataProcessingMethod",
  "microorganism",
  "chemicalSubstance",
  "bizRules",
  "uriValue",
] as const;
const textMembers = ["stringValue", "hexBinaryValue"] as const;
const measures = ["value", "minValue", "maxValue", "meanValue", "sDev", "percValue"] as const;
const times = ["time", "startTime", "endTime"] as const;

type Part = Readonly<Record<string, unknown>>;

const described = (part: Part): IndexedValue[] => [
  ...identifierMembers.flatMap((member) => {
    const value = part[member];
    return typeof value === "string" ? [{ name: `sensor/${member}`, text: canonicalIri(value) }] : [];
  }),
  ...times.flatMap((member) => {
    const value = part[member];
    const time = typeof value === "string" ? readTime(value) : null;
    return time === null ? [] : [{ name: `sensor/${member}`, time }];
  }),
];

const reported = (report: SensorReport): IndexedValue[] => [
  { name: "sensor/type", text: vocabularyWord("MeasurementType", report.type) },
  ...textMembers.flatMap((member) => {
    const value = report[member];
    return value === undefined ? [] : [{ name: `sensor/${member}`, text: value }];
  }),
  ...(report.booleanValue === undefined ? [] : [{ name: "sensor/booleanValue", text: String(report.booleanValue) }]),
  ...(report.percRank === undefined ? [] : [{ name: "sensor/percRank", number: report.percRank }]),
  ...measures.flatMap((member) => {
    const value = report[member];
    if (value === undefined || report.uom === undefined) return [];
    const name = `sensor/${member}/${inBaseUnit(value, report.uom).unit}`;
    return [{ name, number: comparedIn(report.uom, name, value) }];
  }),
];

/** What queries may ask about the sensor data of an event; times in UTC, measured values in the base unit of their kind. */
export const sensorValues = (elements: readonly SensorElement[], prefixes: Prefixes): IndexedValue[] =>
  elements.flatMap((element) => [
    { name: "sensor", text: "" },
    ...described(element.sensorMetadata ?? {}),
    ...fieldValues("sensorElement", element, prefixes),
    ...fieldValues("sensorMetadata", element.sensorMetadata, prefixes),
    ...element.sensorReport.flatMap((report) => [
      ...described(report),
      ...reported(report),
      ...fieldValues("sensorReport", report, prefixes),
    ]),
  ]);
