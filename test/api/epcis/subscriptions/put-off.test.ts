import { expect } from "chai";
import { sql } from "kysely";
import { makeDelivery } from "../../../../api/epcis/subscriptions/make-delivery.ts";
import { readSubscription } from "../../../../api/epcis/subscriptions/read-subscriptions.ts";
import { migrate } from "../../../../api/store/migrate.ts";
import { openStore, type Store } from "../../../../api/store/open-store.ts";
import { keepSubscription, owedOne } from "../../../support/kept-subscription.ts";
import { createTestDatabase } from "../../../support/postgres.ts";

const { actor, name, subscription } = owedOne;
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
    await keepSubscription(store, { now });
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
