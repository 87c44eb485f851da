import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../free-port.ts";
import { lockFolder } from "../lock-folder.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { clusterRole, createCluster } from "./create-cluster.ts";
import { chooseServerUser } from "./server-user.ts";
import { spawnServer } from "./spawn-server.ts";
import { stopLeftover } from "./stop-leftover.ts";

export type PostgresOptions = {
  /** Folder of the cluster, its password and its port; made if it is not there. */
  readonly folder: string;
  /** Settings of postgresql.conf on top of the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The programs; those that came with `npm ci` unless told. */
  readonly binaries?: Binaries;
  /** Takes each line that the server writes. */
  readonly onLine?: (line: string) => void;
};

/** A database server that is ready. */
export type Postgres = {
  /** Address with the password in it, of a database that is there. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<string>;
  /** Shuts the server down, keeping all that was committed, within ten seconds. */
  readonly stop: () => Promise<void>;
  /** Lets this process end while the server runs; for whoever ends the server in an exit handler. */
  readonly unref: () => void;
};

/** For one machine with other things to do. */
const defaultSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "100",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "",
  log_checkpoints: "off",
  // Statements and rows in error messages may hold what no log should.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  jit: "off",
} as const;

/** How long the server may take to be ready, in milliseconds: it may have to recover from a crash first. */
const startMs = 60_000;

/**
 * Starts PostgreSQL on the cluster in `folder`, making it first if need be. Listens on 127.0.0.1 only, on the port it
 * had the last time if that is free. A server left behind by a process that was killed is ended first.
 *
 * @throws FolderLockedError when a living process has the cluster; Error with the server's own words when it does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  chmodSync(folder, 0o711);
  const lock = lockFolder(folder, "database");
  try {
    const { server, port, password } = await startLocked(folder, options);
    void server.ended.then(lock.release);
    const url = (database: string) => `postgres://${clusterRole}:${password}@127.0.0.1:${port}/${database}`;
    await createDatabase(url("postgres"), clusterRole);
    const { pid, ended, stop, unref } = server;
    return { url: url(clusterRole), port, pid, ended, stop, unref };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(folder: string, options: PostgresOptions) {
  const binaries = options.binaries ?? (await findBinaries());
  const cluster = join(folder, "cluster");
  const runAs = chooseServerUser(binaries, cluster);
  const password = readOrMake(join(folder, "password"), () => randomBytes(24).toString("base64url"));
  await createCluster(binaries, runAs, cluster, password);
  await stopLeftover(cluster);
  const deadline = performance.now() + startMs;
  for (;;) {
    const port = await choosePort(folder);
    const settings = { ...defaultSettings, ...options.settings, port: String(port) };
    const server = spawnServer(binaries, runAs, { cluster, settings, onLine: options.onLine ?? (() => undefined) });
    const outcome = await server.started;
    if (outcome === "ready") return { server, port, password };
    // Processes of a killed server need a moment to notice; and someone may have taken the port.
    const passes = /still in use|already in use|lock file/.test(outcome);
    if (!passes || performance.now() > deadline)
      throw new Error(`The database in ${cluster} does not start: ${outcome}`);
    await pause(250);
  }
}

async function choosePort(folder: string): Promise<number> {
  const path = join(folder, "port");
  const port = await freePort(existsSync(path) ? Number(readFileSync(path, "utf8")) : 0);
  writeFileSync(path, `${port}\n`, { mode: 0o600 });
  return port;
}

function readOrMake(path: string, make: () => string): string {
  if (!existsSync(path)) writeFileSync(path, `${make()}\n`, { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
