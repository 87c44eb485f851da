import * as z from "zod";
import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { isRpcError } from "./rpc-error.ts";
import { Bytes, Digest, parseAnswer, Quantity } from "./rpc-schema.ts";

/** One log of the registry, as the node gave it. */
export type RawLog = {
  readonly blockNumber: bigint;
  readonly blockHash: string;
  readonly logIndex: number;
  readonly transactionHash: string;
  readonly topics: readonly string[];
  readonly data: string;
};

const Logs = z.array(
  z.object({
    address: Bytes,
    blockNumber: Quantity,
    blockHash: Digest,
    logIndex: Quantity.transform(Number),
    transactionHash: Digest,
    topics: z.array(Digest).max(4),
    data: Bytes,
    removed: z.boolean().optional(),
  }),
);

/** Which logs: of one contract, in one block by its hash or in a closed range, optionally with given topics. */
export type LogFilter = {
  readonly address: string;
  readonly topics?: readonly (string | null)[];
} & ({ readonly blockHash: string } | { readonly from: bigint; readonly to: bigint });

/**
 * Fetches logs, oldest first. A range that the node refuses as too large is halved until it is not.
 *
 * @throws FiligranaError `chain/contradiction` when the node gives logs of another contract or from outside the range.
 */
export async function fetchLogs(request: Request, filter: LogFilter): Promise<RawLog[]> {
  try {
    return check(filter, await ask(request, filter));
  } catch (error) {
    if (!isRpcError(error) || !("from" in filter) || filter.from >= filter.to) throw error;
    const middle = (filter.from + filter.to) / 2n;
    const lower = await fetchLogs(request, { ...filter, to: middle });
    return [...lower, ...(await fetchLogs(request, { ...filter, from: middle + 1n }))];
  }
}

async function ask(request: Request, filter: LogFilter): Promise<z.output<typeof Logs>> {
  const { address, topics } = filter;
  const where =
    "blockHash" in filter ? { blockHash: filter.blockHash } : { fromBlock: hex(filter.from), toBlock: hex(filter.to) };
  const params = [{ address, ...(topics ? { topics } : {}), ...where }];
  return parseAnswer(Logs, "eth_getLogs", await request({ method: "eth_getLogs", params }));
}

function check(filter: LogFilter, logs: z.output<typeof Logs>): RawLog[] {
  for (const log of logs) {
    const inside =
      "blockHash" in filter
        ? log.blockHash === filter.blockHash
        : log.blockNumber >= filter.from && log.blockNumber <= filter.to;
    if (!inside || log.address !== filter.address.toLowerCase() || log.removed === true) {
      throw new FiligranaError("chain/contradiction", "the node gave a log that was not asked for", {
        values: { block: String(log.blockNumber), transaction: log.transactionHash },
        retry: true,
      });
    }
  }
  return logs.sort((a, b) =>
    a.blockNumber === b.blockNumber ? a.logIndex - b.logIndex : a.blockNumber < b.blockNumber ? -1 : 1,
  );
}

const hex = (n: bigint) => `0x${n.toString(16)}`;
