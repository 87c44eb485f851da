import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { JournalDamagedError } from "../../../scripts/chain/journal-damaged-error.ts";
import type { JournalRecord } from "../../../scripts/chain/journal-record.ts";
import { openJournal } from "../../../scripts/chain/open-journal.ts";

const records: JournalRecord[] = [
  { kind: "genesis", payload: Buffer.from("begin") },
  { kind: "transaction", payload: Buffer.alloc(300, 7) },
  { kind: "block", payload: Buffer.alloc(8, 1) },
  { kind: "transaction", payload: Buffer.from("the last one") },
];

describe("openJournal", () => {
  let folder: string;
  let path: string;
  /** The file with all four records, and where each of them ends. */
  let whole: Buffer;
  let ends: number[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "filigrana-journal-"));
    path = join(folder, "journal");
    const { journal } = await openJournal(path, async () => undefined);
    ends = [];
    for (const record of records) {
      journal.append(record);
      await journal.sync();
      ends.push(statSync(path).size);
    }
    await journal.close();
    whole = readFileSync(path);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  async function readAll(): Promise<{ found: string[]; torn: number | null }> {
    const found: string[] = [];
    const { journal, torn } = await openJournal(path, async ({ kind, payload }) => {
      found.push(`${kind} ${Buffer.from(payload).toString("hex")}`);
    });
    await journal.close();
    return { found, torn: torn === null ? null : torn.offset };
  }

  const written = (count: number) =>
    records.slice(0, count).map(({ kind, payload }) => `${kind} ${Buffer.from(payload).toString("hex")}`);

  it("gives back every record in order", async () => {
    expect(await readAll()).to.deep.equal({ found: written(4), torn: null });
  });

  it("drops a last record cut short at any byte, and keeps what it dropped", async () => {
    const last = ends[2] ?? 0;
    for (let size = last + 1; size < whole.length; size += 1) {
      writeFileSync(path, whole.subarray(0, size));
      expect(await readAll(), `cut at ${size}`).to.deep.equal({ found: written(3), torn: last });
      expect(readFileSync(`${path}.torn-at-${last}`)).to.deep.equal(whole.subarray(last, size));
      expect(await readAll(), `read again after ${size}`).to.deep.equal({ found: written(3), torn: null });
    }
  });

  it("drops zeros that a crash left in the place of a last record", async () => {
    writeFileSync(path, Buffer.concat([whole.subarray(0, ends[2]), Buffer.alloc(100_000)]));
    expect(await readAll()).to.deep.equal({ found: written(3), torn: ends[2] });
  });

  it("drops a last record whose content did not reach the disk", async () => {
    const damaged = Buffer.from(whole);
    damaged.fill(0, (ends[2] ?? 0) + 12);
    writeFileSync(path, damaged);
    expect(await readAll()).to.deep.equal({ found: written(3), torn: ends[2] });
  });

  it("goes on behind the last whole record", async () => {
    truncateSync(path, whole.length - 1);
    const { journal } = await openJournal(path, async () => undefined);
    journal.append({ kind: "transaction", payload: Buffer.from("the last one") });
    await journal.close();
    expect(readFileSync(path)).to.deep.equal(whole);
  });

  it("stops at any damaged byte of an earlier record and leaves the file as it is", async () => {
    for (let offset = 0; offset < (ends[2] ?? 0); offset += 1) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(offset) ^ 0x40, offset);
      writeFileSync(path, damaged);
      const begin = [0, ...ends].findLast((end) => end <= offset);
      const error = await readAll().catch((thrown: unknown) => thrown);
      expect(error, `byte ${offset}`).to.be.instanceOf(JournalDamagedError);
      expect((error as JournalDamagedError).offset).to.equal(begin);
      expect(readFileSync(path)).to.deep.equal(damaged);
    }
  });

  it("names the file, the place and what to do when it is damaged", async () => {
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(0, (ends[0] ?? 0) + 20);
    writeFileSync(path, damaged);
    const error = (await readAll().catch((thrown: unknown) => thrown)) as Error;
    expect(error.message).to.contain(path).and.to.contain(`byte ${ends[0]}`).and.to.contain("backup");
  });

  it("stops when two records have changed places", async () => {
    const swapped = Buffer.concat([
      whole.subarray(0, ends[0]),
      whole.subarray(ends[1], ends[2]),
      whole.subarray(ends[0], ends[1]),
    ]);
    writeFileSync(path, Buffer.concat([swapped, whole.subarray(ends[2])]));
    expect(await readAll().catch((thrown: unknown) => thrown)).to.be.instanceOf(JournalDamagedError);
  });
});
