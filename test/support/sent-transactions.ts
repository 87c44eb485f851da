import { Wallet } from "ethers";

/** Signs a plain transfer of nothing for the local chain, where gas is free. */
export function signTransfer(
  key: string,
  nonce: number,
  options: { chainId?: number; fee?: bigint } = {},
): Promise<string> {
  return new Wallet(key).signTransaction({
    type: 2,
    chainId: options.chainId ?? 362_020,
    nonce,
    to: `0x${"22".repeat(20)}`,
    value: 0n,
    gasLimit: 21_000,
    maxFeePerGas: options.fee ?? 0n,
    maxPriorityFeePerGas: options.fee ?? 0n,
  });
}
