import { expect } from "chai";
import { EpcisEvent } from "../../../core/epcis/schema/epcis-event.ts";
import { sensorSeriesOf } from "../../../core/epcis/sensor/sensor-series.ts";
import { readInstant } from "../../../core/epcis/time/read-instant.ts";
import { eventsOf, exampleDocuments, type Json } from "./support/published.ts";

const cave = "https://id.gs1.org/414/8012345678901";
const event = (eventTime: string, sensorElementList: readonly Json[], members: Json = {}): EpcisEvent =>
  EpcisEvent.parse({
    type: "ObjectEvent",
    eventTime,
    eventTimeZoneOffset: "+01:00",
    action: "OBSERVE",
    epcList: [],
    readPoint: { id: cave },
    sensorElementList,
    ...members,
  });
const report = (type: string, value: number, uom: string, members: Json = {}) => ({ type, value, uom, ...members });
const nine = "2026-01-31T09:00:00+01:00";
const at = (text: string) => readInstant(text);

describe("sensorSeriesOf", () => {
  it("gives temperature and humidity in the order of time, degrees of any scale in Celsius", () => {
    const warm = { sensorReport: [report("Temperature", 59, "FAH"), report("RelativeHumidity", 85.5, "P1")] };
    const cold = {
      sensorMetadata: { time: "2026-01-30T08:00:00Z" },
      sensorReport: [report("gs1:Temperature", 284.15, "KEL")],
    };
    const series = sensorSeriesOf([event(nine, [warm]), event(nine, [cold])]);
    expect(
      series.map(({ quantity, unit, points }) => [quantity, unit, points.map((p) => [p.instantMs, p.value])]),
    ).to.deep.equal([
      ["RelativeHumidity", "P1", [[at(nine), 85.5]]],
      [
        "Temperature",
        "CEL",
        [
          [at("2026-01-30T08:00:00Z"), 11],
          [at(nine), 15],
        ],
      ],
    ]);
  });

  it("takes a report's own time before that of its element, and tells bounds, device and alarm", () => {
    const own = "2026-01-31T08:30:00Z";
    const report = {
      type: "Temperature",
      minValue: 9,
      maxValue: 14,
      meanValue: 11.5,
      uom: "CEL",
      time: own,
      exception: "ALARM_CONDITION",
    };
    const element = {
      sensorMetadata: { endTime: nine, deviceID: "urn:epc:id:giai:4000001.111" },
      sensorReport: [report],
    };
    expect(sensorSeriesOf([event(nine, [element])])[0]?.points).to.deep.equal([
      {
        instantMs: at(own),
        value: 11.5,
        least: 9,
        most: 14,
        device: "urn:epc:id:giai:4000001.111",
        exception: "ALARM_CONDITION",
      },
    ]);
  });

  it("is silent about events that were declared wrong, and about what was told twice", () => {
    const element = { sensorReport: [report("Temperature", 10, "CEL")] };
    const wrong = { eventID: "urn:uuid:1" };
    const declared = {
      ...wrong,
      errorDeclaration: { declarationTime: "2026-02-01T08:00:00Z", reason: "incorrect_data" },
    };
    expect(sensorSeriesOf([event(nine, [element], wrong), event(nine, [element], declared)])).to.deep.equal([]);
    expect(sensorSeriesOf([event(nine, [element]), event(nine, [element])])[0]?.points).to.have.length(1);
  });

  it("leaves vectors, texts and yes or no out", () => {
    const reports = [
      { type: "Angle", value: 43, component: "latitude", uom: "DD" },
      { type: "Dimensionless", stringValue: "open" },
      { type: "Dimensionless", booleanValue: true },
    ];
    expect(sensorSeriesOf([event(nine, [{ sensorReport: reports }])])).to.deep.equal([]);
  });

  it("reads every published example with sensor data", () => {
    const events = exampleDocuments()
      .filter(({ file }) => file.includes("WithSensorData"))
      .flatMap(({ document }) => eventsOf(document));
    const series = sensorSeriesOf(events.map((one) => EpcisEvent.parse(one)));
    if (events.length === 0) return;
    const degrees = series.find(({ quantity, unit }) => quantity === "Temperature" && unit === "CEL");
    expect(degrees?.points.length).to.be.greaterThan(5);
    for (const { points } of series)
      expect(points.map((p) => p.instantMs)).to.deep.equal(points.map((p) => p.instantMs).sort((a, b) => a - b));
  });
});
