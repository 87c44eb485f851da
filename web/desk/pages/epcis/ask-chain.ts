import { askNode } from "../../../../core/chain/ask-node.ts";
import { encodeCall } from "../../../../core/chain/encode-call.ts";

/** What the registry is asked for: whether an author anchored a root under a topic. */
export type AnchorAsked = { readonly author: string; readonly topic: string; readonly root: string };

/**
 * Asks the registry on chain when a root was anchored, through a node.
 *
 * @param relay - Address of the node, or of this site's relay to one.
 * @param registry - The registry's address.
 * @returns Unix seconds; null when it never was.
 * @throws FiligranaError `chain/unreachable`, `chain/contradiction`.
 */
export async function anchoredAt(
  relay: string,
  registry: string,
  { author, topic, root }: AnchorAsked,
  signal: AbortSignal,
): Promise<number | null> {
  const node = askNode(async ({ method, params = [] }) => {
    const answer = await fetch(relay, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
      cache: "no-store",
      credentials: "omit",
      signal,
    });
    const { result } = (await answer.json()) as { result?: unknown };
    if (result === undefined) throw new Error(`${method} was not answered`);
    return result;
  });
  const head = await node.block("latest");
  const data = encodeCall("anchoredAt(bytes8,bytes32,bytes32)", author, topic, root);
  const time = BigInt(String(await node.call(registry, data, head?.number ?? 0n)));
  return time === 0n ? null : Number(time);
}
