import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { encodeRecord, type JournalRecord } from "./journal-record.ts";
import { type JournalEnd, readJournal } from "./read-journal.ts";

/** A journal that is open for writing, positioned behind its last whole record. */
export type Journal = {
  /** Puts a record behind the last one; it is on disk only when a later `sync` has resolved. */
  readonly append: (record: JournalRecord) => void;
  /** Resolves when everything appended before the call is on disk; calls that come together share one write. */
  readonly sync: () => Promise<void>;
  /** Writes what was appended and lets the file go. */
  readonly close: () => Promise<void>;
};

/** What was found and dropped at the end of a journal: a record that a crash cut short. */
export type TornTail = { readonly offset: number; readonly bytes: number; readonly keptIn: string };

/**
 * Opens the journal at `path`, or makes it, and hands every whole record to `replay` in order. A torn last record is
 * put aside in a file of its own (it was never acknowledged) and cut off. The caller holds the lock on the folder.
 *
 * @throws JournalDamagedError when an earlier record is damaged; the file is left as it is.
 */
export async function openJournal(
  path: string,
  replay: (record: JournalRecord) => Promise<void>,
): Promise<{ journal: Journal; torn: TornTail | null; records: number }> {
  const fd = openSync(path, "a+", 0o600);
  try {
    const size = fstatSync(fd).size;
    if (size === 0) syncFolder(dirname(path));
    const reader = readJournal(fd, path, size);
    let records = 0;
    let step = reader.next();
    for (; step.done !== true; step = reader.next()) {
      await replay(step.value);
      records += 1;
    }
    const torn = step.value.torn ? dropTail(fd, path, step.value.offset, size) : null;
    return { journal: appendTo(await open(path, "a"), step.value), torn, records };
  } finally {
    closeSync(fd);
  }
}

function dropTail(fd: number, path: string, offset: number, size: number): TornTail {
  const tail = Buffer.alloc(size - offset);
  readSync(fd, tail, 0, tail.length, offset);
  const keptIn = `${path}.torn-at-${offset}`;
  writeFileSync(keptIn, tail, { mode: 0o600 });
  ftruncateSync(fd, offset);
  fsyncSync(fd);
  return { offset, bytes: tail.length, keptIn };
}

function appendTo(file: FileHandle, end: JournalEnd): Journal {
  let checksum = end.checksum;
  let waiting: Uint8Array[] = [];
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function write(): Promise<void> {
    next = undefined;
    const batch = Buffer.concat(waiting);
    waiting = [];
    if (batch.length === 0) return;
    // After a failed write the file may end in the middle of a record: `running` stays rejected and nothing follows.
    await file.appendFile(batch);
    await file.datasync();
  }

  function sync(): Promise<void> {
    if (next === undefined) {
      next = running.then(write);
      running = next;
    }
    return next;
  }

  return {
    append(record) {
      const encoded = encodeRecord(record, checksum);
      checksum = encoded.checksum;
      waiting.push(encoded.bytes);
    },
    sync,
    async close() {
      try {
        await sync();
      } finally {
        await file.close();
      }
    },
  };
}

function syncFolder(folder: string): void {
  const fd = openSync(folder, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
