import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "chai";
import { migrate } from "../../api/store/migrate.ts";
import { openStore, type Store } from "../../api/store/open-store.ts";
import { readInvitation } from "../../api/use-cases/invitations.ts";
import { createTestDatabase } from "../support/postgres.ts";

const region = "0x00000000000000f0";

describe("scripts/invite.ts", () => {
  let store: Store;
  let databaseUrl: string;
  let drop: () => Promise<void>;

  before(async () => {
    const database = await createTestDatabase();
    ({ url: databaseUrl, drop } = database);
    store = openStore(databaseUrl);
    await migrate(store);
    await store
      .insertInto("actorProfiles")
      .values({ actor: region, role: "region", name: "Regione di prova", municipality: null })
      .execute();
  });
  after(async () => {
    await store.destroy();
    await drop();
  });

  const run = (
    args: readonly string[],
    given: Record<string, string> = { DATABASE_URL: databaseUrl, PUBLIC_URL: "https://f.example/" },
  ) =>
    promisify(execFile)(process.execPath, ["scripts/invite.ts", ...args], {
      env: { PATH: process.env["PATH"] ?? "", ...given } as unknown as NodeJS.ProcessEnv,
    });

  it("prints a link by which the region's first person comes in as owner", async () => {
    const { stdout } = await run(["Prima@Regione.example"]);
    const code = /^https:\/\/f\.example\/desk\/invitation#(inv_\S+)$/m.exec(stdout)?.[1] ?? "";
    expect(await readInvitation({ store, now: () => new Date() }, code)).to.include({
      actor: region,
      role: "owner",
      email: "prima@regione.example",
    });
  });

  it("invites nobody for an actor that is not known, and says how it is used", async () => {
    const failed = async (args: readonly string[], given?: Record<string, string>) =>
      (await run(args, given).catch((error: unknown) => error)) as { code: number; stderr: string };
    expect(await failed(["a@b.example", "0x00000000000000ff"])).to.deep.include({ code: 1 });
    expect(await failed(["not an address"])).to.deep.include({ code: 64 });
    expect((await failed(["a@b.example"], {})).stderr).to.contain("usage:");
  });
});
