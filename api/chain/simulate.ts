import type { Request } from "../../core/chain/request.ts";
import { refusalOf } from "./refusal.ts";
import { isRpcError, revertDataOf } from "./rpc-error.ts";

/** A call as `eth_call` takes it. */
export type SimulatedCall = { readonly from: string; readonly to: string; readonly data: string };

/**
 * Makes a call without sending it, so that what the contract would refuse is known before anything is spent.
 *
 * @param block - A block tag or hexadecimal number. When left out, the block to come: it has the present time, where the
 * newest block of a quiet chain may be hours old, and what is on its way already.
 * @returns The bytes that the call would return.
 * @throws FiligranaError The contract's own reason in words, or `chain/unreachable`.
 */
export async function simulate(request: Request, call: SimulatedCall, block?: string): Promise<string> {
  try {
    return String(await withPending(block, (tag) => request({ method: "eth_call", params: [call, tag] })));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** Asks about the block to come, or about the newest one where the node does not know the other. */
export async function withPending<T>(block: string | undefined, ask: (tag: string) => Promise<T>): Promise<T> {
  if (block !== undefined) return ask(block);
  try {
    return await ask("pending");
  } catch (error) {
    if (!isRpcError(error) || revertDataOf(error) !== null) throw error;
    return ask("latest");
  }
}
