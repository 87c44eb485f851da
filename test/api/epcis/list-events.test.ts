import { expect } from "chai";
import { keepEvents } from "../../../api/epcis/keep-events.ts";
import { listEvents } from "../../../api/epcis/list-events.ts";
import type { Caller } from "../../../api/identity/caller.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { judgeEvent } from "../../../core/epcis-query/judge-event.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const maker = "0x00000000000000aa";
const caller: Caller = { actor: maker, role: "operator", token: "none", person: null, membership: "owner" };
const days = ["1970-01-01", "2026-03-01", "2028-02-29", "9999-12-31"];

const eventOf = (day: string) => {
  const event = judgeEvent(
    {
      type: "ObjectEvent",
      eventTime: `${day}T23:59:59.999Z`,
      eventTimeZoneOffset: "+00:00",
      action: "OBSERVE",
      epcList: ["https://id.gs1.org/01/09521234100010/21/1"],
    },
    ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
  );
  if ("flaws" in event) throw new Error(JSON.stringify(event.flaws));
  return { ...event, readers: [] };
};

describe("the list of events between two days", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    await store.insertInto("actorProfiles").values({ actor: maker, role: "operator", name: "Cantina" }).execute();
    await store
      .transaction()
      .execute((trx) => keepEvents(trx, { actor: maker, capture: null, claim: true }, days.map(eventOf)));
  });
  after(() => close());

  const cases: readonly [from: string | undefined, until: string | undefined, found: readonly string[]][] = [
    ["2026-03-01", "2026-03-01", ["2026-03-01"]],
    ["2026-03-02", "2028-02-28", []],
    ["2028-02-29", "2028-02-29", ["2028-02-29"]],
    ["1969-12-31", undefined, days],
    ["0001-01-01", "1970-01-01", ["1970-01-01"]],
    [undefined, "9999-12-31", days],
    ["9999-12-31", "9999-12-31", ["9999-12-31"]],
    [undefined, "1969-12-31", []],
    [undefined, "0001-01-01", []],
  ];
  for (const [from, until, found] of cases)
    it(`has ${found.length} from ${from ?? "any day"} until ${until ?? "any day"}`, async () => {
      const { events } = await listEvents(store, caller, { limit: 10, from, until }, new Date());
      expect(events.map(({ eventTime }) => eventTime.slice(0, 10)).reverse()).to.deep.equal(found);
    });
});
