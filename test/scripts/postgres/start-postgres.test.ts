import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "chai";
import pg from "pg";
import { FolderLockedError } from "../../../scripts/lock-folder.ts";
import { findBinaries } from "../../../scripts/postgres/binaries.ts";
import { type Postgres, type PostgresOptions, startPostgres } from "../../../scripts/postgres/start-postgres.ts";
import { isProcessAlive } from "../../../scripts/process-birth.ts";

const program = join(import.meta.dirname, "..", "..", "support", "postgres-program.ts");
const isRoot = process.getuid?.() === 0;

describe("startPostgres", function () {
  this.timeout(120_000);
  /** Only its owner may enter it. */
  let closed: string;
  let folder: string;
  let server: Postgres | undefined;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    closed = mkdtempSync(join(tmpdir(), "filigrana-postgres-test-"));
    folder = join(closed, "postgres");
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    child?.kill("SIGKILL");
    child = undefined;
    rmSync(closed, { recursive: true, maxRetries: 20 });
  });

  async function start(options: Partial<PostgresOptions> = {}): Promise<Postgres> {
    server = await startPostgres({ folder, settings: { shared_buffers: "16MB" }, ...options });
    return server;
  }

  async function stop(): Promise<void> {
    await server?.stop();
    server = undefined;
  }

  async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    // The server may be killed under it.
    client.on("error", () => undefined);
    await client.connect();
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  }

  async function startProgram(
    command: string,
    args: readonly string[],
  ): Promise<{ url: string; pid: number; uid: number }> {
    child = spawn(command, [...args, program, folder], { stdio: ["ignore", "pipe", "inherit"] });
    const stdout = child.stdout;
    if (stdout === null) throw new Error("The program has no output.");
    const [line] = (await once(stdout, "data")) as [Buffer];
    return JSON.parse(line.toString()) as { url: string; pid: number; uid: number };
  }

  async function untilEnded(pid: number): Promise<void> {
    const until = performance.now() + 20_000;
    while (isProcessAlive(pid) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isProcessAlive(pid), `process ${pid} runs`).to.equal(false);
  }

  it("keeps what was stored, the port and the password over a stop", async () => {
    const first = await start();
    await ask(first.url, "create table kept as select 42 as answer");
    await stop();
    const second = await start();
    expect(second.url).to.equal(first.url);
    expect(await ask(second.url, "select answer from kept")).to.deep.equal([{ answer: 42 }]);
  });

  it("is PostgreSQL 18 that keeps what it commits, in UTF-8, compared by code point, in UTC", async () => {
    const { url } = await start();
    const [row] = await ask(
      url,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
        current_setting('server_encoding') as encoding, current_setting('timezone') as zone, 'Z' < 'a' as by_code_point`,
    );
    expect(row).to.deep.equal({ version: 18, fsync: "on", encoding: "UTF8", zone: "UTC", by_code_point: true });
  });

  it("lets nobody in without the password, which only its owner can read", async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = "wrong";
    const error = await ask(wrong.href, "select 1").catch((thrown: Error) => thrown);
    expect((error as Error).message).to.contain("password authentication failed");
    expect(statSync(join(folder, "password")).mode & 0o777).to.equal(0o600);
  });

  it("refuses a second start on the same folder, naming folder and process", async () => {
    await start();
    const error = (await startPostgres({ folder }).catch((thrown: unknown) => thrown)) as Error;
    expect(error).to.be.instanceOf(FolderLockedError);
    expect(error.message).to.contain(folder).and.to.contain(String(process.pid));
  });

  it("takes another port when its own is taken", async () => {
    const { port } = await start();
    await stop();
    const squatter = createServer().listen(port, "127.0.0.1");
    await once(squatter, "listening");
    const second = await start();
    squatter.close();
    expect(second.port).to.not.equal(port);
    expect(await ask(second.url, "select 1 as one")).to.deep.equal([{ one: 1 }]);
  });

  it("has what was committed after being killed with connections open", async () => {
    const first = await start();
    await ask(first.url, "create table kept as select 42 as answer");
    const busy = ask(first.url, "select pg_sleep(60)").catch(() => undefined);
    process.kill(first.pid, "SIGKILL");
    expect(await first.ended).to.contain("SIGKILL");
    const second = await start();
    expect(await ask(second.url, "select answer from kept")).to.deep.equal([{ answer: 42 }]);
    await busy;
  });

  it("ends with the process that started it, and starts again at once for the next", async () => {
    const first = await startProgram(process.execPath, []);
    await ask(first.url, "create table kept as select 42 as answer");
    const killed = child === undefined ? Promise.resolve() : once(child, "exit");
    child?.kill("SIGKILL");
    await killed;
    const second = await start();
    expect(await ask(second.url, "select answer from kept")).to.deep.equal([{ answer: 42 }]);
    await untilEnded(first.pid);
  });

  it("says in the server's own words why it does not start", async () => {
    const error = (await start({ settings: { shared_buffers: "nonsense" } }).catch(
      (thrown: unknown) => thrown,
    )) as Error;
    expect(error.message).to.contain("shared_buffers").and.to.contain(folder);
  });

  if (isRoot) {
    it("runs for root, programs and data below folders that others cannot enter", async () => {
      const { initdb, postgres } = await findBinaries();
      execFileSync("cp", ["-a", dirname(dirname(postgres)), join(closed, "native")]);
      execFileSync("chmod", ["-R", "go-rwx", join(closed, "native")]);
      const [bin] = [join(closed, "native", "bin")];
      const { url, pid } = await start({
        binaries: { initdb: initdb.replace(dirname(initdb), bin), postgres: join(bin, "postgres") },
      });
      expect(await ask(url, "select 1 as one")).to.deep.equal([{ one: 1 }]);
      expect(statSync(`/proc/${pid}`).uid).to.not.equal(0);
    });

    it("runs for an ordinary user", async () => {
      const user = 65_534;
      chownSync(closed, user, user);
      const words = ["--reuid", String(user), "--regid", String(user), "--clear-groups"];
      // Only so that this user can read the checkout and Node, wherever they are.
      const reads = [
        "--securebits",
        "+no_setuid_fixup",
        "--inh-caps",
        "+dac_override",
        "--ambient-caps",
        "+dac_override",
      ];
      const { url, uid, pid } = await startProgram("setpriv", [...words, ...reads, process.execPath]);
      expect(uid).to.equal(user);
      expect(statSync(`/proc/${pid}`).uid).to.equal(user);
      expect(await ask(url, "select 1 as one")).to.deep.equal([{ one: 1 }]);
      child?.kill("SIGTERM");
      await untilEnded(pid);
    });
  }
});
