import { type SigningKey, Transaction } from "ethers";
import type { Fees } from "./read-fees.ts";

/** A signed transaction: what the outbox remembers before it is sent. */
export type SignedTransaction = { readonly hash: string; readonly raw: string };

/** What is signed: one call of the registry with a place in its sender's order. */
export type UnsignedCall = {
  readonly chainId: bigint;
  readonly to: string;
  readonly data: string;
  readonly nonce: bigint;
  readonly gasLimit: bigint;
  readonly fees: Fees;
};

/** Signs a call as a transaction (EIP-1559, or the older kind where the chain has no base fee). */
export function signCall(key: SigningKey, call: UnsignedCall): SignedTransaction {
  const { chainId, to, data, gasLimit, fees } = call;
  const common = { chainId, to, data, gasLimit, nonce: Number(call.nonce), value: 0n };
  const price =
    "gasPrice" in fees
      ? { type: 0, gasPrice: fees.gasPrice }
      : { type: 2, maxFeePerGas: fees.maxFeePerGas, maxPriorityFeePerGas: fees.maxPriorityFeePerGas };
  const transaction = Transaction.from({ ...common, ...price });
  transaction.signature = key.sign(transaction.unsignedHash);
  return { hash: transaction.hash ?? "", raw: transaction.serialized };
}

/** The same call at the same place in its sender's order with higher fees, so that it takes the earlier one's place. */
export function resign(key: SigningKey, raw: string, fees: Fees): SignedTransaction {
  const old = Transaction.from(raw);
  const { chainId, to, data, gasLimit } = old;
  const paid: Fees =
    old.maxFeePerGas === null
      ? { gasPrice: old.gasPrice ?? 0n }
      : { maxFeePerGas: old.maxFeePerGas, maxPriorityFeePerGas: old.maxPriorityFeePerGas ?? 0n };
  return signCall(key, { chainId, to: to ?? "", data, gasLimit, nonce: BigInt(old.nonce), fees: raised(paid, fees) });
}

/** At least a quarter more than was paid (nodes ask for a tenth), and at least what is asked for now. */
function raised(paid: Fees, asked: Fees): Fees {
  if ("gasPrice" in paid)
    return { gasPrice: more(paid.gasPrice, "gasPrice" in asked ? asked.gasPrice : asked.maxFeePerGas) };
  const [max, tip] =
    "gasPrice" in asked ? [asked.gasPrice, asked.gasPrice] : [asked.maxFeePerGas, asked.maxPriorityFeePerGas];
  const maxPriorityFeePerGas = more(paid.maxPriorityFeePerGas, tip);
  const maxFeePerGas = more(paid.maxFeePerGas, max);
  return {
    maxPriorityFeePerGas,
    maxFeePerGas: maxFeePerGas > maxPriorityFeePerGas ? maxFeePerGas : maxPriorityFeePerGas,
  };
}

const more = (paid: bigint, asked: bigint) => {
  const bumped = (paid * 5n) / 4n + 1n;
  return bumped > asked ? bumped : asked;
};
