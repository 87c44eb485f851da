import { registryInterface } from "../../api/chain/encode-call.ts";
import { fetchLogs } from "../../api/chain/fetch-logs.ts";
import { jsonRpc } from "../../api/chain/json-rpc.ts";

/** How many blocks the relay lets one question span. */
const blocksPerQuestion = 5000n;

/** The seal of every SealPlaced event that the chain holds, oldest first: one that was placed twice comes twice. */
export async function placedSeals(url: string): Promise<string[]> {
  const request = jsonRpc(`${url}/api/v1/rpc`, { batchMax: 1 });
  const status = (await (await fetch(`${url}/status`)).json()) as { registry: string };
  const topics = registryInterface.encodeFilterTopics("SealPlaced", []) as string[];
  const head = BigInt(String(await request({ method: "eth_blockNumber" })));
  const seals: string[] = [];
  for (let from = 0n; from <= head; from += blocksPerQuestion) {
    const to = from + blocksPerQuestion - 1n < head ? from + blocksPerQuestion - 1n : head;
    const logs = await fetchLogs(request, { address: status.registry, topics, from, to });
    seals.push(...logs.map((log) => log.topics[1] ?? ""));
  }
  return seals;
}
