import * as z from "zod";
import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { Digest, parseAnswer, Quantity } from "./rpc-schema.ts";

/** A block as far as the read model needs it; `time` in Unix seconds. */
export type BlockHeader = {
  readonly number: bigint;
  readonly hash: string;
  readonly parentHash: string;
  readonly time: bigint;
};

const Header = z.nullable(z.object({ number: Quantity, hash: Digest, parentHash: Digest, timestamp: Quantity }));

/**
 * Reads a block's header by number or tag.
 *
 * @returns The header, or null when the node has no such block.
 * @throws FiligranaError `chain/contradiction` when the node gives another block than the one asked for.
 */
export async function readBlock(request: Request, block: bigint | "latest" | "finalized"): Promise<BlockHeader | null> {
  const tag = typeof block === "bigint" ? `0x${block.toString(16)}` : block;
  const header = parseAnswer(
    Header,
    "eth_getBlockByNumber",
    await request({ method: "eth_getBlockByNumber", params: [tag, false] }),
  );
  if (header === null) return null;
  if (typeof block === "bigint" && header.number !== block) {
    throw new FiligranaError("chain/contradiction", `the node was asked for block ${block} and gave ${header.number}`, {
      retry: true,
    });
  }
  return { number: header.number, hash: header.hash, parentHash: header.parentHash, time: header.timestamp };
}
