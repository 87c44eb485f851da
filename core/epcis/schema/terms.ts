import { z } from "zod";
import {
  bizSteps as bizStepTerms,
  bizTransactionTypes,
  components,
  dispositions,
  errorReasons,
  sourceDestTypes,
} from "../vocabulary/cbv-terms.ts";
import { measurementTypes, sensorAlerts } from "../vocabulary/gs1-terms.ts";
import { isUri } from "./uri.ts";

/** In JSON a standard term is written bare; its older URN and its draft address are therefore refused, never read silently. */
const oldCbv = /^(?:urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/;
const gs1Web = /^https?:\/\/(?:www\.)?gs1\.org\/voc\//;

const term = (what: string, terms: readonly string[], forbidden: RegExp) => {
  const known = new Set(terms);
  const belongs = (text: string) => known.has(text) || (isUri(text) && !forbidden.test(text));
  return z.string().refine(belongs, `expected ${what} of the standard as a bare word, or one of your own as a URI`);
};

/** What was being done: a bare word of the Core Business Vocabulary, or a URI of one's own. */
export const BizStep = term("a business step", bizStepTerms, oldCbv);

/** In what state the objects were left. */
export const Disposition = term("a disposition", dispositions, oldCbv);

/** Which kind of business transaction. */
export const BizTransactionType = term("a kind of business transaction", bizTransactionTypes, oldCbv);

/** In what sense a party or place is a source or a destination. */
export const SourceDestType = term("a kind of source or destination", sourceDestTypes, oldCbv);

/** Why an event was declared wrong. */
export const ErrorReason = term("a reason for an error", errorReasons, oldCbv);

/** Which part of a vector or position was measured. */
export const Component = term("a component", components, oldCbv);

/** Which physical quantity was measured. */
export const MeasurementType = term("a measurement type", measurementTypes, gs1Web);

/** What the sensor says is wrong. */
export const SensorAlertType = term("a sensor alert", sensorAlerts, gs1Web);
