import { expect } from "chai";
import { checkEvent } from "../../../core/epcis/rules/check-event.ts";
import type { EventRule } from "../../../core/epcis/rules/finding.ts";
import { EpcisEvent } from "../../../core/epcis/schema/epcis-event.ts";
import { eventsOf, exampleDocuments, type Json } from "./support/published.ts";

const time = { eventTime: "2026-01-31T08:00:00Z", eventTimeZoneOffset: "+01:00" };
const item = "https://id.gs1.org/01/08012345678907/21/1";
const lot = "https://id.gs1.org/01/08012345678907/10/L";
const pallet = "https://id.gs1.org/00/080123450000000017";
const object = (members: Json = {}) => ({
  type: "ObjectEvent",
  ...time,
  action: "OBSERVE",
  epcList: [item],
  ...members,
});
const children = (type: string, members: Json) => ({ type, ...time, action: "ADD", childEPCs: [item], ...members });
const made = (members: Json) => ({
  type: "TransformationEvent",
  ...time,
  transformationID: "urn:uuid:1",
  inputEPCList: [item],
  ...members,
});
const measured = (sensorMetadata: Json, report: Json) =>
  object({ sensorElementList: [{ sensorMetadata, sensorReport: [{ type: "Temperature", ...report }] }] });
const early = "2026-01-31T07:00:00Z";
const late = "2026-01-31T10:00:00+01:00";
const wrong = (members: Json) =>
  object({ eventID: "urn:uuid:1", errorDeclaration: { declarationTime: late, ...members } });

type Case = readonly [fact: string, event: Json, found: EventRule | null, at?: string];

const refused: readonly Case[] = [
  ["a pallet that is packed but not named", children("AggregationEvent", {}), "parent-missing", "/parentID"],
  [
    "a pallet that is unpacked but not named",
    children("AggregationEvent", { action: "DELETE" }),
    "parent-missing",
    "/parentID",
  ],
  ["a parent inside itself", children("AssociationEvent", { parentID: item }), "parent-among-children", "/childEPCs/0"],
  ["no objects at all", object({ epcList: [] }), "nothing-named", "/epcList"],
  ["both lists empty", object({ epcList: [], quantityList: [] }), "nothing-named", "/epcList"],
  [
    "a transaction about nothing",
    { ...object({ epcList: [] }), type: "TransactionEvent", bizTransactionList: [{ bizTransaction: "urn:uuid:2" }] },
    "nothing-named",
    "/epcList",
  ],
  ["master data where nothing came out", made({ ilmd: { "ex:a": 1 } }), "master-data-without-output", "/ilmd"],
  [
    "a list of certificates with none in it",
    object({ certificationInfo: [] }),
    "certification-empty",
    "/certificationInfo",
  ],
  [
    "an aggregation's states of no shape",
    children("AggregationEvent", { parentID: pallet, persistentDisposition: 5 }),
    "persistent-disposition",
    "/persistentDisposition",
  ],
  [
    "a state set and unset at once",
    object({ persistentDisposition: { set: ["recalled"], unset: ["https://ref.gs1.org/cbv/Disp-recalled"] } }),
    "persistent-disposition",
    "/persistentDisposition/set/0",
  ],
  [
    "less than nothing",
    object({ quantityList: [{ epcClass: lot, quantity: -1, uom: "KGM" }] }),
    "quantity",
    "/quantityList/0/quantity",
  ],
  [
    "half a piece",
    object({ quantityList: [{ epcClass: lot, quantity: 0.5 }] }),
    "quantity",
    "/quantityList/0/quantity",
  ],
  [
    "a unit without a quantity",
    object({ quantityList: [{ epcClass: lot, uom: "KGM" }] }),
    "quantity",
    "/quantityList/0/uom",
  ],
  ["a product as a place", object({ readPoint: { id: item } }), "place", "/readPoint/id"],
  [
    "an error declared before the event",
    wrong({ declarationTime: early }),
    "error-declaration",
    "/errorDeclaration/declarationTime",
  ],
  [
    "an event that corrects itself",
    wrong({ correctiveEventIDs: ["urn:uuid:1"] }),
    "error-declaration",
    "/errorDeclaration/correctiveEventIDs",
  ],
  [
    "a measurement that ends before it starts",
    measured({ startTime: late, endTime: early }, {}),
    "sensor-interval",
    "/sensorElementList/0/sensorMetadata/endTime",
  ],
  [
    "a minimum above the maximum",
    measured({}, { minValue: 5, maxValue: 4 }),
    "sensor-range",
    "/sensorElementList/0/sensorReport/0/minValue",
  ],
];

