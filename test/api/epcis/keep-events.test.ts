import { expect } from "chai";
import { keepEvents } from "../../../api/epcis/keep-events.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { judgeEvent } from "../../../core/epcis-query/judge-event.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const [maker, stranger] = ["0x00000000000000aa", "0x00000000000000bb"];
const context = ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", { ex: "https://ex.example/" }];

/** An inspection of a batch, with members of one's own. */
const judged = (own: Readonly<Record<string, string>>) => {
  const event = judgeEvent(
    {
      type: "ObjectEvent",
      eventTime: "2026-03-01T10:00:00Z",
      eventTimeZoneOffset: "+01:00",
      action: "OBSERVE",
      bizStep: "inspecting",
      epcList: ["https://id.gs1.org/01/09521234100010/21/1"],
      ...own,
    },
    context,
  );
  if ("flaws" in event) throw new Error(JSON.stringify(event.flaws));
  return { ...event, readers: [] };
};

describe("events that are kept", () => {
  let store: Store;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ store, close } = await openTestStore());
    await store
      .insertInto("actorProfiles")
      .values([
        { actor: maker, role: "operator", name: "Cantina" },
        { actor: stranger, role: "operator", name: "Altri" },
      ])
      .execute();
  });
  afterEach(() => close());

  const keep = (actor: string, claim: boolean, event: ReturnType<typeof judged>) =>
    store.transaction().execute((trx) => keepEvents(trx, { actor, capture: null, claim }, [event]));
  const rows = () => store.selectFrom("epcisEvents").select(["eventId", "capturedBy", "claim"]).orderBy("id").execute();

  it("are kept once, whoever sends them", async () => {
    const [first] = await keep(maker, true, judged({}));
    const [again] = await keep(stranger, true, judged({}));
    expect(again).to.deep.equal({ ...first, outcome: "known" });
    expect(await rows()).to.have.length(1);
  });

  it("are not kept out by another that was made to share their hash", async () => {
    const [forged, genuine] = [judged({ "ex:a": "1{https://ex.example/}b=2" }), judged({ "ex:a": "1", "ex:b": "2" })];
    expect(forged.hash).to.equal(genuine.hash);
    await keep(stranger, true, forged);
    const [kept] = await keep(maker, true, genuine);
    expect(kept).to.include({ outcome: "new" });
    expect(new Set((await rows()).map(({ eventId }) => eventId)).size).to.equal(2);
  });

  it("are no claim any more once the chain or this service says the same", async () => {
    await keep(stranger, true, judged({}));
    await keep(maker, false, judged({}));
    expect((await rows()).map(({ claim }) => claim)).to.deep.equal([false]);
  });
});
