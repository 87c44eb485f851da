import { existsSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "./start-postgres.ts";

/**
 * Starts the database of a data folder for a tool that works while the product is stopped.
 *
 * @param data - The product's data folder.
 * @throws Error when there is no database, or when the product is running on it.
 */
export function openOwnPostgres(data: string): ReturnType<typeof startPostgres> {
  const folder = join(data, "postgres");
  if (existsSync(folder)) return startPostgres({ folder });
  throw new Error(`there is no database at ${folder}: give DATABASE_URL or FILIGRANA_DATA`);
}
