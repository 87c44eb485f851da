import { expect } from "chai";
import { keepEvents } from "../../../api/epcis/keep-events.ts";
import { readNumberToken } from "../../../api/epcis/list-tokens.ts";
import { readCaptureDocument } from "../../../api/epcis/open-capture.ts";
import { digestOf, writeToken } from "../../../api/epcis/page-token.ts";
import { createQuery } from "../../../api/epcis/queries/named-queries.ts";
import { queryEvents } from "../../../api/epcis/query-events.ts";
import { limits } from "../../../api/limits.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { judgeEvent } from "../../../core/epcis-query/judge-event.ts";
import { readQuery } from "../../../core/epcis-query/read-query.ts";
import { documentOf, seen } from "../../support/epcis-given.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const caller = { actor: "0x00000000000000aa", role: "operator" } as const;
const context = { "@context": { ex: "https://ex.example/" } };
const now = new Date("2026-03-01T10:00:00Z");
const prefixes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, `https://ex.example/${at}/`]));

/** The code of what a call throws; what else it throws goes on. */
const codeOf = async (call: () => unknown): Promise<unknown> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && "code" in error) return error.code;
    throw error;
  }
};

describe("EPCIS questions and documents that were made to do harm", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    await store
      .insertInto("actorProfiles")
      .values({ ...caller, name: "Cantina" })
      .execute();
    const judged = judgeEvent(seen({ "ex:at": "2026-01-01T00:00:00Z" }), [{ ex: "https://ex.example/" }]);
    if ("flaws" in judged) throw new Error(JSON.stringify(judged.flaws));
    const sender = { actor: caller.actor, capture: null, claim: true };
    await store.transaction().execute((trx) => keepEvents(trx, sender, [{ ...judged, readers: [] }]));
  });
  after(() => close());

  const ask = (query: Record<string, unknown>, token?: string) =>
    queryEvents(store, caller, readQuery({ ...context, ...query }), {
      size: 1,
      now,
      token,
    });

  it("compare times whatever their zone, and refuse those that no event can have", async () => {
    expect((await ask({ "EQ_ex:at": ["2026-01-01T23:00:00+23:00"] })).events).to.have.length(1);
    expect((await ask({ "EQ_ex:at": ["0000-01-01T00:00:00Z"] })).events).to.have.length(0);
    for (const GE_eventTime of ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"])
      expect(await codeOf(() => ask({ GE_eventTime }))).to.equal("query/invalid");
  });

  const forged = { q: "", u: "1", i: "1", o: null, t: null, l: null, e: 4_000_000_000 } as const;
  const positions = [
    { what: "an id beyond any", change: { i: "9".repeat(19) }, query: {} },
    { what: "a time that is none", change: { o: "soon", t: "timestamptz" }, query: { orderBy: "eventTime" } },
    { what: "a number that is none", change: { o: "many", t: "numeric" }, query: { orderBy: "ex:grade" } },
  ] as const;
  for (const { what, change, query } of positions) {
    it(`are told that a made-up token with ${what} is not understood`, async () => {
      const q = digestOf([readQuery({ ...context, ...query }), [], "0", caller.actor]);
      expect(await codeOf(() => ask(query, writeToken({ ...forged, ...change, q })))).to.equal("query/invalid");
    });
  }

  it("are told the same of a number in the token of a list that is none", async () => {
    const token = (after: string) => Buffer.from(JSON.stringify(["capture", after, 9e15])).toString("base64url");
    expect(readNumberToken("capture", token("12"), now)).to.equal(12n);
    for (const after of ["", "abc", "1".repeat(19), "\0"])
      expect(await codeOf(() => readNumberToken("capture", token(after), now)), after).to.equal("query/invalid");
  });

  it("do not get more named queries by asking twice at once", async () => {
    const names = Array.from({ length: limits.queriesPerActor - 1 }, (_, at) => `q${at}`);
    await store
      .insertInto("epcisQueries")
      .values(names.map((name) => ({ actor: caller.actor, name, query: "{}" })))
      .execute();
    const make = (name: string) =>
      codeOf(() => store.transaction().execute((trx) => createQuery(trx, caller, { name, query: {} })));
    expect(await Promise.all([make("one"), make("other")])).to.have.members([undefined, "query/too-many"]);
  });

  it("carry no context that would be kept with every event", async () => {
    const large = [{ ex: `https://ex.example/${"x".repeat(20_000)}/` }];
    for (const much of [[prefixes(201)], large]) {
      const document = { ...documentOf(seen()), "@context": much };
      expect(await codeOf(() => readCaptureDocument(document))).to.equal("request/invalid");
      expect(judgeEvent(seen({ "@context": much }), [])).to.have.nested.property("flaws[0].pointer", "/@context");
    }
    expect(judgeEvent(seen(), [prefixes(200)])).to.not.have.property("flaws");
  });
});
