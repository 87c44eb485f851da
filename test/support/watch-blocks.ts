import { ask } from "./demo-product.ts";

/** A block and when it was first there, in milliseconds: its own stamp counts whole seconds only. */
export type WatchedBlock = { readonly number: number; readonly timestamp: number; readonly seenAt: number };

/** Watches a product's chain through its relay until `over`; gives the blocks that came, without those it saw only the next of. */
export async function watchBlocks(url: string, over: AbortSignal): Promise<readonly WatchedBlock[]> {
  const blocks: WatchedBlock[] = [];
  const json = { jsonrpc: "2.0", id: 1, method: "eth_getBlockByNumber", params: ["latest", false] };
  const look = async () => {
    const { body } = await ask(`${url}/api/v1/rpc`, { json });
    const { number, timestamp } = body["result"] as { number: string; timestamp: string };
    if (Number(number) !== blocks.at(-1)?.number)
      blocks.push({ number: Number(number), timestamp: Number(timestamp), seenAt: Date.now() });
  };
  while (!over.aborted) {
    await look();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // What it was stopped for may have come in a block of the last pause.
  await look();
  return blocks;
}
