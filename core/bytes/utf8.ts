/**
 * The UTF-8 bytes of a text, written out here because `TextEncoder` is not part of the language and puts U+FFFD
 * silently in the place of a lone surrogate.
 *
 * @throws RangeError when the text holds a lone surrogate.
 */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return beyondAscii(text);
    bytes[i] = code;
  }
  return bytes;
};

/** Most texts are plain ASCII, one byte a character; this is for the others. */
const beyondAscii = (text: string): Uint8Array<ArrayBuffer> => {
  if (!text.isWellFormed()) throw new RangeError("expected text without lone surrogates");
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes[length++] = code;
    } else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 0x3f);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[length++] = 0x80 | (code & 0x3f);
    } else {
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[length++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes.slice(0, length);
};
