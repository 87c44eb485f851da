import { type Postgres, startPostgres } from "../../scripts/postgres/start-postgres.ts";

/**
 * A program that does nothing but start PostgreSQL in the folder it is given and tell its address, so that tests can kill
 * it or run it as another user: `node test/support/postgres-program.ts <folder>`.
 */
const [folder = ""] = process.argv.slice(2);
const server: Postgres = await startPostgres({ folder, settings: { shared_buffers: "16MB" } });
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid, uid: process.getuid?.() })}\n`);
process.once("SIGTERM", () => {
  void server.stop().then(() => process.exit(0));
});
