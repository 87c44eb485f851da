import type { KeyObject } from "node:crypto";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { openBytes, sealBytes } from "../../keys/secret-box.ts";

const about = (subscription: string): string => `filigrana/webhook/1/${subscription}`;

/** Seals the secret of a subscription, so that a copy of the database does not give it away. */
export const sealToken = (kek: KeyObject, subscription: string, token: string): Buffer =>
  sealBytes(kek, about(subscription), Buffer.from(token));

/**
 * Opens the secret of a subscription.
 *
 * @throws FiligranaError `key/unreadable` when the key-encryption key is another one.
 */
export const openToken = (kek: KeyObject, subscription: string, sealed: Buffer): string => {
  try {
    return openBytes(kek, about(subscription), sealed).toString();
  } catch (cause) {
    const detail = "the subscription's secret was sealed under another key-encryption key; make the subscription anew";
    throw new FiligranaError("key/unreadable", detail, { values: { subscription }, cause });
  }
};
