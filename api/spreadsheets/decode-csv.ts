import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { unreadableFile } from "./file-error.ts";
import type { Sheet } from "./sheet.ts";

/** A file's text with the encoding that it was in. */
export type Decoded = { readonly text: string; readonly encoding: NonNullable<Sheet["encoding"]> };

/**
 * What Windows-1252 has beyond ASCII in the languages written here: letters with accents, the euro, degrees, apostrophes,
 * no-break spaces. In the encodings of the old Macintosh and of DOS, Italian's letters are other bytes than these; signs that
 * share a byte with one of them, such as the ellipsis with DOS' à, are left out.
 */
const likely1252 = new Set([
  ...[0x80, 0x91, 0x92, 0x96, 0xa0, 0xa9, 0xab, 0xae, 0xb0, 0xb2, 0xb3, 0xb4, 0xba, 0xbb],
  ...[..."ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜßàáâäçèéêëìíîïñòóôöùúûü"].map((letter) => letter.charCodeAt(0)),
]);

/** How many bytes are looked at to tell UTF-16 without a mark. */
const sample = 4096;

/**
 * Decodes a file whose encoding is certain: UTF-8, UTF-16 by its mark or its zeros, Windows-1252 where every byte beyond
 * ASCII is a sign that people write there.
 *
 * @throws FiligranaError `import/unreadable` with the first line that may be read in several ways.
 */
export function decodeCsv(bytes: Buffer): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: iconv.decode(bytes, utf16), encoding: "utf-16" };
  if (isUtf8(bytes)) return { text: iconv.decode(bytes, "utf8"), encoding: "utf-8" };
  const strange = bytes.findIndex((byte) => byte >= 0x80 && !likely1252.has(byte));
  if (strange < 0) return { text: iconv.decode(bytes, "win1252"), encoding: "windows-1252" };
  const row = 1 + bytes.subarray(0, strange).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
  throw unreadableFile(
    "encoding-unknown",
    `line ${row} is neither UTF-8 nor certainly Windows-1252; save the file as "CSV UTF-8" or as .xlsx`,
    { row },
  );
}

/** UTF-16 says so by its first two bytes, or has a zero in every second byte of what is mostly ASCII. */
function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, sample);
  const zeros = [0, 1].map((side) => start.filter((byte, at) => byte === 0 && at % 2 === side).length);
  const half = start.length / 2;
  if (half < 4) return null;
  if ((zeros[1] ?? 0) > half * 0.7 && zeros[0] === 0) return "utf-16le";
  return (zeros[0] ?? 0) > half * 0.7 && zeros[1] === 0 ? "utf-16be" : null;
}
