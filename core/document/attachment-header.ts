import { utf8 } from "../bytes/utf8.ts";

/** Characters that stand for themselves in an extended value (RFC 8187 §3.2.1, attr-char). */
const plain = /^[A-Za-z0-9!#$&+.^_`|~-]$/;

/**
 * Gives the value of a `Content-Disposition` header that makes a browser save a file under `name` and never show it: an
 * ASCII name for old clients, the exact one beside it (RFC 6266 §4.3).
 */
export function attachmentHeader(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ !#$&-[\]-~]/g, "_");
  const exact = Array.from(utf8(name), (byte) => {
    const character = String.fromCharCode(byte);
    return plain.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
