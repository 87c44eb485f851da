import { z } from "zod";
import { DateTime } from "./date-time.ts";
import { onlyNamespaced } from "./extensions.ts";
import { Component, MeasurementType, SensorAlertType } from "./terms.ts";
import { Uri } from "./uri.ts";

const device = {
  deviceID: z.optional(Uri),
  deviceMetadata: z.optional(Uri),
  rawData: z.optional(Uri),
  dataProcessingMethod: z.optional(Uri),
  bizRules: z.optional(Uri),
  time: z.optional(DateTime),
};

const metadata = { ...device, startTime: z.optional(DateTime), endTime: z.optional(DateTime) };

/** What all reports of a sensor element have in common: when, with which device (EPCIS 2.0, section 7.3.7.1). */
export const SensorMetadata = z.looseObject(metadata).check(onlyNamespaced(Object.keys(metadata)));
export type SensorMetadata = z.infer<typeof SensorMetadata>;

const number = z.optional(z.number());

const report = {
  type: MeasurementType,
  exception: z.optional(SensorAlertType),
  ...device,
  microorganism: z.optional(Uri),
  chemicalSubstance: z.optional(Uri),
  coordinateReferenceSystem: z.optional(Uri),
  value: number,
  component: z.optional(Component),
  stringValue: z.optional(z.string()),
  booleanValue: z.optional(z.boolean()),
  hexBinaryValue: z.optional(z.string().regex(/^[A-Fa-f0-9]+$/, "expected hex digits")),
  uriValue: z.optional(Uri),
  minValue: number,
  maxValue: number,
  meanValue: number,
  sDev: number,
  percRank: number,
  percValue: number,
  uom: z.optional(z.string()),
};

/** One thing that a sensor measured or noticed (EPCIS 2.0, section 7.3.7.2). */
export const SensorReport = z.looseObject(report).check(onlyNamespaced(Object.keys(report)));
export type SensorReport = z.infer<typeof SensorReport>;

const element = { sensorMetadata: z.optional(SensorMetadata), sensorReport: z.array(SensorReport).min(1) };

/** Reports of sensors, with what they have in common (EPCIS 2.0, section 7.3.7). */
export const SensorElement = z.looseObject(element).check(onlyNamespaced(Object.keys(element)));
export type SensorElement = z.infer<typeof SensorElement>;
