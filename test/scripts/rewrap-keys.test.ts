import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { kekOf, openKeyVault } from "../../api/keys/key-vault.ts";
import { migrate } from "../../api/store/migrate.ts";
import { openStore, type Store } from "../../api/store/open-store.ts";
import { recoverSigner } from "../../core/seal/recover-signer.ts";
import { createTestDatabase } from "../support/postgres.ts";

const actor = "0x00000000000000a1";
const digest = `0x${"5e".repeat(32)}`;

describe("scripts/rewrap-keys.ts", () => {
  let store: Store;
  let databaseUrl: string;
  let drop: () => Promise<void>;
  let folder: string;
  const [old, next] = [randomBytes(32), randomBytes(32)];

  const keyFile = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    return file;
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "filigrana-rewrap-"));
    ({ url: databaseUrl, drop } = await createTestDatabase());
    store = openStore(databaseUrl);
    await migrate(store);
    await store
      .insertInto("actorProfiles")
      .values({ actor, role: "operator", name: "Azienda di prova", municipality: null })
      .execute();
  });
  after(async () => {
    await store.destroy();
    await drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ["scripts/rewrap-keys.ts", ...args], {
      env: { PATH: process.env["PATH"] ?? "", DATABASE_URL: databaseUrl } as unknown as NodeJS.ProcessEnv,
    });
  const failed = async (...args: readonly string[]) =>
    (await run(...args).catch((error: unknown) => error)) as { code: number; stderr: string };

  it("seals the keys anew: they open under the new key, and under the old one no more", async () => {
    const { signer } = await openKeyVault({ store, kek: kekOf(old) }).create(actor);
    const files = [keyFile("old", old.toString("base64")), keyFile("next", next.toString("base64"))];
    expect((await run(...files)).stdout).to.contain("signing keys sealed under the new key: 1");
    const signature = await openKeyVault({ store, kek: kekOf(next) }).sign(actor, digest);
    expect(recoverSigner(digest, signature)).to.equal(signer);
    const refused = await failed(...files);
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.contain("nothing was changed");
  });

  it("says what is wrong with a file, and how it is used", async () => {
    const good = keyFile("good", next.toString("base64"));
    const short = keyFile("short", "bm90IDMyIGJ5dGVz");
    expect((await failed(short, good)).stderr).to.contain(`${short}: expected 32 bytes in base64`);
    expect((await failed(good, join(folder, "absent"))).stderr).to.contain("ENOENT");
    expect((await failed(good, good)).stderr).to.contain("hold the same key");
    expect(await failed(good)).to.deep.include({ code: 64 });
  });
});
