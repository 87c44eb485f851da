import { expect } from "chai";
import { sql } from "kysely";
import { migrate } from "../../../api/store/migrate.ts";
import { migrations } from "../../../api/store/migrations/migrations.ts";
import { openStore, type Store } from "../../../api/store/open-store.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { rejection } from "../../support/rejection.ts";

describe("migrate", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let store: Store;

  beforeEach(async () => {
    database = await createTestDatabase();
    store = openStore(database.url, { connections: 4 });
  });
  afterEach(async () => {
    await store.destroy();
    await database.drop();
  });

  it("applies every step once, in order", async () => {
    expect(await migrate(store)).to.deep.equal(migrations.map(({ name }) => name));
    expect(await migrate(store)).to.deep.equal([]);
  });

  it("lets one of several processes do it while the others wait", async () => {
    const done = await Promise.all([migrate(store), migrate(store), migrate(store)]);
    expect(done.flat()).to.deep.equal(migrations.map(({ name }) => name));
  });

  it("leaves nothing behind when a step fails", async () => {
    const broken = [...migrations, { name: "9999-broken", sql: "create table half (a int); select nonsense;" }];
    expect(await rejection(migrate(store, broken))).to.be.an("error");
    const tables = await sql`select 1 from pg_tables where schemaname = 'public'`.execute(store);
    expect(tables.rows).to.deep.equal([]);
  });

  it("refuses a database that is newer than the program", async () => {
    await migrate(store, [...migrations, { name: "9999-later", sql: "select 1" }]);
    const error = await rejection(migrate(store));
    expect(error).to.include({ code: "store/unavailable" });
    expect(error.message).to.contain("newer than this program").and.contain("9999-later");
  });

  it("refuses a step that was edited after it was applied", async () => {
    await migrate(store);
    const [first, ...rest] = migrations;
    const edited = [{ name: first?.name ?? "", sql: `${first?.sql} ` }, ...rest];
    expect((await rejection(migrate(store, edited))).message).to.contain("was changed after");
  });
});
