import type { TermKind } from "../vocabulary/term-iri.ts";

/** How the value of a member is told in the text that is hashed. */
export type FieldForm =
  | { readonly as: "text" }
  | { readonly as: "verbatim" }
  | { readonly as: "time" }
  | { readonly as: "term"; readonly kind: TermKind }
  /** A list of values, each told under `item`, below the list's own name. */
  | { readonly as: "values"; readonly item: string }
  /** A list of objects, each told under `item`, or without a name of its own where that is null. */
  | { readonly as: "objects"; readonly item: string | null; readonly fields: FieldOrder }
  | { readonly as: "object"; readonly fields: FieldOrder };

/** The members of an object in the order in which they are told. */
export type FieldOrder = readonly (readonly [name: string, form: FieldForm])[];

const text = { as: "text" } as const;
const verbatim = { as: "verbatim" } as const;
const time = { as: "time" } as const;
const term = (kind: TermKind): FieldForm => ({ as: "term", kind });
const epcs: FieldForm = { as: "values", item: "epc" };
const quantities: FieldForm = {
  as: "objects",
  item: "quantityElement",
  fields: [
    ["epcClass", text],
    ["quantity", text],
    ["uom", verbatim],
  ],
};
const pairs = (kind: TermKind, name: string): FieldForm => ({
  as: "objects",
  item: null,
  fields: [
    ["type", term(kind)],
    [name, text],
  ],
});
const place: FieldForm = { as: "object", fields: [["id", text]] };

const deviceFields: FieldOrder = [
  ["deviceID", text],
  ["deviceMetadata", text],
  ["rawData", text],
  ["dataProcessingMethod", text],
];

const sensorMetadata: FieldOrder = [
  ["time", time],
  ["startTime", time],
  ["endTime", time],
  ...deviceFields,
  ["bizRules", text],
];

const sensorReport: FieldOrder = [
  ["type", term("gs1")],
  ["exception", term("gs1")],
  ...deviceFields,
  ["bizRules", text],
  ["time", time],
  ["microorganism", text],
  ["chemicalSubstance", text],
  ["value", text],
  ["component", term("component")],
  ["stringValue", verbatim],
  ["booleanValue", text],
  ["hexBinaryValue", verbatim],
  ["uriValue", text],
  ["minValue", text],
  ["maxValue", text],
  ["meanValue", text],
  ["sDev", text],
  ["percRank", text],
  ["percValue", text],
  ["uom", verbatim],
  ["coordinateReferenceSystem", text],
];

/**
 * The members of an event in the order of the Core Business Vocabulary 2.0, section 8.9.2. Destinations come before
 * sources, as in every published hash, although the section's table has them after; `certificationInfo`, which the table
 * leaves out, has the place that the published hashes give it.
 */
export const eventOrder: FieldOrder = [
  ["eventTime", time],
  ["eventTimeZoneOffset", verbatim],
  ["certificationInfo", text],
  ["epcList", epcs],
  ["parentID", text],
  ["inputEPCList", epcs],
  ["childEPCs", epcs],
  ["quantityList", quantities],
  ["childQuantityList", quantities],
  ["inputQuantityList", quantities],
  ["outputEPCList", epcs],
  ["outputQuantityList", quantities],
  ["action", verbatim],
  ["transformationID", text],
  ["bizStep", term("bizStep")],
  ["disposition", term("disposition")],
  [
    "persistentDisposition",
    {
      as: "object",
      fields: [
        ["set", term("disposition")],
        ["unset", term("disposition")],
      ],
    },
  ],
  ["readPoint", place],
  ["bizLocation", place],
  ["bizTransactionList", pairs("bizTransactionType", "bizTransaction")],
  ["destinationList", pairs("sourceDestType", "destination")],
  ["sourceList", pairs("sourceDestType", "source")],
  [
    "sensorElementList",
    {
      as: "objects",
      item: "sensorElement",
      fields: [
        ["sensorMetadata", { as: "object", fields: sensorMetadata }],
        ["sensorReport", { as: "objects", item: "sensorReport", fields: sensorReport }],
      ],
    },
  ],
  ["ilmd", { as: "object", fields: [] }],
];

/** Members that are no part of what happened: about the record, not the event, or declared later (section 8.9.2). */
export const leftOut: ReadonlySet<string> = new Set(["@context", "type", "eventID", "recordTime", "errorDeclaration"]);
