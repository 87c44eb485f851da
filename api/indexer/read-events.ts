import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { fetchLogs, type RawLog } from "../chain/fetch-logs.ts";
import { type BlockHeader, readBlock } from "../chain/read-block.ts";
import { decodeLog } from "./decode-log.ts";
import type { LogSource } from "./follow-logs.ts";
import { measureSignature } from "./measure-signature.ts";
import type { PlacedEvent } from "./registry-event.ts";

type Blocks = { readonly from: bigint; readonly to: bigint };

/** Reads the registry's events of one block, or of a closed range of final blocks, oldest first. */
export async function readEvents(
  source: Pick<LogSource, "request" | "registry">,
  blocks: BlockHeader | Blocks,
): Promise<PlacedEvent[]> {
  const { request, registry } = source;
  const one = "hash" in blocks;
  const logs = await fetchLogs(request, { address: registry, ...(one ? { blockHash: blocks.hash } : blocks) });
  const headers = one ? new Map([[blocks.number, blocks]]) : await headersOf(source, logs);
  const events = await Promise.all(
    logs.map(async (log): Promise<PlacedEvent | null> => {
      const decoded = decodeLog(log);
      if (decoded === null) return null;
      const event =
        decoded.type === "measure-placed"
          ? { ...decoded, signature: await measureSignature(request, registry, log.transactionHash, decoded) }
          : decoded;
      return {
        blockNumber: log.blockNumber,
        logIndex: log.logIndex,
        time: blockOf(headers, log).time,
        transaction: log.transactionHash,
        event,
      };
    }),
  );
  return events.filter((event) => event !== null);
}

async function headersOf(
  source: Pick<LogSource, "request">,
  logs: readonly RawLog[],
): Promise<Map<bigint, BlockHeader>> {
  const numbers = [...new Set(logs.map((log) => log.blockNumber))];
  const headers = await Promise.all(numbers.map((number) => readBlock(source.request, number)));
  return new Map(headers.filter((header) => header !== null).map((header) => [header.number, header]));
}

function blockOf(headers: ReadonlyMap<bigint, BlockHeader>, log: RawLog): BlockHeader {
  const header = headers.get(log.blockNumber);
  if (header?.hash === log.blockHash) return header;
  throw new FiligranaError(
    "chain/contradiction",
    `a log says that it is in a block ${log.blockNumber} that the node does not have`,
    {
      values: { block: String(log.blockNumber), hash: log.blockHash },
      retry: true,
    },
  );
}
