import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openStore, type Store } from "../api/store/open-store.ts";
import { clusterRole } from "./postgres/create-cluster.ts";

/**
 * Opens the database of a product that this process started itself, for a test or a benchmark that looks at what no endpoint
 * tells. `destroy()` closes it.
 *
 * @param data - The product's data folder.
 */
export function openProductStore(data: string): Store {
  const read = (name: string) => readFileSync(join(data, "postgres", name), "utf8").trim();
  const url = `postgres://${clusterRole}:${read("password")}@127.0.0.1:${read("port")}/${clusterRole}`;
  return openStore(url, { connections: 2 });
}
