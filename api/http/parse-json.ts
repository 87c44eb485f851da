import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { limits } from "../limits.ts";

const malformed = (detail: string, values: Record<string, string | number> = {}, cause?: unknown): FiligranaError =>
  new FiligranaError("request/malformed", detail, { values, cause });

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw malformed("the body is not UTF-8", {}, cause);
  }
};

/** The deepest nesting of a JSON text, found without parsing it. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === 0x5c) at++;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
};

/**
 * Neither PostgreSQL's text nor RFC 8785 can hold U+0000 and a surrogate without its partner; a member `__proto__` would
 * be passed over by whatever copies an object, and what was sent would not be what was read.
 */
const storable = (value: unknown): boolean => {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, member]) => key !== "__proto__" && storable(key) && storable(member));
};

/**
 * Reads JSON that an unknown client sent: UTF-8 only, nested at most `limits.jsonDepth` deep, and without the two kinds
 * of characters that could not be stored or hashed.
 *
 * @throws FiligranaError `request/malformed`, saying which of these failed.
 */
export const parseJson = (bytes: Uint8Array): unknown => {
  const text = decode(bytes);
  const depth = depthOf(text);
  if (depth > limits.jsonDepth)
    throw malformed(`the body is nested ${depth} deep; at most ${limits.jsonDepth} is allowed`, {
      depth,
      max: limits.jsonDepth,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw malformed("the body is not JSON", {}, cause);
  }
  if (!storable(value))
    throw malformed("a text in the body has U+0000 or half a surrogate pair, or a member is called __proto__");
  return value;
};
