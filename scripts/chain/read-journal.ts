import { readSync } from "node:fs";
import { JournalDamagedError } from "./journal-damaged-error.ts";
import {
  checksumBytes,
  decodeHeader,
  firstChecksum,
  headerBytes,
  type JournalRecord,
  recordChecksum,
} from "./journal-record.ts";

/** Where reading ended: `offset` is the end of the last whole record; `torn` says whether bytes follow that are none. */
export type JournalEnd = { readonly offset: number; readonly checksum: Uint8Array; readonly torn: boolean };

/**
 * Reads every whole record in order and returns where they end. The last record may be cut short, or filled with
 * zeros, or wrong in its content, as a crash in the middle of a write leaves it: then `torn` is true.
 *
 * @throws JournalDamagedError when a record that is not the last one does not agree with its checksum.
 */
export function* readJournal(fd: number, path: string, size: number): Generator<JournalRecord, JournalEnd> {
  let offset = 0;
  let checksum = firstChecksum;
  while (offset < size) {
    const found = readRecord(fd, path, { offset, size, checksum });
    if (found === "torn") return { offset, checksum, torn: true };
    yield found.record;
    offset = found.next;
    checksum = found.checksum;
  }
  return { offset, checksum, torn: false };
}

type Place = { readonly offset: number; readonly size: number; readonly checksum: Uint8Array };

function readRecord(fd: number, path: string, place: Place) {
  const { offset, size } = place;
  if (size - offset < headerBytes) return "torn";
  const header = readBytes(fd, offset, headerBytes);
  const decoded = decodeHeader(header, place.checksum);
  if (decoded === null) {
    if (isZeroUntil(fd, offset, size)) return "torn";
    throw new JournalDamagedError(path, offset, "the header of a record does not agree with its check");
  }
  const next = offset + headerBytes + decoded.length + checksumBytes;
  if (next > size) return "torn";
  const rest = readBytes(fd, offset + headerBytes, decoded.length + checksumBytes);
  const payload = rest.subarray(0, decoded.length);
  const checksum = recordChecksum(header, payload, place.checksum);
  if (Buffer.compare(checksum, rest.subarray(decoded.length)) !== 0) {
    if (next === size) return "torn";
    throw new JournalDamagedError(path, offset, "the content of a record does not agree with its checksum");
  }
  return { record: { kind: decoded.kind, payload }, next, checksum };
}

function readBytes(fd: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const got = readSync(fd, bytes, read, length - read, offset + read);
    if (got === 0) throw new Error(`The journal ended at byte ${offset + read} while it was being read.`);
    read += got;
  }
  return bytes;
}

/** A file that was made longer before its content reached the disk reads as zeros. */
function isZeroUntil(fd: number, offset: number, size: number): boolean {
  const step = 65_536;
  for (let at = offset; at < size; at += step) {
    if (readBytes(fd, at, Math.min(step, size - at)).some((byte) => byte !== 0)) return false;
  }
  return true;
}
