import fc from "fast-check";
import { bizSteps, dispositions } from "../../../../core/epcis/vocabulary/cbv-terms.ts";

/** The context that generated events are read in. */
export const context = [
  "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
  { ex: "https://example.it/ns/", plain: "urn:example:ns:" },
];

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const serial = fc.stringMatching(/^[A-Za-z0-9_'()*+,.;=!:-]{1,12}$/);
const prefixed = (scheme: string, total: number) =>
  fc
    .tuple(fc.integer({ min: 6, max: 12 }), digits(total))
    .map(([length, all]) => `urn:epc:id:${scheme}:${all.slice(0, length)}.${all.slice(length)}`);
const withSerial = (scheme: string, total: number) =>
  fc.tuple(prefixed(scheme, total), serial).map(([key, text]) => `${key}.${text}`);

/** Identifiers of single objects: URNs of every kind, links, and others. */
export const anyEpc = fc.oneof(
  withSerial("sgtin", 13),
  prefixed("sscc", 17),
  withSerial("grai", 12),
  withSerial("gdti", 12),
  withSerial("upui", 13),
  prefixed("gsrn", 17),
  fc.tuple(digits(14), serial).map(([gtin, text]) => `https://id.gs1.org/01/${gtin}/21/${encodeURIComponent(text)}`),
  digits(18).map((sscc) => `https://shop.example/00/${sscc}`),
  fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
);

const place = fc.oneof(
  withSerial("sgln", 12),
  digits(13).map((gln) => `https://id.gs1.org/414/${gln}`),
  fc.constant("geo:43.61,13.51"),
);
const anyClass = fc.oneof(
  withSerial("sgtin", 13).map((urn) => urn.replace("id:sgtin", "class:lgtin")),
  fc.tuple(digits(14), serial).map(([gtin, lot]) => `https://id.gs1.org/01/${gtin}/10/${encodeURIComponent(lot)}`),
);
const quantity = fc.record(
  { epcClass: anyClass, quantity: fc.nat().map((n) => n / 1000), uom: fc.constantFrom("KGM", "LTR") },
  { requiredKeys: ["epcClass"] },
);
const time = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const dateTime = time.map((date) => date.toISOString());
const own = fc.oneof(
  fc.nat(),
  fc.boolean(),
  fc.stringMatching(/^[a-z]{1,9}$/),
  serial,
  anyEpc,
  fc.constant("ex:other"),
);
const name = fc.stringMatching(/^(?:ex|plain):[a-z][A-Za-z0-9]{0,5}$/);
const extension = fc.dictionary(name, fc.oneof(own, fc.array(own, { maxLength: 3 }), fc.dictionary(name, own)), {
  maxKeys: 3,
  noNullPrototype: true,
});
const report = fc.record(
  {
    type: fc.constantFrom("Temperature", "RelativeHumidity", "gs1:Angle"),
    value: fc.integer().map((n) => n / 100),
    uom: fc.constantFrom("CEL", "P1"),
    time: dateTime,
    stringValue: serial,
    booleanValue: fc.boolean(),
  },
  { requiredKeys: ["type"] },
);
const sensor = fc.record({
  sensorMetadata: fc.record({ startTime: dateTime, deviceID: anyEpc }),
  sensorReport: fc.array(report, { minLength: 1, maxLength: 3 }),
});
const party = (member: string) => fc.record({ type: fc.constantFrom("owning_party", "location"), [member]: place });

const common = {
  eventTime: dateTime,
  eventTimeZoneOffset: fc.constantFrom("+01:00", "+02:00", "-06:00"),
  bizStep: fc.constantFrom(...bizSteps),
  disposition: fc.constantFrom(...dispositions),
  readPoint: fc.record({ id: place }),
  bizTransactionList: fc.array(fc.record({ type: fc.constantFrom("po", "inv"), bizTransaction: anyEpc }), {
    minLength: 1,
    maxLength: 3,
  }),
  sourceList: fc.array(party("source"), { minLength: 1, maxLength: 2 }),
  destinationList: fc.array(party("destination"), { minLength: 1, maxLength: 2 }),
  sensorElementList: fc.array(sensor, { minLength: 1, maxLength: 2 }),
};
const epcs = fc.uniqueArray(anyEpc, { minLength: 1, maxLength: 4 });
const quantities = fc.array(quantity, { minLength: 1, maxLength: 3 });
const action = fc.constantFrom("ADD", "OBSERVE", "DELETE");
const ofType = (type: string) => fc.constant(type);
const kinds = [
  fc.record({
    type: ofType("ObjectEvent"),
    action: fc.constant("ADD"),
    epcList: epcs,
    quantityList: quantities,
    ilmd: extension,
  }),
  fc.record({ type: ofType("TransactionEvent"), action, epcList: epcs, parentID: anyEpc }),
  fc.record({
    type: ofType("AggregationEvent"),
    action,
    parentID: anyEpc,
    childEPCs: epcs,
    childQuantityList: quantities,
  }),
  fc.record({ type: ofType("AssociationEvent"), action, parentID: place, childEPCs: epcs }),
  fc.record({
    type: ofType("TransformationEvent"),
    inputQuantityList: quantities,
    outputEPCList: epcs,
    transformationID: anyEpc,
  }),
];
const needed = ["eventTime", "eventTimeZoneOffset", "bizTransactionList"] as const;

/** Events of all five kinds with most of what the standard knows, and members of one's own, in `context`. */
export const anyEvent = fc
  .tuple(fc.oneof(...kinds), fc.record(common, { requiredKeys: [...needed] }), extension)
  .map(([kind, members, extra]) => ({ ...kind, ...members, ...extra }));
