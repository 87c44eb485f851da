import { migrate } from "../../../../api/store/migrate.ts";
import { openStore, type Store } from "../../../../api/store/open-store.ts";
import { createTestDatabase } from "../../../support/postgres.ts";

/** A migrated database of its own, with one maker and one inspector in it. */
export const openTestStore = async (): Promise<{ store: Store; close: () => Promise<void> }> => {
  const database = await createTestDatabase();
  const store = openStore(database.url);
  await migrate(store);
  await store
    .insertInto("actorProfiles")
    .values([
      { actor: maker, role: "operator", name: "Azienda agricola di prova", municipality: "042021" },
      { actor: inspector, role: "inspector", name: "Ispettorato di prova", municipality: null },
    ])
    .execute();
  const close = async () => {
    await store.destroy();
    await database.drop();
  };
  return { store, close };
};

export const maker = "0x00000000000000a1";
export const inspector = "0x00000000000000b2";
