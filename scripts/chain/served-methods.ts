/**
 * The methods that the chain answers, with the places of the block tags among their parameters. Everything else is
 * refused: were there a second way to change the chain, the journal would not be the whole of it.
 */
export const servedMethods: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ["eth_blockNumber", []],
  ["eth_call", [1]],
  ["eth_chainId", []],
  ["eth_estimateGas", [1]],
  ["eth_feeHistory", [1]],
  ["eth_getBalance", [1]],
  ["eth_getBlockByHash", []],
  ["eth_getBlockByNumber", [0]],
  ["eth_getBlockTransactionCountByHash", []],
  ["eth_getBlockTransactionCountByNumber", [0]],
  ["eth_getCode", [1]],
  ["eth_getLogs", []],
  ["eth_getProof", [2]],
  ["eth_getStorageAt", [2]],
  ["eth_getTransactionByBlockHashAndIndex", []],
  ["eth_getTransactionByBlockNumberAndIndex", [0]],
  ["eth_getTransactionByHash", []],
  ["eth_getTransactionCount", [1]],
  ["eth_getTransactionReceipt", []],
  ["eth_sendRawTransaction", []],
  ["eth_syncing", []],
  ["net_version", []],
  ["web3_clientVersion", []],
]);

/** What is answered without asking the engine: gas is free, nothing is synchronised, no account is kept here. */
export const fixedAnswers: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["eth_accounts", []],
  ["eth_gasPrice", "0x0"],
  ["eth_maxPriorityFeePerGas", "0x0"],
  ["eth_syncing", false],
  ["net_listening", true],
]);

/**
 * Gives the parameters with the tags `finalized` and `safe` replaced by the number of the final block, which is
 * `depth` blocks before the head, and never before block 0.
 */
export function withFinalBlock(method: string, params: readonly unknown[], finalBlock: number): readonly unknown[] {
  const tag = `0x${finalBlock.toString(16)}`;
  const resolved = (value: unknown): unknown => (value === "finalized" || value === "safe" ? tag : value);
  if (method === "eth_getLogs") return params.map((filter) => withResolvedRange(filter, resolved));
  const places = servedMethods.get(method) ?? [];
  return params.map((value, index) => (places.includes(index) ? resolved(value) : value));
}

function withResolvedRange(filter: unknown, resolved: (value: unknown) => unknown): unknown {
  if (typeof filter !== "object" || filter === null) return filter;
  const range: Record<string, unknown> = { ...filter };
  for (const end of ["fromBlock", "toBlock"]) if (end in range) range[end] = resolved(range[end]);
  return range;
}
