import { expect } from "chai";
import { loadCatalogue } from "../../../api/store/load-catalogue.ts";
import { migrate } from "../../../api/store/migrate.ts";
import { openStore, type Store } from "../../../api/store/open-store.ts";
import { products } from "../../../core/catalogue/products.ts";
import { specifications } from "../../../core/catalogue/specifications.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { rejection } from "../../support/rejection.ts";

describe("loadCatalogue", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let store: Store;

  beforeEach(async () => {
    database = await createTestDatabase();
    store = openStore(database.url, { connections: 1 });
    await migrate(store);
  });

  afterEach(async () => {
    await store.destroy();
    await database.drop();
  });

  it("brings every product and every version once, however often it is loaded", async () => {
    await loadCatalogue(store);
    await loadCatalogue(store);
    expect(await store.selectFrom("products").select("slug").execute()).to.have.lengthOf(products.length);
    expect(await store.selectFrom("specifications").select("hash").execute()).to.have.lengthOf(specifications.length);
  });

  it("refuses to change a version that the database has, names it, and says that trying again is no use", async () => {
    await loadCatalogue(store);
    const [{ hash, version } = { hash: "", version: "" }] = await store
      .selectFrom("specifications")
      .select(["hash", "version"])
      .limit(1)
      .execute();
    await store
      .updateTable("specifications")
      .set({ hash: `0x${"ab".repeat(32)}` })
      .where("hash", "=", hash)
      .execute();
    const error = await rejection(loadCatalogue(store));
    expect(error).to.include({ code: "server/unavailable", retry: false });
    expect((error as Error).message)
      .to.contain(version)
      .and.to.contain("new version");
  });
});
