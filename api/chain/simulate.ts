import type { Request } from "../../core/chain/request.ts";
import { refusalOf } from "./refusal.ts";

/** A call as `eth_call` takes it. */
export type SimulatedCall = { readonly from: string; readonly to: string; readonly data: string };

/**
 * Makes a call without sending it, so that what the contract would refuse is known before anything is spent.
 *
 * @param block - A block tag or hexadecimal number; the newest block when left out.
 * @returns The bytes that the call would return.
 * @throws FiligranaError The contract's own reason in words, or `chain/unreachable`.
 */
export async function simulate(request: Request, call: SimulatedCall, block = "latest"): Promise<string> {
  try {
    return String(await request({ method: "eth_call", params: [call, block] }));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}
