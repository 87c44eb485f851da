import { expect } from "chai";
import { canonicalIri } from "../../core/epcis/urn/canonical-iri.ts";
import { fixedParameters } from "../../core/epcis-query/parameter.ts";
import { type Answer, demoProduct } from "../support/demo-product.ts";
import { askEpcis, capture, documentOf, eventsOf, type Json, seen } from "../support/epcis.ts";
import { fixedCases, flexibleCases, refusedQueries } from "../support/query-cases.ts";
import { document, events, idOf } from "../support/query-events.ts";
import { sharedText } from "../support/shared-data.ts";

const extensions = { "gs1-extensions": "ex=https://example.it/ns/" };
const nextOf = ({ headers }: Answer) => /<([^>]+)>; rel="next"/.exec(headers.get("link") ?? "")?.[1];

describe("the question for EPCIS events", () => {
  let url: string;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
    const job = await capture(url, "dairy", document);
    expect(job["success"], JSON.stringify(job["errors"])).to.equal(true);
  });

  const ask = (query: string, by: "dairy" | "pastaMaker" = "dairy") =>
    askEpcis(`${url}/epcis/events?${query}`, { by, headers: extensions });
  const letters = new Map(Object.keys(events).map((letter) => [idOf(letter), letter]));
  /** The letters of what fits, in the answer's order where one was asked for. */
  const lettersOf = (query: string, answer: Answer): string => {
    const found = eventsOf(answer).map(({ eventID }) => letters.get(String(eventID)) ?? "");
    return (query.includes("orderBy") ? found : found.sort()).join("");
  };

  it("has a case for every parameter with a fixed name", () => {
    const asked = new Set(fixedCases.flatMap(([query]) => query.split("&").map((pair) => pair.split("=", 1)[0])));
    expect(Object.keys(fixedParameters).filter((name) => !asked.has(name))).to.deep.equal([]);
  });

  for (const [query, fitting] of [...fixedCases, ...flexibleCases])
    it(`finds ${fitting === "" ? "nothing" : fitting} by ${decodeURIComponent(query)}`, async () => {
      const answer = await ask(`${query}&perPage=1000`);
      expect(lettersOf(query, answer)).to.equal(fitting);
    });

  for (const [query, exception, status] of refusedQueries)
    it(`refuses ${query.slice(0, 60)} with ${exception}`, async () => {
      const { status: told, body } = await ask(query);
      expect([told, body["type"]], JSON.stringify(body)).to.deep.equal([status, `epcisException:${exception}`]);
    });

  it("narrows by every parameter at once", async () => {
    const query = "EQ_action=ADD&eventType=ObjectEvent|AggregationEvent&GE_quantity=6";
    expect(lettersOf(query, await ask(query))).to.equal("b");
  });

  it("tells identifiers as links, as URNs, or as they were captured", async () => {
    const told = async (format: string) => {
      const headers = { "gs1-epc-format": format };
      const answer = await askEpcis(`${url}/epcis/events?EQ_eventID=${idOf("a")}`, { by: "dairy", headers });
      return eventsOf(answer).flatMap(({ epcList }) => epcList as string[])[0];
    };
    const [urn, link] = ["urn:epc:id:sgtin:0614141.107346.a", "https://id.gs1.org/01/10614141073464/21/a"];
    expect(await told("Always_GS1_Digital_Link")).to.equal(link);
    expect(await told("Always_EPC_URN")).to.equal(urn);
    expect(await told("Never_Translates")).to.equal(urn);
  });

  it("refuses XML", async () => {
    const answer = await askEpcis(`${url}/epcis/events`, { by: "dairy", headers: { accept: "application/xml" } });
    expect([answer.status, answer.body["type"]]).to.deep.equal([406, "epcisException:NotAcceptableException"]);
  });

  describe("in pages", () => {
    /** All pages, one after the other; `between` happens after each. */
    const pagesOf = async (
      query: string,
      by: "dairy" | "pastaMaker",
      between: () => Promise<unknown> = async () => 0,
    ) => {
      const pages: string[][] = [];
      let next: string | undefined = `${url}/epcis/events?${query}`;
      while (next !== undefined && pages.length < 200) {
        const answer: Answer = await askEpcis(next, { by, headers: extensions });
        pages.push(eventsOf(answer).map(({ eventID }) => String(eventID)));
        await between();
        next = nextOf(answer);
      }
      return pages;
    };
    const some = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => {
        const number = String(from + n).padStart(6, "0");
        const eventTime = `2025-01-01T00:00:${String((from + n) % 10).padStart(2, "0")}.000Z`;
        const epcList = [`urn:epc:id:sgtin:0614141.107346.page${number}`];
        return seen({ eventTime, eventID: `urn:uuid:0bbbbbbb-0000-4000-8000-000000${number}`, epcList });
      });

    it("comes nothing twice and nothing short while others capture, in any order", async function () {
      this.timeout(120_000);
      await capture(url, "pastaMaker", documentOf(some(0, 60)));
      const before = some(0, 60).map(({ eventID }) => String(eventID));
      let from = 1_000;
      for (const order of ["", "&orderBy=eventTime&orderDirection=ASC", "&orderBy=eventTime&orderDirection=DESC"]) {
        const known =
          from === 1_000 ? before : [...before, ...some(1_000, from - 1_000).map((e) => String(e["eventID"]))];
        const query = `LT_eventTime=2025-02-01T00:00:00Z&GE_eventTime=2025-01-01T00:00:00Z&perPage=13${order}`;
        const pages = await pagesOf(query, "pastaMaker", async () => {
          const captured = some(from, 7);
          from += 7;
          await capture(url, "pastaMaker", documentOf(captured));
        });
        expect(pages.flat()).to.have.members(known).and.to.have.length(known.length);
        expect(pages.slice(0, -1).every((page) => page.length === 13)).to.equal(true);
      }
    });

    it("keeps eventCountLimit over all pages", async () => {
      const query = "LT_eventTime=2025-02-01T00:00:00Z&orderBy=eventTime&eventCountLimit=10&perPage=4";
      expect((await pagesOf(query, "pastaMaker")).map(({ length }) => length)).to.deep.equal([4, 4, 2]);
    });

    it("gives a token for its own question only, and says until when", async () => {
      const first = await ask("perPage=1&LT_eventTime=2025-02-01T00:00:00Z", "pastaMaker");
      expect(Date.parse(first.headers.get("gs1-next-page-token-expires") ?? "")).to.be.greaterThan(Date.now());
      const token = new URL(nextOf(first) ?? "").searchParams.get("nextPageToken") ?? "";
      const other = await ask(`perPage=1&nextPageToken=${token}`, "pastaMaker");
      const stranger = await ask(`perPage=1&LT_eventTime=2025-02-01T00:00:00Z&nextPageToken=${token}`, "dairy");
      for (const { status, body } of [other, stranger])
        expect([status, body["type"]]).to.deep.equal([400, "epcisException:QueryParameterException"]);
    });
  });

  describe("over a thousand events with a known truth", () => {
    const documents = ["0000", "0001", "0002"].flatMap((name) => {
      const text = sharedText(`gs1/trace-example-1000/docs/${name}.json`);
      return text === null ? [] : [JSON.parse(text) as { epcisBody: { eventList: Json[] } }];
    });
    const all = new Map<string, Json>();
    for (const { epcisBody } of documents)
      for (const event of epcisBody.eventList)
        all.set(`${event["eventID"]} ${JSON.stringify(event["errorDeclaration"] ?? "")}`, event);

    const texts = (event: Json, ...lists: string[]) =>
      lists
        .flatMap((list) => [event[list] ?? []].flat() as (string | Json)[])
        .map((one) => (typeof one === "string" ? canonicalIri(one) : canonicalIri(String(one["epcClass"]))));
    const quantities = (event: Json) =>
      ["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"].flatMap((list) =>
        ((event[list] ?? []) as { quantity?: number }[]).flatMap(({ quantity }) => quantity ?? []),
      );
    const placeOf = (event: Json, field: string) => (event[field] as { id: string } | undefined)?.id;
    const sample = (list: string) => [...all.values()].flatMap((event) => texts(event, list))[7] ?? "none";
    const start = (event: Json) => Date.parse(String(event["eventTime"]));

    const [input, commissioned, packed] = ["inputQuantityList", "quantityList", "epcList"].map(sample);
    const [, , , fourth = {}] = all.values();
    const oracle = (): readonly (readonly [string, (event: Json) => boolean])[] => [
      ["eventType=TransformationEvent", ({ type }) => type === "TransformationEvent"],
      ["EQ_action=DELETE", ({ action }) => action === "DELETE"],
      ["EQ_bizStep=shipping|receiving", ({ bizStep }) => bizStep === "shipping" || bizStep === "receiving"],
      ["EQ_disposition=active", ({ disposition }) => disposition === "active"],
      [`EQ_readPoint=${placeOf(fourth, "readPoint")}`, (e) => placeOf(e, "readPoint") === placeOf(fourth, "readPoint")],
      [
        `MATCH_anyEPCClass=${input}`,
        (e) =>
          texts(e, "quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList").includes(
            input ?? "",
          ),
      ],
      [
        `MATCH_epcClass=${commissioned}`,
        (e) => texts(e, "quantityList", "childQuantityList").includes(commissioned ?? ""),
      ],
      [`MATCH_anyEPC=${packed}`, (e) => texts(e, "epcList", "childEPCs", "parentID").includes(packed ?? "")],
      ["GT_quantity=500", (e) => quantities(e).some((quantity) => quantity > 500)],
      [
        "GE_quantity=100&LT_quantity=50",
        (e) => quantities(e).some((q) => q >= 100) && quantities(e).some((q) => q < 50),
      ],
      [
        "GE_eventTime=2026-01-03T00:00:00Z&LT_eventTime=2026-01-10T00:00:00Z",
        (e) => start(e) >= Date.UTC(2026, 0, 3) && start(e) < Date.UTC(2026, 0, 10),
      ],
      ["EXISTS_errorDeclaration=true", (e) => e["errorDeclaration"] !== undefined],
      ["EXISTS_ILMD_https://example.it/ns/originZone=true", (e) => "ext:originZone" in ((e["ilmd"] ?? {}) as Json)],
      [
        "EQ_ILMD_https://example.it/ns/originZone=inside",
        (e) => ((e["ilmd"] ?? {}) as Json)["ext:originZone"] === "inside",
      ],
      ["", () => true],
    ];

    it("finds exactly what a look at each of them finds", async function () {
      this.timeout(240_000);
      if (documents.length === 0) return;
      for (const one of documents) {
        const job = await capture(url, "maker", one, "proceed");
        expect(job["success"], JSON.stringify((job["errors"] as Json[])[0])).to.equal(true);
      }
      const ids = new Set([...all.values()].map(({ eventID }) => eventID));
      for (const [query, fits] of oracle()) {
        const found: string[] = [];
        let next: string | undefined = `${url}/epcis/events?${query}&perPage=400`;
        while (next !== undefined) {
          const answer: Answer = await askEpcis(next, { by: "maker" });
          found.push(...eventsOf(answer).flatMap(({ eventID }) => (ids.has(eventID) ? [String(eventID)] : [])));
          next = nextOf(answer);
        }
        const expected = [...all.values()].filter(fits).map(({ eventID }) => String(eventID));
        expect(found.sort(), query).to.deep.equal(expected.sort());
        if (query !== "EXISTS_errorDeclaration=true") expect(expected.length, query).to.be.greaterThan(0);
      }
    });
  });
});
