import { createSecretKey, randomBytes } from "node:crypto";
import { expect } from "chai";
import { sql } from "kysely";
import { keepEvents } from "../../../../api/epcis/keep-events.ts";
import { createSubscription } from "../../../../api/epcis/subscriptions/create-subscription.ts";
import { makeDelivery } from "../../../../api/epcis/subscriptions/make-delivery.ts";
import { readSubscription } from "../../../../api/epcis/subscriptions/read-subscriptions.ts";
import { migrate } from "../../../../api/store/migrate.ts";
import { openStore, type Store } from "../../../../api/store/open-store.ts";
import { judgeEvent } from "../../../../core/epcis-query/judge-event.ts";
import { createTestDatabase } from "../../../support/postgres.ts";

const actor = "0x00000000000000aa";
const [name, subscription] = ["of-units", "0x00000000000000bb"];
const unit = "https://id.gs1.org/00/395212340000000014";
const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("a subscription whose query takes too long", () => {
  let store: Store;
  /** The same database, where a statement may take a moment only. */
  let hasty: Store;

  before(async () => {
    const { url } = await createTestDatabase();
    [store, hasty] = [openStore(url), openStore(`${url}?statement_timeout=300`)];
    await migrate(store);
    await store.insertInto("actorProfiles").values({ actor, role: "operator", name: "Cantina" }).execute();
    const query = JSON.stringify({ MATCH_anyEPC: [unit] });
    await store.insertInto("epcisQueries").values({ actor, name, query }).execute();
    const asked = { dest: "https://example.org/", token: "secret".repeat(4), reportIfEmpty: false, schedule: null };
    await store.transaction().execute((trx) =>
      createSubscription(
        trx,
        { actor, role: "operator", token: "none", person: null, membership: "owner" },
        { ...asked, name, epcFormat: "Always_GS1_Digital_Link", initialRecordTime: undefined },
        {
          kek: createSecretKey(randomBytes(32)),
          jobs: { enqueue: async () => {} },
          now: () => now,
          newId: () => subscription,
          destinations: { plainHttp: false, privateNetworks: [] },
        },
      ),
    );
    const event = judgeEvent(
      {
        type: "ObjectEvent",
        eventTime: "2026-03-01T10:00:00Z",
        eventTimeZoneOffset: "+01:00",
        action: "OBSERVE",
        epcList: [unit],
      },
      [],
    );
    if ("flaws" in event) throw new Error(JSON.stringify(event.flaws));
    await store
      .transaction()
      .execute((trx) => keepEvents(trx, { actor, capture: null, claim: true }, [{ ...event, readers: [] }]));
  });
  after(async () => {
    await hasty.destroy();
    await store.destroy();
  });

  /** What is due while nobody can read what events are about. */
  const askedWhileLocked = (at: Date) =>
    store.transaction().execute(async (trx) => {
      await sql`lock table epcis_values`.execute(trx);
      return makeDelivery(hasty, subscription, at);
    });
  const told = async () => (await readSubscription(store, { actor, name, subscription })).lastError;
  const putOffTo = async () => {
    const row = await store.selectFrom("epcisSubscriptions").select(["failures", "askAgainAt"]).executeTakeFirst();
    return [row?.failures, row?.askAgainAt?.toISOString()];
  };

  it("says so, and is asked again after pauses that grow", async () => {
    expect(await told()).to.equal(undefined);
    expect(await askedWhileLocked(now)).to.deep.equal({ ready: false, again: null });
    expect(await told()).to.match(/^the query takes too long/);
    expect(await putOffTo()).to.deep.equal([1, later(1).toISOString()]);
    expect(await makeDelivery(store, subscription, later(0.9))).to.deep.equal({ ready: false, again: null });
    await askedWhileLocked(later(1));
    expect(await putOffTo()).to.deep.equal([2, later(3).toISOString()]);
  });

  it("says it no more once it was answered, and has what came meanwhile", async () => {
    expect(await makeDelivery(store, subscription, later(3))).to.deep.equal({ ready: true });
    expect(await told()).to.equal(undefined);
    expect(await putOffTo()).to.deep.equal([0, undefined]);
    const deliveries = await store.selectFrom("epcisDeliveries").select("events").execute();
    expect(deliveries).to.deep.equal([{ events: 1 }]);
  });
});
