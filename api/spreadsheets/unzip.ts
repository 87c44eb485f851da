import { inflateRawSync } from "node:zlib";
import { unreadableFile } from "./file-error.ts";
import { fileLimits } from "./file-limits.ts";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The parts of a workbook by name; each is unpacked when it is asked for, and null where there is none. */
export type Parts = { readonly names: readonly string[]; readonly read: (name: string) => Buffer | null };

type Entry = { readonly method: number; readonly packed: number; readonly unpacked: number; readonly at: number };

/**
 * Opens a ZIP archive (APPNOTE 6.3.10) in memory: stored and deflated entries, no encryption, no ZIP64.
 *
 * Neither the sizes that it states nor those that it really has may pass the bounds, so that a small file that unpacks to
 * gigabytes is refused before it costs memory.
 *
 * @throws FiligranaError `import/unreadable` for what is no such archive, or is too large.
 */
export function unzip(bytes: Buffer): Parts {
  try {
    const entries = readDirectory(bytes);
    let left = fileLimits.unpackedBytes;
    const read = (name: string): Buffer | null => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const content = unpack(bytes, entry, left);
      left -= content.length;
      return content;
    };
    return { names: [...entries.keys()], read: (name) => guarded(() => read(name)) };
  } catch (error) {
    throw damaged(error);
  }
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && bytes.readUInt32LE(end) !== endSignature) end--;
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new RangeError("no end of the directory");
  const count = bytes.readUInt16LE(end + 10);
  if (count > fileLimits.parts) throw tooLarge();
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new RangeError("no entry where the directory has one");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new RangeError("an entry is encrypted");
    const entry = {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    total += entry.unpacked;
    if (total > fileLimits.unpackedBytes) throw tooLarge();
    entries.set(bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0)), entry);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function unpack(bytes: Buffer, { method, packed, unpacked, at }: Entry, left: number): Buffer {
  if (bytes.readUInt32LE(at) !== localSignature) throw new RangeError("no entry where the directory has one");
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) throw new RangeError("an entry ends beyond the file");
  if (method === 0) return content;
  if (method !== 8) throw new RangeError(`compression method ${method}`);
  // What it states is not what it holds: the bound is on what comes out.
  return inflateRawSync(content, { maxOutputLength: Math.max(1, Math.min(left, unpacked)) });
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw damaged(error);
  }
}

const tooLarge = () =>
  unreadableFile(
    "too-large-unpacked",
    "the workbook is too large once unpacked; keep the sheet with the batches only",
    {
      most: fileLimits.unpackedBytes,
    },
  );

function damaged(error: unknown): Error {
  if (error instanceof Error && "code" in error && error.code === "import/unreadable") return error;
  if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return tooLarge();
  return unreadableFile("damaged", "the workbook cannot be unpacked: it is damaged or cut off; save it again");
}
