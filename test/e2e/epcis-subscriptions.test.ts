import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import { answersReady } from "../../scripts/run-product.ts";
import { findVictim } from "../support/crash-victims.ts";
import { type Answer, ask, askUntil, demoProduct, type Who } from "../support/demo-product.ts";
import { capture, eventsIn, seen } from "../support/epcis-given.ts";
import { openReceiver, type Receiver } from "../support/webhook-receiver.ts";

const secret = "13df38d8275b13f05704629e5f1cf3d45d6132d5";

describe("a subscription to an EPCIS query", function () {
  this.timeout(180_000);
  let url: string;
  let supervisor: number;
  const receivers: Receiver[] = [];
  const run = Date.now();
  let names = 0;

  before(async () => {
    const product = await demoProduct();
    url = product.url;
    supervisor = product.pid;
  });

  afterEach(() => Promise.all(receivers.splice(0).map((receiver) => receiver.close())));

  /** A business step that only one test's events have, so that each subscription is told of its own. */
  const stepOf = (test: string): string => `https://example.org/step/${run}-${test}-${++names}`;

  async function subscribe(by: Who, step: string, given: Record<string, unknown>) {
    const receiver = await openReceiver(secret);
    receivers.push(receiver);
    const name = `told-${run}-${++names}`;
    await ask(`${url}/epcis/queries`, { by, json: { name, query: { EQ_bizStep: [step] } } });
    const json = { dest: receiver.address, signatureToken: secret, ...given };
    const made = await ask(`${url}/epcis/queries/${name}/subscriptions`, { by, json });
    expect(made.status, JSON.stringify(made.body)).to.equal(201);
    return {
      receiver,
      made,
      name,
      id: String(made.body["subscriptionID"]),
      address: made.headers.get("location") ?? "",
    };
  }

  const deliveriesOf = (id: string, wanted: (answer: Answer) => boolean) =>
    askUntil(`${url}/api/v1/epcis-subscriptions/${id}/deliveries`, wanted, { by: "maker", patienceMs: 60_000 });

  const epcsIn = ({ received }: Receiver): unknown[] =>
    received.flatMap(({ document }) => eventsIn(document).map((event) => (event["epcList"] as string[])[0]));
  const bottle = (serial: string) => `https://id.gs1.org/01/08001234567897/21/${run}${serial}`;

  async function killApi(): Promise<void> {
    process.kill(findVictim(supervisor, "api") ?? 0, "SIGKILL");
    for (const until = Date.now() + 120_000; !(await answersReady(url)); await pause(100))
      if (Date.now() > until) throw new Error("the API did not come back");
  }

  it("is told of each event once, signed, as soon as its receiver is there again", async () => {
    const step = stepOf("fails");
    const { receiver, id, address } = await subscribe("maker", step, { stream: true });
    receiver.answerWith((_, count) => (count < 3 ? 503 : 204));
    await capture(url, "maker", seen({ bizStep: step, epcList: [bottle("A")] }));
    await receiver.until(() => receiver.received.length >= 1);
    const waiting = await askUntil(address, ({ body }) => body["lastError"] !== undefined, { by: "maker" });
    expect(waiting.body["lastError"]).to.equal("the receiver answered 503");
    await receiver.until(() => receiver.received.length >= 3);
    expect(new Set(receiver.received.map(({ delivery }) => delivery)).size).to.equal(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).to.equal(1);
    expect(receiver.received.every(({ isSigned }) => isSigned)).to.equal(true);
    await deliveriesOf(id, ({ body }) => (body["deliveries"] as Listed[])[0]?.state === "acknowledged");
    await capture(url, "maker", seen({ bizStep: step, epcList: [bottle("B")] }));
    await receiver.until(() => receiver.received.length >= 4);
    expect(epcsIn(receiver)).to.deep.equal([bottle("A"), bottle("A"), bottle("A"), bottle("B")]);
    const { body } = await deliveriesOf(
      id,
      (answer) => (answer.body["deliveries"] as Listed[])[0]?.state === "acknowledged",
    );
    const listed = body["deliveries"] as Listed[];
    expect(listed.map(({ attempts, events, state }) => [attempts, events, state])).to.deep.equal([
      [1, 1, "acknowledged"],
      [3, 1, "acknowledged"],
    ]);
  });

  it("is sent again what a killed process did not hear acknowledged, and never what it did", async () => {
    const step = stepOf("killed");
    const { receiver, id } = await subscribe("maker", step, { stream: true });
    receiver.answerWith(() => "silence");
    await capture(url, "maker", seen({ bizStep: step, epcList: [bottle("C")] }));
    await receiver.until(() => receiver.received.length >= 1);
    receiver.answerWith(() => 204);
    await killApi();
    await receiver.until(() => receiver.received.length >= 2);
    await deliveriesOf(id, ({ body }) => (body["deliveries"] as Listed[])[0]?.state === "acknowledged");
    await killApi();
    await capture(url, "maker", seen({ bizStep: step, epcList: [bottle("D")] }));
    await receiver.until(() => epcsIn(receiver).includes(bottle("D")));
    expect(epcsIn(receiver)).to.deep.equal([bottle("C"), bottle("C"), bottle("D")]);
    const [first, second] = receiver.received;
    expect(second?.delivery).to.equal(first?.delivery);
  });

  it("by schedule is told at its times what came since, and of nothing only where it asks for that", async () => {
    const [empty, quiet] = [stepOf("empty"), stepOf("quiet")];
    const everySecond = { second: "[0-59]" };
    const reporting = await subscribe("maker", empty, { schedule: everySecond, reportIfEmpty: true });
    const silent = await subscribe("maker", quiet, { schedule: everySecond });
    await reporting.receiver.until(() => reporting.receiver.received.length >= 2);
    expect(epcsIn(reporting.receiver)).to.deep.equal([]);
    expect(silent.receiver.received).to.deep.equal([]);
    await capture(url, "maker", seen({ bizStep: quiet, epcList: [bottle("E")] }));
    await silent.receiver.until(() => silent.receiver.received.length >= 1);
    await capture(url, "maker", seen({ bizStep: quiet, epcList: [bottle("F")] }));
    await silent.receiver.until(() => silent.receiver.received.length >= 2);
    expect(epcsIn(silent.receiver)).to.deep.equal([bottle("E"), bottle("F")]);
    for (const { name } of [reporting, silent])
      expect((await ask(`${url}/epcis/queries/${name}`, { by: "maker", method: "DELETE" })).status).to.equal(204);
  });

  it("begins with what was recorded since its initialRecordTime", async () => {
    const step = stepOf("since");
    await capture(url, "maker", seen({ bizStep: step, epcList: [bottle("G")] }));
    const { receiver } = await subscribe("maker", step, { stream: true, initialRecordTime: "2026-01-01T00:00:00Z" });
    await receiver.until(() => receiver.received.length >= 1);
    expect(epcsIn(receiver)).to.deep.equal([bottle("G")]);
  });

  it("gets smaller deliveries when its receiver says that one is too large", async () => {
    const step = stepOf("large");
    const events = ["H", "I", "J", "K"].map((serial) => seen({ bizStep: step, epcList: [bottle(serial)] }));
    const { receiver } = await subscribe("maker", step, { stream: true });
    receiver.answerWith(({ document }) => (eventsIn(document).length > 1 ? 413 : 204));
    await capture(url, "maker", ...events);
    await receiver.until(() => receiver.received.filter(({ document }) => eventsIn(document).length === 1).length >= 4);
    const taken = receiver.received.map(({ document }) => eventsIn(document)).filter(({ length }) => length === 1);
    const first = taken.flat().flatMap(({ epcList }) => epcList as string[]);
    expect(first).to.deep.equal(["H", "I", "J", "K"].map(bottle));
  });

  it("shows its secret to nobody, and looks missing to another actor", async () => {
    const { made, address, name, id } = await subscribe("maker", stepOf("secret"), { stream: true });
    const shown = await ask(address, { by: "maker" });
    expect(JSON.stringify([made.body, shown.body])).not.to.contain(secret);
    const other = await ask(address, { by: "dairy" });
    expect([other.status, other.body["type"]]).to.deep.equal([404, "epcisException:NoSuchNameException"]);
    const deliveries = await ask(`${url}/api/v1/epcis-subscriptions/${id}/deliveries`, { by: "dairy" });
    expect(deliveries.status).to.equal(404);
    await ask(`${url}/epcis/queries`, { by: "dairy", json: { name, query: {} } });
    expect((await ask(address, { by: "dairy" })).body["code"]).to.equal("subscription/not-found");
    expect((await ask(address, { by: "dairy", method: "DELETE" })).status).to.equal(404);
    expect((await ask(address, { by: "maker", method: "DELETE" })).status).to.equal(204);
    expect((await ask(address, { by: "maker" })).status).to.equal(404);
  });

  const refused: readonly (readonly [string, Record<string, unknown>])[] = [
    ["a private address", { dest: "https://10.1.2.3/callback" }],
    ["an address of the machine's neighbours in IPv6", { dest: "https://[fd00::1]/callback" }],
    ["a name and a password in it", { dest: "https://user:word@client.example.com/callback" }],
    ["an address of another kind", { dest: "file:///etc/passwd" }],
    ["no secret", { signatureToken: undefined }],
    ["a secret that can be guessed", { signatureToken: "short" }],
    ["neither schedule nor stream", { stream: undefined }],
    ["both schedule and stream", { schedule: { minute: "0" } }],
    ["a schedule that never comes", { stream: undefined, schedule: { month: "2", dayOfMonth: "30" } }],
  ];
  for (const [what, given] of refused)
    it(`is refused with ${what}`, async () => {
      const name = `refused-${run}-${++names}`;
      await ask(`${url}/epcis/queries`, { by: "maker", json: { name, query: {} } });
      const json = { dest: "https://client.example.com/callback", signatureToken: secret, stream: true, ...given };
      const answer = await ask(`${url}/epcis/queries/${name}/subscriptions`, { by: "maker", json });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(400);
      expect((answer.body["errors"] as unknown[]).length).to.be.greaterThan(0);
    });
});

type Listed = { readonly state: string; readonly attempts: number; readonly events: number };
