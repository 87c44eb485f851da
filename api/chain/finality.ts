import type { Request } from "../../core/chain/request.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type BlockHeader, readBlock } from "./read-block.ts";

/** When a block is final: when the node's `finalized` tag says so, or when so many blocks lie on top of it. */
export type Finality = "finalized" | number;

/** The two ends that a reader follows. */
export type ChainTip = { readonly head: BlockHeader; readonly final: BlockHeader };

/**
 * Reads the newest block and the newest final one; before anything is final the first block counts as it.
 *
 * @throws FiligranaError `chain/contradiction` when the node calls a block final that it does not have.
 */
export async function readTip(request: Request, finality: Finality): Promise<ChainTip> {
  const [head, tagged] = await Promise.all([
    readBlock(request, "latest"),
    finality === "finalized" ? readBlock(request, "finalized") : null,
  ]);
  if (head === null) throw contradiction("the node has no newest block");
  const final =
    tagged ?? (await readBlock(request, finality === "finalized" ? 0n : maxZero(head.number - BigInt(finality))));
  if (final === null) throw contradiction("the node lacks a block below its newest one");
  // The two were read one after the other: a block in between is no contradiction, a final block ahead is settled next time.
  if (final.number > head.number) return { head: final, final };
  return { head, final };
}

const maxZero = (n: bigint) => (n < 0n ? 0n : n);

function contradiction(detail: string): FiligranaError {
  return new FiligranaError("chain/contradiction", detail, { retry: true });
}
