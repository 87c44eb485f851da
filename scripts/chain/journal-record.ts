import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** What a record of the journal says; the number is its byte on disk. */
export const recordKinds = { genesis: 1, transaction: 2, block: 3, mined: 4 } as const;

export type RecordKind = keyof typeof recordKinds;

/** One record: what it says, and its bytes. */
export type JournalRecord = { readonly kind: RecordKind; readonly payload: Uint8Array };

/** Bytes before the payload: length (4, big-endian), kind (1), CRC-32 (4) over the checksum before it and these five. */
export const headerBytes = 9;

/** Bytes after the payload: SHA-256 over the checksum before it, the header and the payload. */
export const checksumBytes = 32;

/** The checksum that stands before the first record. */
export const firstChecksum: Uint8Array = createHash("sha256").update("filigrana chain journal 1").digest();

const kindsByNumber = new Map<number, RecordKind>(
  (Object.keys(recordKinds) as RecordKind[]).map((kind) => [recordKinds[kind], kind]),
);

/**
 * Gives the bytes of one record and the checksum that the next one continues from. The header has a check of its own,
 * so that a damaged length is not mistaken for a record cut short.
 */
export function encodeRecord(record: JournalRecord, previous: Uint8Array): { bytes: Uint8Array; checksum: Uint8Array } {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(record.payload.length, 0);
  header.writeUInt8(recordKinds[record.kind], 4);
  header.writeUInt32BE(headerCheck(header, previous), 5);
  const checksum = recordChecksum(header, record.payload, previous);
  return { bytes: Buffer.concat([header, record.payload, checksum]), checksum };
}

/** Reads a header: the kind and the length of the payload in bytes, or `null` when its check does not agree. */
export function decodeHeader(header: Uint8Array, previous: Uint8Array): { kind: RecordKind; length: number } | null {
  const view = Buffer.from(header.buffer, header.byteOffset, headerBytes);
  const kind = kindsByNumber.get(view.readUInt8(4));
  if (kind === undefined || view.readUInt32BE(5) !== headerCheck(view, previous)) return null;
  return { kind, length: view.readUInt32BE(0) };
}

/** Gives the checksum that belongs behind a payload. */
export function recordChecksum(header: Uint8Array, payload: Uint8Array, previous: Uint8Array): Uint8Array {
  return createHash("sha256").update(previous).update(header).update(payload).digest();
}

function headerCheck(header: Uint8Array, previous: Uint8Array): number {
  return crc32(header.subarray(0, 5), crc32(previous));
}
