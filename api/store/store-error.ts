import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** SQLSTATE classes that say "not now": connection, resources, operator intervention, rollback for concurrency. */
const transient = /^(08|53|57|40)/;
const network = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "ENOTFOUND", "EAI_AGAIN"]);
const pool =
  /timeout exceeded when trying to connect|Connection terminated|is not queryable|Cannot use a pool after calling end|driver has already been destroyed/;

const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/**
 * Recognises a database that cannot answer now, among whatever a query threw.
 *
 * @returns `store/unavailable` with a hint to try again; null when the error is of another kind.
 */
export const storeError = (error: unknown): FiligranaError | null => {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  if (!transient.test(code) && !network.has(code) && !pool.test(error.message)) return null;
  return new FiligranaError("store/unavailable", "the database cannot answer now", { retry: true, cause: error });
};
