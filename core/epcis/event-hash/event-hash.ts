import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../../bytes/hex.ts";
import { utf8 } from "../../bytes/utf8.ts";
import { expandName } from "./expand.ts";
import { preHash } from "./pre-hash.ts";
import { prefixesOf } from "./prefixes.ts";

/** What an event hash may be told beside the event. */
export type HashOptions = {
  /** Members that a repository added for itself, by CURIE or name in full, and that are no part of the event. */
  readonly ignore?: readonly string[];
};

/** The text that the hash of an event is taken of (Core Business Vocabulary 2.0, section 8.9.2). */
export const eventPreHash = (
  event: Readonly<Record<string, unknown>>,
  context?: unknown,
  { ignore = [] }: HashOptions = {},
): string => {
  const prefixes = prefixesOf(context, event["@context"]);
  return preHash(event, { prefixes, ignored: new Set(ignore.map((name) => expandName(name, prefixes))) });
};

/**
 * The hash of an event by the Core Business Vocabulary 2.0, section 8.9: `ni:///sha-256;…?ver=CBV2.0` (RFC 6920, with the
 * digest in hex). It says what happened, whoever wrote it down: key order, time zone, CURIEs, EPC URN or Digital Link,
 * zeros at the end of numbers and the order of lists make no difference; every value does, except `eventID`, `recordTime`,
 * `errorDeclaration` and comments, which are not about what happened.
 *
 * @param context - The `@context` of the document the event came in; the event's own is read as well.
 * @throws RangeError when extensions are nested more than 64 levels deep or a text has a lone surrogate.
 */
export const eventHash = (
  event: Readonly<Record<string, unknown>>,
  context?: unknown,
  options: HashOptions = {},
): string => `ni:///sha-256;${toHex(sha256(utf8(eventPreHash(event, context, options)))).slice(2)}?ver=CBV2.0`;
