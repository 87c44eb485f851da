/**
 * The node answered a call with a JSON-RPC error: it was reached and said no. `data` is as it came, attacker-controlled.
 *
 * @see https://www.jsonrpc.org/specification section 5.1
 */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly method: string;
  readonly code: number;
  readonly data: unknown;

  constructor(method: string, error: { code: number; message: string; data?: unknown }) {
    super(`${method}: ${error.message}`);
    this.method = method;
    this.code = error.code;
    this.data = error.data;
  }
}

/**
 * The bytes with which a contract reverted, found wherever the node put them, or null when the error is not a revert.
 *
 * Nodes differ: `error.data` is the bytes (geth, Besu, anvil) or an object that has them as `data` (Hardhat); an empty
 * revert is `0x`, or only the words "execution reverted" (code 3).
 */
export function revertDataOf(error: unknown): string | null {
  if (!isRpcError(error)) return null;
  const found = bytesIn(error.data, 3);
  if (found !== null) return found;
  return error.code === 3 || /revert/i.test(error.message) ? "0x" : null;
}

/** Whether a `Request` was answered with an error by the node itself: by its numeric code, whoever made the `Request`. */
export function isRpcError(error: unknown): error is Error & { code: number; data?: unknown } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === "number";
}

function bytesIn(data: unknown, depth: number): string | null {
  if (typeof data === "string") return /^0x([0-9a-fA-F]{2})*$/.test(data) ? data.toLowerCase() : null;
  if (depth === 0 || typeof data !== "object" || data === null) return null;
  for (const key of ["data", "output", "originalError"]) {
    const found = bytesIn((data as Record<string, unknown>)[key], depth - 1);
    if (found !== null) return found;
  }
  return null;
}
