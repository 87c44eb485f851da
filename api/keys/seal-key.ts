import type { KeyObject } from "node:crypto";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { openBytes, sealBytes } from "./secret-box.ts";

/** Which key of whom: part of what is authenticated, so that a sealed key put into another's row does not open. */
export type KeyName = { readonly actor: string; readonly version: number };

const about = ({ actor, version }: KeyName): string => `filigrana/signing-key/1/${actor}/${version}`;

/** Seals a private key under the key-encryption key (see secret-box.ts). */
export const sealKey = (kek: KeyObject, name: KeyName, privateKey: Uint8Array): Buffer =>
  sealBytes(kek, about(name), privateKey);

/**
 * Opens a sealed key for as long as `use` runs; its bytes are overwritten afterwards, whatever happened.
 *
 * @throws FiligranaError `key/unreadable` when it was sealed under another key-encryption key, for another actor, or was
 * damaged.
 */
export const withOpenKey = <T>(kek: KeyObject, name: KeyName, sealed: Buffer, use: (key: Buffer) => T): T => {
  let key: Buffer;
  try {
    key = openBytes(kek, about(name), sealed);
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
