import * as z from "zod";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { accountOf } from "./account-of.ts";
import { findOnRecord } from "./find-on-record.ts";
import { changeRow, type OutboxRow, problemJson } from "./outbox-row.ts";
import { parseAnswer, Quantity } from "./rpc-schema.ts";
import { simulate } from "./simulate.ts";
import type { Round, SubmitterParts } from "./submitter-parts.ts";

type Receipt = { readonly mined: boolean; readonly block: bigint };

const Answer = z.nullable(z.object({ status: Quantity, blockNumber: Quantity }));

/** How often a call that failed when mined, and would not fail now or later, is sent anew. */
const attemptsMax = 4;

/**
 * Looks up what became of a message that was sent, and writes it down. Nothing is written that the chain does not say at
 * this moment; what a reorganisation takes back goes back to `sent`.
 *
 * @returns What is to be done next: `wait`, or `revive` when none of its transactions is on the chain.
 */
export async function settleRow(parts: SubmitterParts, round: Round, row: OutboxRow): Promise<"wait" | "revive"> {
  const receipt = await readReceipt(parts, row);
  if (receipt?.mined) return place(parts, round, row, receipt.block);
  if (receipt) return fail(parts, round, row, receipt.block);
  if (row.state === "mined") return missed(parts, round, row);
  if (row.nonce !== null && round.finalNonces[row.sender] > row.nonce) {
    // Another transaction has taken its nonce for ever: none of these can be mined any more.
    await changeRow(parts.store, row, { state: "queued", nonce: null });
    return "wait";
  }
  return "revive";
}

/** The receipt of the first of its transactions that was mined. */
async function readReceipt({ request }: SubmitterParts, row: OutboxRow): Promise<Receipt | null> {
  const method = "eth_getTransactionReceipt";
  const answers = await Promise.all(row.transactions.map(({ hash }) => request({ method, params: [hash] })));
  for (const answer of answers) {
    const receipt = parseAnswer(Answer, method, answer);
    if (receipt) return { mined: receipt.status === 1n, block: receipt.blockNumber };
  }
  return null;
}

async function place({ store }: SubmitterParts, round: Round, row: OutboxRow, block: bigint): Promise<"wait"> {
  const final = block <= round.tip.final.number;
  if (row.state === "mined" && row.blockNumber === block && row.final === final) return "wait";
  await changeRow(store, row, { state: "mined", blockNumber: block, final, problem: null, settled: true });
  return "wait";
}

/** It was mined and failed. That is final only when its block is: another order of blocks might let it succeed. */
async function fail(parts: SubmitterParts, round: Round, row: OutboxRow, block: bigint): Promise<"wait"> {
  if (block > round.tip.final.number) return "wait";
  const reason = await reasonAt(parts, row, block);
  const found = await onRecord(parts, round, row);
  if (found !== null) return place(parts, round, row, found);
  if ((reason === null || reason.retry) && row.transactions.length < attemptsMax) {
    await changeRow(parts.store, row, { state: "queued", nonce: null });
    return "wait";
  }
  const refusal =
    reason ??
    new FiligranaError("chain/refused", "the transaction failed each time, and nobody can say why", { retry: true });
  const problem = problemJson(refusal);
  await changeRow(parts.store, row, { state: "refused", blockNumber: block, problem, final: true, settled: true });
  return "wait";
}

/** Why the call fails in the state after the block that held it; null when it would not fail there. */
async function reasonAt(parts: SubmitterParts, row: OutboxRow, block: bigint): Promise<FiligranaError | null> {
  try {
    const call = { from: accountOf(parts.keys[row.sender]), to: row.target ?? parts.registry, data: row.calldata };
    await simulate(parts.request, call, `0x${block.toString(16)}`);
    return null;
  } catch (error) {
    if (error instanceof FiligranaError && error.code !== "chain/unreachable") return error;
    throw error;
  }
}

/** It counted as mined, and none of its transactions is on the chain: somebody else's is, or it was taken back. */
async function missed(parts: SubmitterParts, round: Round, row: OutboxRow): Promise<"wait"> {
  const found = await onRecord(parts, round, row);
  if (found !== null) return place(parts, round, row, found);
  await changeRow(parts.store, row, {
    state: row.nonce === null ? "queued" : "sent",
    blockNumber: null,
    settled: false,
  });
  return "wait";
}

function onRecord(
  { request, registry, deployedAt }: SubmitterParts,
  round: Round,
  row: OutboxRow,
): Promise<bigint | null> {
  return findOnRecord(request, { address: registry, deployedAt, head: round.tip.head.number }, row);
}
