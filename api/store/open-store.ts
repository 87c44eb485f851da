import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { limits } from "../limits.ts";
import type { Database } from "./database.ts";
import { PreparingClient } from "./preparing-client.ts";

/** The database as the API sees it. */
export type Store = Kysely<Database>;

const { builtins } = pg.types;

/**
 * How PostgreSQL's values arrive: `int8` (also `count(*)`) as bigint, `date` as the text YYYY-MM-DD, `timestamptz` as
 * Date. `numeric` (the `sum` of an int8) stays text: cast it to int8 in the query.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [builtins.DATE, (text) => text],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    (format === "text" || format === undefined ? parsers.get(id) : undefined) ?? pg.types.getTypeParser(id, format),
};

/**
 * Opens a pool of connections to PostgreSQL; the first connection is made by the first query.
 *
 * @param databaseUrl - `postgresql://user:password@host:port/database`
 * @param options - `onLost` hears of idle connections that the server closed (a restart of PostgreSQL); the pool replaces
 * them by itself. `connections` bounds the pool.
 * @returns The store; `destroy()` closes the pool.
 */
export const openStore = (
  databaseUrl: string,
  options: { onLost?: (error: Error) => void; connections?: number } = {},
): Store => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: databaseUrl,
    // Compiling a query that runs for a millisecond takes longer than running it.
    options: "-c jit=off",
    application_name: "filigrana",
    max: options.connections ?? limits.poolConnections,
    connectionTimeoutMillis: limits.poolWaitMs,
    statement_timeout: limits.statementTimeoutMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    types,
  });
  pool.on("error", (error) => options.onLost?.(error));
  // Without a listener of its own a client that loses its server while lent out ends the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
};
