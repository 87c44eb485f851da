import * as z from "zod";
import { changeRow, type OutboxRow } from "./outbox-row.ts";
import { readFees } from "./read-fees.ts";
import { isRpcError } from "./rpc-error.ts";
import { parseAnswer } from "./rpc-schema.ts";
import { resign } from "./sign-call.ts";
import type { SubmitterParts } from "./submitter-parts.ts";

/** Beyond so many transactions for one message fees are not the problem; the last is only sent again. */
const transactionsMax = 12;

/**
 * Helps a message along whose transactions are not on the chain: sends the last one again when the node has forgotten
 * it, and replaces it by one with higher fees when the others have waited for it too long.
 *
 * @param first - Whether it is the one with the lowest nonce of its sender, which all others wait for.
 */
export async function reviveRow(parts: SubmitterParts, row: OutboxRow, first: boolean): Promise<void> {
  const last = row.transactions.at(-1);
  if (!last) return;
  const overdue = row.sentAt !== null && Date.now() - row.sentAt.getTime() > parts.replaceAfterMs;
  if (first && overdue && row.transactions.length < transactionsMax) {
    const transaction = resign(parts.keys[row.sender], last.raw, await readFees(parts.request));
    if (await changeRow(parts.store, row, { transaction })) await send(parts, transaction.raw);
    return;
  }
  const method = "eth_getTransactionByHash";
  const known = parseAnswer(z.nullable(z.unknown()), method, await parts.request({ method, params: [last.hash] }));
  if (known === null) await send(parts, last.raw);
}

/**
 * Hands a signed transaction to the node. What the node objects is only told: "already known" and "nonce too low" are no
 * failures, and a failure shows in the receipts, or by their absence.
 *
 * @throws FiligranaError `chain/unreachable`; the transaction may have arrived all the same.
 */
export async function send(parts: Pick<SubmitterParts, "request" | "onTrouble">, raw: string): Promise<void> {
  try {
    await parts.request({ method: "eth_sendRawTransaction", params: [raw] });
  } catch (error) {
    if (!isRpcError(error)) throw error;
    if (!/already known|already imported|nonce too low|known transaction/i.test(error.message)) parts.onTrouble(error);
  }
}
