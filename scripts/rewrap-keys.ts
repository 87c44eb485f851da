import { readFileSync } from "node:fs";
import { kekOf } from "../api/keys/key-vault.ts";
import { rewrapKeys } from "../api/keys/rewrap-keys.ts";
import { openStore } from "../api/store/open-store.ts";
import { openOwnPostgres } from "./postgres/open-own-postgres.ts";

/**
 * Seals everything that is under the key-encryption key anew under another: `node scripts/rewrap-keys.ts <file with the old
 * key> <file with the new key>`, each 32 bytes in base64. In the database at DATABASE_URL, or that of FILIGRANA_DATA, which it
 * starts for itself. The API must be stopped: what it sealed under the old key meanwhile could not be opened later.
 */
const usage = "usage: node scripts/rewrap-keys.ts <file with the old key> <file with the new key>";

function readKey(file: string) {
  const bytes = Buffer.from(readFileSync(file, "utf8").trim(), "base64");
  if (bytes.length !== 32)
    throw new Error(`${file}: expected 32 bytes in base64, as \`openssl rand -base64 32\` makes them`);
  return kekOf(bytes);
}

async function main(from: string, to: string): Promise<number> {
  const keks = { from: readKey(from), to: readKey(to) };
  if (keks.from.equals(keks.to)) throw new Error(`${from} and ${to} hold the same key`);
  const given = process.env["DATABASE_URL"];
  const own = given ? null : await openOwnPostgres(process.env["FILIGRANA_DATA"] || "data");
  try {
    const store = openStore(given || (own?.url ?? ""), { connections: 1 });
    return await rewrapKeys(store, keks).finally(() => store.destroy());
  } finally {
    await own?.stop();
  }
}

const [from, to, ...more] = process.argv.slice(2);
if (from === undefined || to === undefined || more.length > 0) {
  console.error(usage);
  process.exitCode = 64;
} else {
  try {
    const keys = await main(from, to);
    console.log(`signing keys sealed under the new key: ${keys}. Start the API with it, and keep a copy apart.`);
  } catch (error) {
    console.error(`nothing was changed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
