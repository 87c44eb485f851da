import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** Which key of whom: part of what is authenticated, so that a sealed key put into another's row does not open. */
export type KeyName = { readonly actor: string; readonly version: number };

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

const aad = ({ actor, version }: KeyName): Buffer => Buffer.from(`filigrana/signing-key/${format}/${actor}/${version}`);

/** Seals a private key under the key-encryption key: format[1] ‖ nonce[12] ‖ ciphertext[32] ‖ tag[16], AES-256-GCM. */
export const sealKey = (kek: KeyObject, name: KeyName, privateKey: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", kek, nonce, { authTagLength: tagBytes }).setAAD(aad(name));
  const sealed = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return Buffer.concat([Buffer.of(format), nonce, sealed, cipher.getAuthTag()]);
};

const open = (kek: KeyObject, name: KeyName, sealed: Buffer): Buffer => {
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", kek, nonce, { authTagLength: tagBytes }).setAAD(aad(name));
  const opened = decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes));
  try {
    decipher.setAuthTag(sealed.subarray(-tagBytes)).final();
    return opened;
  } catch (error) {
    opened.fill(0);
    throw error;
  }
};

/**
 * Opens a sealed key for as long as `use` runs; its bytes are overwritten afterwards, whatever happened.
 *
 * @throws FiligranaError `key/unreadable` when it was sealed under another key-encryption key, for another actor, or was
 * damaged.
 */
export const withOpenKey = <T>(kek: KeyObject, name: KeyName, sealed: Buffer, use: (key: Buffer) => T): T => {
  let key: Buffer;
  try {
    if (sealed[0] !== format) throw new RangeError(`the sealed key has the unknown format ${sealed[0]}`);
    key = open(kek, name, sealed);
  } catch (cause) {
    const detail =
      `key ${name.version} of actor ${name.actor} cannot be opened: the key-encryption key (FILIGRANA_KEK or ` +
      "FILIGRANA_KEK_FILE) is not the one that it was sealed under, or the row was changed";
    throw new FiligranaError("key/unreadable", detail, {
      values: { actor: name.actor, version: name.version },
      cause,
    });
  }
  try {
    return use(key);
  } finally {
    key.fill(0);
  }
};
