import { createSecretKey, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { sql } from "kysely";
import { deliver } from "../../../../api/epcis/subscriptions/deliver.ts";
import { migrate } from "../../../../api/store/migrate.ts";
import { openStore, type Store } from "../../../../api/store/open-store.ts";
import { keepSubscription, owedOne } from "../../../support/kept-subscription.ts";
import { createTestDatabase } from "../../../support/postgres.ts";

describe("a delivery", () => {
  let store: Store;
  let receiver: Server;
  let drop: () => Promise<void>;
  let deleting: Promise<void> = Promise.resolve();
  const kek = createSecretKey(randomBytes(32));
  const destinations = { plainHttp: true, privateNetworks: ["127.0.0.0/8"] };

  before(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    store = openStore(database.url);
    await migrate(store);
    receiver = createServer((request, response) => {
      request.resume();
      void beginToDelete().then(() => response.writeHead(204).end());
    }).listen(0, "127.0.0.1");
    await once(receiver, "listening");
    const { port } = receiver.address() as AddressInfo;
    await keepSubscription(store, { now: new Date(), dest: `http://127.0.0.1:${port}/`, kek, destinations });
  });
  after(async () => {
    receiver.close();
    await store.destroy();
    await drop();
  });

  const somebodyWaits = async (): Promise<boolean> => {
    const { rows } = await sql<{ found: boolean }>`select exists (select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock') as found`.execute(store);
    return rows[0]?.found === true;
  };

  /** Deletes the subscription as soon as somebody waits for it; resolves once that is sure to happen. */
  const beginToDelete = (): Promise<void> => {
    const { promise: locked, resolve } = Promise.withResolvers<void>();
    deleting = store.transaction().execute(async (trx) => {
      await trx.selectFrom("epcisSubscriptions").select("subscription").forUpdate().execute();
      resolve();
      while (!(await somebodyWaits())) await new Promise((again) => setTimeout(again, 10));
      await trx.deleteFrom("epcisQueries").where("name", "=", owedOne.name).execute();
    });
    return locked;
  };

  it("is acknowledged while its subscription is deleted, and neither is refused for the other", async () => {
    const parts = { store, kek, jobs: { enqueue: async () => {} }, now: () => new Date(), destinations };
    await deliver(parts, owedOne.subscription, new AbortController().signal);
    await deleting;
    expect(await store.selectFrom("epcisDeliveries").select("delivery").execute()).to.deep.equal([]);
  });
});
