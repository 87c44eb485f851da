import { expect } from "chai";
import { loadCatalogue } from "../../../api/store/load-catalogue.ts";
import { migrate } from "../../../api/store/migrate.ts";
import { openStore, type Store } from "../../../api/store/open-store.ts";
import { materials } from "../../../core/catalogue/materials.ts";
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
    const slugs = await store.selectFrom("products").select("slug").execute();
    expect(slugs).to.have.lengthOf(products.length + materials.length);
    expect(await store.selectFrom("specifications").select("hash").execute()).to.have.lengthOf(specifications.length);
  });

  it("refuses to change a version that was attested, names it, and says that trying again is no use", async () => {
    await loadCatalogue(store);
    const { product, version } = await changeOne();
    await attest(product, changed);
    const error = await rejection(loadCatalogue(store));
    expect(error).to.include({ code: "server/unavailable", retry: false });
    expect((error as Error).message)
      .to.contain(`${version} of ${product}`)
      .and.to.contain("new version");
  });

  const changed = `0x${"ab".repeat(32)}`;

  /** Gives one version another hash, as if its content were another. */
  function changeOne() {
    const first = store.selectFrom("specifications").select("hash").orderBy("hash").limit(1);
    return store
      .updateTable("specifications")
      .set({ hash: changed })
      .where("hash", "=", first)
      .returning(["product", "version"])
      .executeTakeFirstOrThrow();
  }

  async function attest(product: string, specification: string): Promise<void> {
    const [id, digest] = [`0x${"01".repeat(8)}`, `0x${"02".repeat(32)}`];
    await store
      .insertInto("seals")
      .values({
        seal: digest,
        certificate: id,
        operator: id,
        controlBody: id,
        product,
        root: digest,
        total: 1n,
        count: 1,
        specification,
        inputs: digest,
        submitBefore: 1n,
        attestation: "0x",
        countersignature: null,
        outboxId: null,
        endedAt: null,
        endedBecause: null,
      })
      .execute();
  }
});
