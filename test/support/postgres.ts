import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Postgres, startPostgres } from "../../scripts/postgres/start-postgres.ts";
import { isProcessAlive } from "../../scripts/process-birth.ts";

/** The embedded server of this test process. */
export type TestPostgres = { readonly url: string; readonly stop: () => Promise<void> };

let running: Promise<TestPostgres> | undefined;

/**
 * Gives the embedded PostgreSQL of this test process, starting it at the first call; all tests share it. It needs no
 * stop: it ends with the process, and so does its data. What a crash would lose is not kept here (fsync off).
 */
export function startTestPostgres(): Promise<TestPostgres> {
  running ??= start();
  return running;
}

async function start(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "filigrana-postgres-"));
  const settings = { shared_buffers: "64MB", fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server: Postgres = await startPostgres({ folder, settings });
  const end = (): void => {
    if (isProcessAlive(server.pid)) process.kill(server.pid, "SIGQUIT");
    // In an exit handler nothing can be awaited, and the folder can go only when the server has let go of it.
    const nobody = new Int32Array(new SharedArrayBuffer(4));
    for (let tries = 0; isProcessAlive(server.pid) && tries < 500; tries += 1) Atomics.wait(nobody, 0, 0, 10);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", end);
  server.unref();
  return {
    url: server.url,
    async stop() {
      process.off("exit", end);
      running = undefined;
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database of its own for a test, and gives its address and how to drop it. */
export async function createTestDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = await startTestPostgres();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runOn(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOn(server.url, `drop database if exists ${name} with (force)`) };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
