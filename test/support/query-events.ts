import { documentOf, type Json, seen } from "./epcis.ts";

/** The eventID of one of the events below, by its letter. */
export const idOf = (letter: string): string => `urn:uuid:0aaaaaaa-0000-4000-8000-00000000000${letter}`;

const at = (hour: string) => ({ eventTime: `2026-05-01T${hour}:00:00.000Z`, eventTimeZoneOffset: "+00:00" });
const item = (serial: string) => `urn:epc:id:sgtin:0614141.107346.${serial}`;
const lot = (name: string) => `urn:epc:class:lgtin:4012345.012345.${name}`;
const place = (reference: string) => `urn:epc:id:sgln:0614141.${reference}.0`;

const object = (letter: string, hour: string, more: Json): Json => {
  const { epcList: _, ...event } = seen({ ...at(hour), eventID: idOf(letter) });
  return { ...event, ...more };
};

const sensor = {
  sensorMetadata: {
    time: "2026-04-02T00:00:00Z",
    startTime: "2026-04-01T00:00:00Z",
    endTime: "2026-04-03T00:00:00Z",
    deviceID: "urn:epc:id:giai:4000001.111",
    dataProcessingMethod: "https://example.it/method/1",
    bizRules: "https://example.it/rules/1",
    "ex:station": "north",
  },
  sensorReport: [
    {
      type: "Temperature",
      value: 25,
      minValue: 24,
      maxValue: 26,
      meanValue: 25.5,
      sDev: 0.5,
      percRank: 50,
      percValue: 24.5,
      uom: "CEL",
      "ex:probe": "p1",
    },
  ],
  "ex:calibrated": "2026-01-01T00:00:00Z",
};

const kinds = {
  sensorMetadata: { time: "2026-04-12T00:00:00Z", startTime: "2026-04-11T00:00:00Z", endTime: "2026-04-13T00:00:00Z" },
  sensorReport: [
    {
      type: "ex:Smell",
      deviceID: "urn:epc:id:giai:4000001.222",
      microorganism: "https://www.ncbi.nlm.nih.gov/taxonomy/1126011",
      chemicalSubstance: "https://identifiers.org/inchikey:CZMRCDWAGMRECN-UGDNZRGBSA-N",
      stringValue: "faint",
      hexBinaryValue: "F0F0",
      uriValue: "https://id.example.it/reading/9",
      booleanValue: false,
      value: 80,
      percRank: 10,
      uom: "FAH",
    },
  ],
};

/** Ten events that differ in everything that can be asked for, by their letters. */
export const events: Readonly<Record<string, Json>> = {
  a: object("a", "08", {
    bizStep: "shipping",
    disposition: "in_transit",
    epcList: [item("a")],
    readPoint: { id: place("11111"), "ex:gate": "4", "ex:layout": { "ex:floor": 2 } },
    bizLocation: { id: place("22222"), "ex:zone": "cold", "ex:layout": { "ex:row": "B" } },
    bizTransactionList: [{ type: "po", bizTransaction: "https://example.it/po/1" }],
    sourceList: [{ type: "owning_party", source: "urn:epc:id:pgln:0614141.00001" }],
    destinationList: [{ type: "possessing_party", destination: "urn:epc:id:pgln:0614141.00002" }],
    "ex:num": 5,
    "ex:when": "2026-02-01T00:00:00Z",
    "ex:word": "one",
  }),
  b: object("b", "09", {
    action: "ADD",
    bizStep: "commissioning",
    disposition: "active",
    quantityList: [{ epcClass: lot("b"), quantity: 10, uom: "KGM" }],
    ilmd: { "cbvmda:lotNumber": "LB", "ex:grade": 3, "ex:nested": { "ex:deep": "x", "ex:depth": 7 } },
    "ex:num": 12,
    "ex:when": "2026-03-01T00:00:00Z",
    "ex:outer": { "ex:inside": "y", "ex:size": 9 },
  }),
  c: {
    type: "AggregationEvent",
    ...at("10"),
    eventID: idOf("c"),
    action: "ADD",
    bizStep: "packing",
    parentID: "urn:epc:id:sscc:0614141.1234567890",
    childEPCs: [item("c")],
    childQuantityList: [{ epcClass: lot("c"), quantity: 5 }],
  },
  d: {
    type: "TransformationEvent",
    ...at("11"),
    eventID: idOf("d"),
    transformationID: "https://example.it/transformation/1",
    inputEPCList: [item("di")],
    inputQuantityList: [{ epcClass: lot("di"), quantity: 2, uom: "LTR" }],
    outputEPCList: [item("do")],
    outputQuantityList: [{ epcClass: lot("do"), quantity: 1, uom: "LTR" }],
  },
  e: {
    type: "TransactionEvent",
    ...at("12"),
    eventID: idOf("e"),
    action: "DELETE",
    parentID: "urn:epc:id:grai:4012345.12345.e",
    epcList: [item("e")],
    bizTransactionList: [{ type: "desadv", bizTransaction: "https://example.it/da/1" }],
  },
  f: {
    type: "AssociationEvent",
    ...at("13"),
    eventID: idOf("f"),
    action: "ADD",
    parentID: "urn:epc:id:grai:4012345.55555.f",
    childEPCs: ["urn:epc:id:giai:4000001.111"],
    disposition: "ex:curing",
  },
  g: object("g", "14", {
    epcList: [item("g")],
    errorDeclaration: {
      declarationTime: "2026-06-01T00:00:00Z",
      reason: "incorrect_data",
      correctiveEventIDs: [idOf("a")],
      "ex:why": "typo",
      "ex:more": { "ex:level": 4 },
    },
  }),
  h: object("h", "15", { readPoint: { id: place("33333") }, epcList: [], sensorElementList: [sensor] }),
  i: object("i", "16", { readPoint: { id: place("33333") }, epcList: [], sensorElementList: [kinds] }),
  j: object("j", "17", {
    epcList: ["urn:epc:id:sgtin:4012345.011111.j"],
    persistentDisposition: { set: ["completeness_verified"], unset: ["damaged"] },
    errorDeclaration: { declarationTime: "2026-07-01T00:00:00Z", reason: "did_not_occur" },
  }),
};

/** A document of all ten, with what lies within what, and an attribute of a place. */
export const document = documentOf(Object.values(events), {
  epcisHeader: {
    epcisMasterData: {
      vocabularyList: [
        {
          type: "urn:epcglobal:epcis:vtype:BusinessLocation",
          vocabularyElementList: [
            { id: place("99999"), children: [place("88888")] },
            { id: place("88888"), children: [place("22222"), place("11111")] },
            { id: place("22222"), attributes: [{ id: "urn:epcglobal:cbv:mda:countryCode", attribute: "IT" }] },
          ],
        },
      ],
    },
  },
});
