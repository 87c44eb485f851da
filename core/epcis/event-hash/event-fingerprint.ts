import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../../bytes/hex.ts";
import { utf8 } from "../../bytes/utf8.ts";
import { preHash } from "./pre-hash.ts";
import { prefixesOf } from "./prefixes.ts";

/**
 * Tells events apart that are not the same, as their hash does, and also those that were made to share a hash: the standard
 * puts the parts of an event one behind the other, so that a text can imitate the member that follows it. Here every text
 * says where it ends. Equal for every spelling of one event.
 *
 * @param context - The `@context` of the document the event came in; the event's own is read as well.
 * @returns SHA-256 as `0x` and 64 hex digits.
 * @throws RangeError as {@link eventHash}.
 */
export const eventFingerprint = (event: Readonly<Record<string, unknown>>, context?: unknown): string =>
  toHex(
    sha256(
      utf8(preHash(event, { prefixes: prefixesOf(context, event["@context"]), ignored: new Set(), framed: true })),
    ),
  );
