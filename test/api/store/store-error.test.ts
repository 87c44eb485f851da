import { expect } from "chai";
import { sql } from "kysely";
import { openStore } from "../../../api/store/open-store.ts";
import { storeError } from "../../../api/store/store-error.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { rejection } from "../../support/rejection.ts";

describe("storeError", () => {
  it("calls a database that cannot be reached unavailable, worth another try", async () => {
    const store = openStore("postgresql://nobody:secret@127.0.0.1:1/none");
    const found = storeError(await rejection(sql`select 1`.execute(store)));
    expect(found).to.include({ code: "store/unavailable", retry: true });
    expect(found?.message).not.to.contain("secret");
    await store.destroy();
  });

  it("calls a connection that the server ended unavailable; the pool replaces it", async () => {
    const database = await createTestDatabase();
    const store = openStore(database.url, { connections: 1 });
    const killed = sql`select pg_terminate_backend(pg_backend_pid())`.execute(store);
    expect(storeError(await rejection(killed))).to.include({ code: "store/unavailable" });
    // The pool may lend the dying connection out once more before it hears of its end.
    const next = () => sql`select 1 as one`.execute(store);
    const { rows } = await next().catch((error: unknown) => {
      expect(storeError(error)).to.include({ code: "store/unavailable", retry: true });
      return next();
    });
    expect(rows).to.deep.equal([{ one: 1 }]);
    await store.destroy();
    await database.drop();
  });

  it("calls a transaction unavailable that cannot be taken back because its connection is gone", async () => {
    const database = await createTestDatabase();
    const store = openStore(database.url, { connections: 1 });
    const cut = store.transaction().execute(async (trx) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx).catch(() => undefined);
      return sql`select 1`.execute(trx);
    });
    expect(storeError(await rejection(cut))).to.include({ code: "store/unavailable", retry: true });
    await store.destroy();
    await database.drop();
  });

  it("leaves an error of the statement alone", async () => {
    const database = await createTestDatabase();
    const store = openStore(database.url, { connections: 1 });
    expect(storeError(await rejection(sql`select nonsense`.execute(store)))).to.equal(null);
    expect(storeError("not an error")).to.equal(null);
    await store.destroy();
    await database.drop();
  });
});
