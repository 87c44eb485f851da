import { z } from "zod";
import { DateTime, TimeZoneOffset } from "./date-time.ts";
import { BizTransaction, Destination, ErrorDeclaration, Place, QuantityList, Source } from "./event-parts.ts";
import { LdContext } from "./ld-context.ts";
import { SensorElement } from "./sensor-element.ts";
import { BizStep, Disposition } from "./terms.ts";
import { Uri } from "./uri.ts";

/** What every event has (EPCIS 2.0, section 7.4.1): when, and which. */
export const commonMembers = {
  "@context": z.optional(LdContext),
  eventTime: DateTime,
  recordTime: z.optional(DateTime),
  eventTimeZoneOffset: TimeZoneOffset,
  eventID: z.optional(Uri),
  certificationInfo: z.optional(z.union([Uri, z.array(Uri)])),
  errorDeclaration: z.optional(ErrorDeclaration),
} as const;

/** What every one of the five kinds of event may have: why, where, between whom, and in which conditions. */
export const contextMembers = {
  bizStep: z.optional(BizStep),
  disposition: z.optional(Disposition),
  readPoint: z.optional(Place),
  bizLocation: z.optional(Place),
  bizTransactionList: z.optional(z.array(BizTransaction)),
  sourceList: z.optional(z.array(Source)),
  destinationList: z.optional(z.array(Destination)),
  sensorElementList: z.optional(z.array(SensorElement)),
} as const;

/** A parent and its children (EPCIS 2.0, sections 7.4.3 and 7.4.6); `persistentDisposition` is judged by the rules. */
export const childMembers = {
  parentID: z.optional(Uri),
  childEPCs: z.optional(z.array(Uri)),
  childQuantityList: z.optional(QuantityList),
  persistentDisposition: z.optional(z.unknown()),
} as const;

/** Says whether a list is there and holds something. */
export const holds = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
