import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { FolderLockedError, lockFolder } from "../../scripts/lock-folder.ts";

describe("lockFolder", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "filigrana-lock-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("is one process' at a time, and leaves nothing behind", () => {
    const lock = lockFolder(folder, "thing");
    expect(() => lockFolder(folder, "thing")).to.throw(
      FolderLockedError,
      `thing in ${folder} is already running as process ${process.pid}`,
    );
    lock.release();
    expect(readdirSync(folder)).to.deep.equal([]);
    lockFolder(folder, "thing").release();
  });

  it("takes over from a process that is dead", () => {
    writeFileSync(join(folder, "lock"), "4194304 some-birth\n");
    const lock = lockFolder(folder, "thing");
    expect(lock.wasLeft).to.equal(true);
    lock.release();
    expect(existsSync(join(folder, "lock"))).to.equal(false);
  });

  it("takes over when the process number now belongs to another process", () => {
    writeFileSync(join(folder, "lock"), `${process.ppid} another-birth\n`);
    lockFolder(folder, "thing").release();
  });

  it("takes over a lock that says nothing", () => {
    writeFileSync(join(folder, "lock"), "");
    lockFolder(folder, "thing").release();
  });
});