const advised: readonly Case[] = [
  ["a lot among single objects", object({ epcList: [lot] }), "class-among-instances", "/epcList/0"],
  [
    "a single object among quantities",
    object({ quantityList: [{ epcClass: item, quantity: 1 }] }),
    "instance-among-classes",
    "/quantityList/0/epcClass",
  ],
  [
    "a pallet among quantities",
    object({ quantityList: [{ epcClass: pallet }] }),
    "instance-among-classes",
    "/quantityList/0/epcClass",
  ],
  [
    "corrections of what never was",
    wrong({ reason: "did_not_occur", correctiveEventIDs: ["urn:uuid:2"] }),
    "error-declaration",
    "/errorDeclaration/correctiveEventIDs",
  ],
  [
    "a report outside its interval",
    measured({ startTime: "2026-01-31T08:30:00Z" }, { time: early }),
    "sensor-time",
    "/sensorElementList/0/sensorReport/0/time",
  ],
  [
    "a time told twice",
    measured({ time: early }, { time: early }),
    "sensor-said-twice",
    "/sensorElementList/0/sensorReport/0/time",
  ],
  [
    "a mean beyond the maximum",
    measured({}, { maxValue: 4, meanValue: 5 }),
    "sensor-range",
    "/sensorElementList/0/sensorReport/0/meanValue",
  ],
];

const fine: readonly Case[] = [
  ["children seen without their parent", children("AggregationEvent", { action: "OBSERVE" }), null],
  [
    "a pallet taken apart wholly",
    children("AggregationEvent", { parentID: pallet, action: "DELETE", childEPCs: [] }),
    null,
  ],
  [
    "a sensor's report at a place, without objects",
    { ...measured({ startTime: early, endTime: late }, { time: late }), epcList: [], readPoint: { id: "geo:43,13" } },
    null,
  ],
  [
    "quantities in units and in pieces",
    object({
      quantityList: [{ epcClass: lot, quantity: 0.5, uom: "KGM" }, { epcClass: lot, quantity: 3 }, { epcClass: lot }],
    }),
    null,
  ],
  [
    "an error declared in the instant of the event",
    wrong({ declarationTime: "2026-01-31T09:00:00+01:00", reason: "incorrect_data" }),
    null,
  ],
  ["master data beside outputs", made({ outputEPCList: [pallet], ilmd: { "ex:a": 1 } }), null],
];

const findings = (event: Json) => checkEvent(EpcisEvent.parse(event));

describe("checkEvent", () => {
  for (const [weight, cases] of [
    ["refuse", refused],
    ["advise", advised],
  ] as const) {
    for (const [fact, event, rule, pointer] of cases) {
      it(`${weight === "refuse" ? "refuses" : "advises against"} ${fact}, and names the place`, () => {
        const found = findings(event).map((finding) => [finding.rule, finding.weight, finding.pointer]);
        expect(found).to.deep.equal([[rule, weight, pointer]]);
      });
    }
  }

  for (const [fact, event] of fine) {
    it(`finds nothing wrong with ${fact}`, () => expect(findings(event)).to.deep.equal([]));
  }

  it("refuses none of the standard's own examples", () => {
    for (const { file, document } of exampleDocuments()) {
      const reasons = eventsOf(document)
        .flatMap(findings)
        .filter(({ weight }) => weight === "refuse");
      expect(reasons, file).to.deep.equal([]);
    }
  });
});
