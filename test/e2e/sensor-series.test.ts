import { expect } from "chai";
import type { Browser } from "playwright-core";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { openDesk } from "../support/desk-page.ts";
import { capture, seen } from "../support/epcis-given.ts";

type Series = { quantity: string; unit: string; points: Record<string, unknown>[] };

describe("sensor data of a batch", () => {
  let url: string;
  let address: string;
  let browser: Browser;
  const { lot } = storyBatches.cheese;
  const epcClass = `https://id.gs1.org/01/${gtins.cheese}/10/${lot}`;

  const measured = (time: string, ...sensorReport: readonly Record<string, unknown>[]) =>
    seen({
      bizStep: "sensor_reporting",
      epcList: undefined,
      quantityList: [{ epcClass }],
      sensorElementList: [{ sensorMetadata: { time, deviceID: "urn:epc:id:giai:4000001.111" }, sensorReport }],
    });
  const humidity = { type: "RelativeHumidity", value: 85.5, uom: "P1" };

  before(async function () {
    this.timeout(240_000);
    ({ url } = await demoProduct());
    address = `${url}/api/v1/batches/${gtins.cheese}/${lot}/sensor-series`;
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  it("are none at first", async () => {
    const { status, body } = await ask(address, { by: "dairy" });
    expect([status, body]).to.deep.equal([200, { series: [], complete: true }]);
  });

  it("are captured as EPCIS events and told in the order of time, temperatures in Celsius", async function () {
    this.timeout(60_000);
    await capture(
      url,
      "dairy",
      measured("2026-03-03T10:00:00Z", { type: "Temperature", value: 11, uom: "CEL" }, humidity),
      measured("2026-03-02T10:00:00Z", { type: "Temperature", value: 50, uom: "FAH" }),
      measured("2026-03-04T10:00:00Z", {
        type: "Temperature",
        minValue: 11,
        maxValue: 14,
        uom: "CEL",
        exception: "ALARM_CONDITION",
      }),
    );
    const { body } = await ask(address, { by: "dairy" });
    const told = (body["series"] as Series[]).map(({ quantity, unit, points }) => [
      quantity,
      unit,
      points.map((p) => [p["at"], p["value"]]),
    ]);
    expect(told).to.deep.equal([
      ["RelativeHumidity", "P1", [["2026-03-03T10:00:00.000Z", 85.5]]],
      [
        "Temperature",
        "CEL",
        [
          ["2026-03-02T10:00:00.000Z", 10],
          ["2026-03-03T10:00:00.000Z", 11],
          ["2026-03-04T10:00:00.000Z", null],
        ],
      ],
    ]);
  });

  it("are told to those who supervise, and are no business of others", async () => {
    const { body } = await ask(address, { by: "inspector" });
    expect((body["series"] as Series[]).length).to.equal(2);
    const answers = await Promise.all([ask(address, { by: "maker" }), ask(address)]);
    expect(answers.map(({ status, body }) => [status, body["code"]])).to.deep.equal([
      [404, "batch/not-found"],
      [401, "identity/token-missing"],
    ]);
  });

  it("are drawn on the batch's page in the desk, and read by ear and as a table as well", async function () {
    this.timeout(120_000);
    const desk = await openDesk(browser, "consultant", { as: "dairy", path: `/batches/${gtins.cheese}/${lot}` });
    try {
      const charts = desk.page.locator("figure.desk-chart");
      await charts.nth(1).waitFor();
      expect(await charts.nth(1).locator("figcaption").innerText()).to.match(
        /^Temperatura 3 misure .* minima 10 °C, massima 14 °C, ultima 12,5 °C\. Una misura ha dato un allarme\.$/,
      );
      expect(await charts.nth(1).locator("path").getAttribute("d")).to.equal("M0 160L300 96L600 0");
      await charts.nth(1).getByText("Mostra le misure in una tabella").click();
      expect(await charts.nth(1).locator("tbody tr").first().innerText()).to.contain("11 °C … 14 °C");
      await expectAccessible(desk.page);
      expect(desk.errors).to.deep.equal([]);
    } finally {
      await desk.close();
    }
  });
});
