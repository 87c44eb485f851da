import { expect } from "chai";
import { actorUri } from "../../core/epcis/actor-uri.ts";
import { captureLimits } from "../../core/http/epcis-headers.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { demoProduct } from "../support/demo-product.ts";
import { askEpcis, capture, context, documentOf, eventsOf, finished, type Json, seen } from "../support/epcis.ts";

const wrong = { ...seen(), action: "SEEN" };
const epc = (serial: string) => [`https://id.gs1.org/01/10614141073464/21/${serial}`];
const id = (name: string) => `urn:uuid:00000000-0000-4000-8000-${name.padStart(12, "0")}`;

describe("capture of EPCIS events", () => {
  let url: string;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const find = async (query: string, by: "maker" | "pastaMaker" | "inspector" = "maker") =>
    eventsOf(await askEpcis(`${url}/epcis/events?${query}`, { by }));
  const have = async (serial: string) => (await find(`MATCH_epc=${encodeURIComponent(epc(serial)[0] ?? "")}`)).length;

  it("answers 202 with the address of the job, and keeps the events as they were sent", async () => {
    const event = seen({ epcList: epc("c1"), eventID: id("1"), "ex:grade": { "ex:inner": [1, "due"] } });
    const answer = await askEpcis(`${url}/epcis/capture`, { by: "maker", json: documentOf([event]) });
    expect([answer.status, answer.body]).to.deep.equal([202, { text: "" }]);
    expect(answer.headers.get("gs1-epcis-version")).to.equal("2.0.0");
    const job = await finished(answer.headers.get("location") ?? "", "maker");
    expect(job).to.deep.include({ running: false, success: true, captureErrorBehaviour: "rollback", errors: [] });
    expect(job).to.have.keys("captureID createdAt finishedAt running success captureErrorBehaviour errors".split(" "));
    const [kept, ...others] = await find(`EQ_eventID=${encodeURIComponent(id("1"))}`);
    const { recordTime, ...rest } = kept ?? {};
    expect([rest, others]).to.deep.equal([event, []]);
    expect(Date.parse(String(recordTime))).to.be.within(Date.now() - 60_000, Date.now() + 1000);
  });

  describe("of a document with good and bad events", () => {
    const document = () =>
      documentOf([seen({ epcList: epc("g1") }), wrong, seen({ epcList: epc("g2") }), { type: "ObjectEvent" }]);

    it("keeps none under rollback, which is what nobody asked otherwise gets", async () => {
      for (const behaviour of [undefined, "rollback"] as const) {
        const job = await capture(url, "maker", document(), behaviour);
        expect(job).to.include({ running: false, success: false, captureErrorBehaviour: "rollback" });
        expect((job["errors"] as Json[]).map(({ event, type }) => [event, type])).to.deep.equal([
          [1, "epcisException:ValidationException"],
          [3, "epcisException:ValidationException"],
        ]);
      }
      expect([await have("g1"), await have("g2")]).to.deep.equal([0, 0]);
    });

    it("keeps the good ones under proceed, and says what is wrong with the others", async () => {
      const job = await capture(url, "maker", document(), "proceed");
      expect(job).to.include({ running: false, success: false, captureErrorBehaviour: "proceed" });
      const errors = job["errors"] as { event: number; errors: { pointer: string }[] }[];
      expect(errors.map(({ event }) => event)).to.deep.equal([1, 3]);
      expect(errors[0]?.errors[0]?.pointer).to.equal("/action");
      expect([await have("g1"), await have("g2")]).to.deep.equal([1, 1]);
    });

    it("is a success under proceed when all are good", async () => {
      const job = await capture(url, "maker", documentOf([seen({ epcList: epc("g3") })]), "proceed");
      expect(job).to.deep.include({ running: false, success: true, captureErrorBehaviour: "proceed", errors: [] });
    });
  });

  it("refuses an eventID that another event has: all of a rollback, this one event of a proceed", async () => {
    await capture(url, "maker", documentOf([seen({ eventID: id("2"), epcList: epc("t0") })]));
    const document = documentOf([seen({ epcList: epc("t1") }), seen({ eventID: id("2"), epcList: epc("t2") })]);
    const rolledBack = await capture(url, "maker", document, "rollback");
    expect([rolledBack["success"], await have("t1"), await have("t2")]).to.deep.equal([false, 0, 0]);
    const proceeded = await capture(url, "maker", document, "proceed");
    expect([proceeded["success"], await have("t1"), await have("t2")]).to.deep.equal([false, 1, 0]);
    const [error] = proceeded["errors"] as Json[];
    expect(error).to.include({ event: 1, type: "epcisException:ResourceAlreadyExistsException", status: 409 });
  });

  it("keeps the same event once, however it is spelled and whoever sends it", async () => {
    const urn = seen({ epcList: ["urn:epc:id:sgtin:0614141.107346.once"], eventID: id("3") });
    const link = seen({
      eventTime: "2026-05-01T10:00:00+02:00",
      epcList: ["https://shop.example/01/10614141073464/21/once"],
      eventID: id("4"),
    });
    const nameless = { ...link, eventID: undefined };
    await capture(url, "maker", documentOf([urn, link, nameless]));
    await capture(url, "pastaMaker", documentOf([link]));
    expect(await have("once")).to.equal(1);
    for (const name of ["3", "4"]) {
      const named = await askEpcis(`${url}/epcis/events/${encodeURIComponent(id(name))}`, { by: "pastaMaker" });
      expect(eventsOf(named)).to.have.length(1);
    }
  });

  it("gives an event without eventID its hash as one", async () => {
    await capture(url, "maker", documentOf([seen({ epcList: epc("hashed") })]));
    const [event] = await find(`MATCH_epc=${encodeURIComponent(epc("hashed")[0] ?? "")}`);
    expect(event?.["eventID"]).to.match(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/);
    const answer = await askEpcis(`${url}/epcis/events/${encodeURIComponent(String(event?.["eventID"]))}`, {
      by: "maker",
    });
    expect(eventsOf(answer)).to.deep.equal([event]);
  });

  it("keeps a declaration of error beside the event that it names", async () => {
    const event = seen({ epcList: epc("err"), eventID: id("5") });
    const declared = {
      ...event,
      errorDeclaration: { declarationTime: "2026-05-02T08:00:00Z", reason: "did_not_occur" },
    };
    await capture(url, "maker", documentOf([event, declared, declared]));
    const answer = await askEpcis(`${url}/epcis/events/${encodeURIComponent(id("5"))}`, { by: "maker" });
    expect(eventsOf(answer).map((one) => "errorDeclaration" in one)).to.deep.equal([false, true]);
  });

  it("takes an EPCISQueryDocument as well", async () => {
    const eventList = [seen({ epcList: epc("q1") })];
    const answer = {
      "@context": context,
      type: "EPCISQueryDocument",
      epcisBody: { queryResults: { queryName: "x", resultsBody: { eventList } } },
    };
    expect((await capture(url, "maker", answer))["success"]).to.equal(true);
    expect(await have("q1")).to.equal(1);
  });

  it("lists the caller's own captures only, the newest first, page by page", async () => {
    const first = await capture(url, "dairy", documentOf([]));
    const second = await capture(url, "dairy", documentOf([]));
    const page = await askEpcis(`${url}/epcis/capture?perPage=1`, { by: "dairy" });
    expect(page.body).to.deep.equal([second]);
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get("link") ?? "")?.[1] ?? "";
    const last = await askEpcis(next, { by: "dairy" });
    expect([last.body, last.headers.get("link")]).to.deep.equal([[first], null]);
    const others = await askEpcis(`${url}/epcis/capture/${first["captureID"]}`, { by: "maker" });
    expect([others.status, others.body["type"]]).to.deep.equal([404, "epcisException:NoSuchResourceException"]);
  });

  const refused: readonly (readonly [string, Parameters<typeof askEpcis>[1], number, string])[] = [
    ["XML", { text: "<a/>", type: "application/xml" }, 415, "UnsupportedMediaTypeException"],
    ["what is no JSON", { text: "{" }, 400, "ValidationException"],
    ["what is no document", { json: { type: "ObjectEvent" } }, 400, "ValidationException"],
    ["a document of EPCIS 1.2", { json: documentOf([], { schemaVersion: "1.2" }) }, 400, "ValidationException"],
    [
      "too many events",
      { json: documentOf(Array(captureLimits.events + 1).fill(0)) },
      413,
      "CaptureLimitExceededException",
    ],
    ["too large a document", { text: " ".repeat(captureLimits.bytes + 1) }, 413, "CaptureLimitExceededException"],
    [
      "another behaviour",
      { json: documentOf([]), headers: { "gs1-capture-error-behaviour": "all" } },
      400,
      "ValidationException",
    ],
    [
      "an answer in XML",
      { json: documentOf([]), headers: { accept: "application/xml" } },
      406,
      "NotAcceptableException",
    ],
    [
      "a version that is not spoken",
      { json: documentOf([]), headers: { "gs1-epcis-version": "3.0.0" } },
      406,
      "NotAcceptableException",
    ],
  ];
  for (const [what, asking, status, exception] of refused)
    it(`refuses ${what} with ${status}`, async () => {
      const answer = await askEpcis(`${url}/epcis/capture`, { by: "maker", ...asking });
      expect(answer.headers.get("content-type")).to.match(/^application\/problem\+json/);
      expect([answer.status, answer.body["type"]], JSON.stringify(answer.body)).to.deep.equal([
        status,
        `epcisException:${exception}`,
      ]);
    });

  it("refuses whoever is nobody, and whoever may only look", async () => {
    const nobody = await askEpcis(`${url}/epcis/capture`, { json: documentOf([]) });
    expect([nobody.status, nobody.body["type"]]).to.deep.equal([401, "epcisException:SecurityException"]);
  });

  describe("of one event", () => {
    const post = (json: unknown) => askEpcis(`${url}/epcis/events`, { by: "maker", json });

    it("answers with the event and its address", async () => {
      const event = { "@context": context, ...seen({ epcList: epc("one"), "ex:grade": "A" }) };
      const answer = await post(event);
      const eventID = String(answer.body["eventID"]);
      expect([answer.status, answer.body["ex:grade"]]).to.deep.equal([201, "A"]);
      const location = answer.headers.get("location") ?? "";
      expect(location).to.equal(`${url}/epcis/events/${encodeURIComponent(eventID)}`);
      expect(eventsOf(await askEpcis(location, { by: "maker" }))).to.have.length(1);
      const again = await post(event);
      expect([again.status, again.headers.get("location"), await have("one")]).to.deep.equal([201, location, 1]);
    });

    it("refuses an eventID that is there, an event that is none, and one without a context", async () => {
      const event = { "@context": context, ...seen({ epcList: epc("two"), eventID: id("6") }) };
      expect((await post(event)).status).to.equal(201);
      const told = [await post(event), await post({ ...event, action: "SEEN" }), await post(seen())];
      expect(told.map(({ status, body }) => [status, body["type"]])).to.deep.equal([
        [409, "epcisException:ResourceAlreadyExistsException"],
        [400, "epcisException:ValidationException"],
        [400, "epcisException:ValidationException"],
      ]);
    });
  });

  describe("of events about batches on record", () => {
    const wine = { epcClass: `https://id.gs1.org/01/${gtins.wine}/10/L26-0001`, quantity: 1, uom: "LTR" };
    const claimed = async (event: Json) => {
      const eventID = id(String(Math.floor(Math.random() * 1e12)));
      await capture(url, "pastaMaker", documentOf([{ ...event, eventID }]));
      const answer = await askEpcis(`${url}/epcis/events/${encodeURIComponent(eventID)}`, { by: "pastaMaker" });
      const { epcisBody } = answer.body as { epcisBody: { queryResults: { resultsBody: Json } } };
      const [told] = epcisBody.queryResults.resultsBody["filigrana:claims"] as Json[];
      expect(told?.["filigrana:eventID"]).to.equal(eventID);
      const contradictions = (told?.["filigrana:contradictions"] ?? []) as Json[];
      return contradictions.map((one) => one["filigrana:rule"]).sort();
    };
    const { epcList: _, ...event } = seen({ quantityList: [wine] });

    it("says where the registry says otherwise", async () => {
      const made = await claimed({ ...event, action: "ADD", bizStep: "commissioning" });
      const toMuch = { ...wine, quantity: 1e9 };
      const more = await claimed({ ...event, action: "ADD", bizStep: "commissioning", quantityList: [toMuch] });
      const passed = await claimed({ ...event, bizStep: "shipping" });
      expect(made).to.deep.equal(["not-the-operator"]);
      expect(more).to.deep.equal(["more-than-sealed", "not-the-operator"]);
      expect(passed).to.deep.equal(["not-the-holder"]);
    });

    it("says nothing where it does not", async () => {
      expect(await claimed({ ...event, bizStep: "receiving" })).to.deep.equal([]);
      const other = { ...wine, epcClass: `https://id.gs1.org/01/${gtins.wine}/10/NONE` };
      expect(await claimed({ ...event, action: "ADD", quantityList: [other] })).to.deep.equal([]);
    });
  });

  describe("who may read what was captured", () => {
    it("its sender, the actors that it names, those who supervise, and nobody else", async () => {
      const destinationList = [{ type: "possessing_party", destination: actorUri(cast.dairy.id) }];
      await capture(url, "maker", documentOf([seen({ epcList: epc("mine"), destinationList })]));
      const query = `${url}/epcis/events?MATCH_epc=${encodeURIComponent(epc("mine")[0] ?? "")}`;
      const told = await Promise.all(
        (["maker", "dairy", "inspector", "region", "pastaMaker", "body"] as const).map(
          async (by) => [by, eventsOf(await askEpcis(query, { by })).length] as const,
        ),
      );
      expect(told).to.deep.equal([
        ["maker", 1],
        ["dairy", 1],
        ["inspector", 1],
        ["region", 1],
        ["pastaMaker", 0],
        ["body", 0],
      ]);
    });
  });
});
