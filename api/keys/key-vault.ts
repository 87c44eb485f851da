import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import secp256k1 from "secp256k1";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { addressOf } from "../../core/seal/recover-signer.ts";
import type { Database } from "../store/database.ts";
import { sealKey, withOpenKey } from "./seal-key.ts";

/**
 * Holds every actor's signing key and signs with it; the keys never leave it.
 *
 * `using` is the caller's transaction where there is one: with it a key made in the same transaction can sign, and no
 * second connection is taken from the pool while the first one waits.
 */
export type KeyVault = {
  /** Makes an actor's first key. @returns its ERC-7913 signer: the account's address in lower-case hex. */
  readonly create: (actor: string, using?: Kysely<Database>) => Promise<{ readonly signer: string }>;
  /** Signs a 32-byte digest with the actor's newest key. @returns 65 bytes r ‖ s ‖ v in hex, s low, v 27 or 28. */
  readonly sign: (actor: string, digest: string, using?: Kysely<Database>) => Promise<string>;
  /** The signer of the actor's newest key. */
  readonly signerOf: (actor: string, using?: Kysely<Database>) => Promise<string>;
  /** Opens one key and forgets it: tells at the start whether the key-encryption key is the right one. */
  readonly check: () => Promise<void>;
};

/** Gives 32 bytes for a new private key. The demo derives them from the actor, everything else draws them. */
export type DrawKey = (actor: string) => Uint8Array;

const draw: DrawKey = () => {
  for (;;) {
    const key = randomBytes(32);
    if (secp256k1.privateKeyVerify(key)) return key;
  }
};

/** The key-encryption key from its 32 bytes, held outside the JavaScript heap. */
export const kekOf = (bytes: Uint8Array): KeyObject => {
  if (bytes.length !== 32) throw new RangeError("a key-encryption key has 32 bytes");
  return createSecretKey(bytes);
};

const signWith = (key: Uint8Array, digest: string): string => {
  const message = Buffer.from(digest.slice(2), "hex");
  if (message.length !== 32) throw new RangeError("a digest has 32 bytes");
  const { signature, recid } = secp256k1.ecdsaSign(message, key);
  return `0x${Buffer.from(signature).toString("hex")}${(27 + recid).toString(16)}`;
};

const newest = async (store: Kysely<Database>, actor: string) => {
  const row = await store
    .selectFrom("signingKeys")
    .select(["actor", "version", "signer", "sealedKey"])
    .where("actor", "=", actor)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new FiligranaError("key/not-found", `there is no signing key of actor ${actor} here`, { values: { actor } });
};

/** Opens the vault over the keys in the store. Nothing secret is enumerable on what it gives. */
export const openKeyVault = ({
  store,
  kek,
  drawKey = draw,
}: {
  store: Kysely<Database>;
  kek: KeyObject;
  drawKey?: DrawKey;
}): KeyVault => {
  const create: KeyVault["create"] = async (actor, using = store) => {
    const name = { actor, version: 1 };
    const key = drawKey(actor);
    const signer = addressOf(secp256k1.publicKeyCreate(key, false));
    const sealedKey = sealKey(kek, name, key);
    key.fill(0);
    await using
      .insertInto("signingKeys")
      .values({ ...name, signer, sealedKey })
      .execute();
    return { signer };
  };
  const sign: KeyVault["sign"] = async (actor, digest, using = store) => {
    const row = await newest(using, actor);
    return withOpenKey(kek, row, row.sealedKey, (key) => signWith(key, digest));
  };
  const check = async () => {
    const row = await store.selectFrom("signingKeys").selectAll().limit(1).executeTakeFirst();
    if (row !== undefined) withOpenKey(kek, row, row.sealedKey, () => {});
  };
  return Object.freeze({
    create,
    sign,
    check,
    signerOf: async (actor, using = store) => (await newest(using, actor)).signer,
  });
};
