import { registryInterface } from "../../api/chain/encode-call.ts";
import { fetchLogs } from "../../api/chain/fetch-logs.ts";
import { jsonRpc } from "../../api/chain/json-rpc.ts";

/** The seal of every SealPlaced event of a registry, oldest first: one that was placed twice comes twice. */
export async function placedSeals(chainUrl: string, registry: string): Promise<string[]> {
  const request = jsonRpc(chainUrl);
  const topics = registryInterface.encodeFilterTopics("SealPlaced", []) as string[];
  const head = BigInt(String(await request({ method: "eth_blockNumber" })));
  const logs = await fetchLogs(request, { address: registry, topics, from: 0n, to: head });
  return logs.map((log) => log.topics[1] ?? "");
}
