import * as z from "zod";
import type { Request } from "../../core/chain/request.ts";
import { isRpcError } from "./rpc-error.ts";
import { parseAnswer, Quantity } from "./rpc-schema.ts";

/** What a transaction offers for its gas, in wei: EIP-1559's two numbers, or one on a chain without a base fee. */
export type Fees =
  | { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }
  | { readonly gasPrice: bigint };

const Priced = z.object({ baseFeePerGas: Quantity.optional() });

/** Reads what gets a transaction into one of the next blocks: twice the base fee, so that it may double meanwhile. */
export async function readFees(request: Request): Promise<Fees> {
  const method = "eth_getBlockByNumber";
  const { baseFeePerGas } = parseAnswer(Priced, method, await request({ method, params: ["latest", false] }));
  if (baseFeePerGas === undefined) return { gasPrice: await readQuantity(request, "eth_gasPrice") };
  const maxPriorityFeePerGas = await readTipFee(request);
  return { maxFeePerGas: baseFeePerGas * 2n + maxPriorityFeePerGas, maxPriorityFeePerGas };
}

/** One gwei where the node has no opinion. */
async function readTipFee(request: Request): Promise<bigint> {
  try {
    return await readQuantity(request, "eth_maxPriorityFeePerGas");
  } catch (error) {
    if (isRpcError(error)) return 1_000_000_000n;
    throw error;
  }
}

async function readQuantity(request: Request, method: string): Promise<bigint> {
  return parseAnswer(Quantity, method, await request({ method }));
}
