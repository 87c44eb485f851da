import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { accountOf } from "./account-of.ts";
import { changeRow, type OutboxRow } from "./outbox-row.ts";
import type { Fees } from "./read-fees.ts";
import { send } from "./revive-row.ts";
import { isRpcError } from "./rpc-error.ts";
import { parseAnswer, Quantity } from "./rpc-schema.ts";
import { signCall } from "./sign-call.ts";
import { simulate, withPending } from "./simulate.ts";
import type { SubmitterParts } from "./submitter-parts.ts";

/** The most gas that a transaction may ask for (EIP-7825). */
const gasMax = 16_777_216n;

/**
 * Sends a queued message. The signed transaction is in the outbox, committed, before the node sees it: a crash in between
 * cannot make anybody forget what may be on its way.
 *
 * @returns True when its nonce is taken now.
 * @throws FiligranaError The registry's reason when it refuses the call as the chain stands; nothing was spent then.
 */
export async function sendRow(parts: SubmitterParts, row: OutboxRow, nonce: bigint, fees: Fees): Promise<boolean> {
  const gasLimit = await estimate(parts, row);
  const { chainId } = parts;
  const to = row.target ?? parts.registry;
  const transaction = signCall(parts.keys[row.sender], { chainId, to, data: row.calldata, nonce, gasLimit, fees });
  if (!(await changeRow(parts.store, row, { state: "sent", nonce, transaction }))) return false;
  await send(parts, transaction.raw);
  return true;
}

/** A fifth more than it takes now: what is mined before it may make storage dearer. */
async function estimate(parts: SubmitterParts, row: OutboxRow): Promise<bigint> {
  const call = { from: accountOf(parts.keys[row.sender]), to: row.target ?? parts.registry, data: row.calldata };
  const method = "eth_estimateGas";
  try {
    const answer = await withPending(undefined, (tag) => parts.request({ method, params: [call, tag] }));
    const gas = parseAnswer(Quantity, method, answer);
    const ample = (gas * 6n) / 5n + 20_000n;
    return ample < gasMax ? ample : gasMax;
  } catch (error) {
    if (!isRpcError(error)) throw error;
    await simulate(parts.request, call);
    throw new FiligranaError("chain/refused", `the node cannot estimate a call that it can make: ${error.message}`, {
      retry: true,
      cause: error,
    });
  }
}
