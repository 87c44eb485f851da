/** An error as JSON-RPC 2.0 carries it; `data` holds the bytes of a revert, as 0x-hex. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly code: number;
  readonly data: string | undefined;

  constructor(code: number, message: string, data?: string) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** Codes of JSON-RPC 2.0 §5.1 and of EIP-1474; a revert has 3, as in geth. */
export const rpcCodes = {
  parse: -32_700,
  request: -32_600,
  method: -32_601,
  params: -32_602,
  internal: -32_603,
  server: -32_000,
  revert: 3,
} as const;

/** Turns what the engine threw into an error that a client of any node understands. */
export function toRpcError(error: unknown): RpcError {
  if (error instanceof RpcError) return error;
  if (!(error instanceof Error)) return new RpcError(rpcCodes.internal, String(error));
  const { code, data } = error as Error & { code?: unknown; data?: unknown };
  const reverted = revertBytes(data);
  if (reverted !== undefined) return new RpcError(rpcCodes.revert, "execution reverted", reverted);
  return new RpcError(typeof code === "number" ? code : rpcCodes.internal, error.message);
}

function revertBytes(data: unknown): string | undefined {
  const bytes = typeof data === "object" && data !== null && "data" in data ? data.data : data;
  return typeof bytes === "string" && /^0x([0-9a-f]{2})*$/i.test(bytes) ? bytes : undefined;
}
