import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const format = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals bytes under a key of 32 bytes: format[1] ‖ nonce[12] ‖ ciphertext ‖ tag[16], AES-256-GCM.
 *
 * @param about - Whose and what it is: authenticated with it, so that what was sealed opens only in its own place.
 */
export const sealBytes = (key: KeyObject, about: string, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(format), nonce, sealed, cipher.getAuthTag()]);
};

/**
 * Opens what {@link sealBytes} sealed.
 *
 * @throws when it was sealed under another key, about something else, or was damaged; nothing of it is left in memory.
 */
export const openBytes = (key: KeyObject, about: string, sealed: Uint8Array): Buffer => {
  if (sealed[0] !== format) throw new RangeError(`the sealed bytes have the unknown format ${sealed[0]}`);
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about));
  const opened = decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes));
  try {
    decipher.setAuthTag(sealed.subarray(-tagBytes)).final();
    return opened;
  } catch (error) {
    opened.fill(0);
    throw error;
  }
};
