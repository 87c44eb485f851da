import { Transaction } from "ethers";
import * as z from "zod";
import { findOnRecord } from "../../api/chain/find-on-record.ts";
import type { OutboxRow } from "../../api/chain/outbox-row.ts";
import { parseAnswer, Quantity } from "../../api/chain/rpc-schema.ts";
import { type Finding, type Tally, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";

const Receipt = z.nullable(z.object({ status: Quantity, blockNumber: Quantity }));

/** Compares every message of the outbox with the receipts of its transactions: nothing lost, nothing placed twice. */
export async function checkOutbox(parts: FsckParts): Promise<Finding[]> {
  const raws = tally("a message's transactions make the message's call, and hash to their hashes");
  const once = tally("no message took effect on chain twice");
  const outcomes = tally("a message's state is what the chain says of its transactions");
  const head = BigInt(String(await parts.request({ method: "eth_blockNumber" })));
  let after = 0n;
  for (;;) {
    const page = await pageAfter(parts, after);
    if (page.length === 0) break;
    await Promise.all(page.map((row) => checkRow(parts, row, head, { raws, once, outcomes })));
    after = page.at(-1)?.id ?? after;
  }
  return [raws, once, outcomes].map((each) => each.finding());
}

function pageAfter({ store }: FsckParts, after: bigint): Promise<OutboxRow[]> {
  return store.selectFrom("outbox").selectAll().where("id", ">", after).orderBy("id").limit(200).execute();
}

type Tallies = { raws: Tally; once: Tally; outcomes: Tally };

async function checkRow(
  parts: FsckParts,
  row: OutboxRow,
  head: bigint,
  { raws, once, outcomes }: Tallies,
): Promise<void> {
  const name = `message ${row.id} (${row.operation} ${row.subject})`;
  for (const { hash, raw } of row.transactions)
    raws.compare(isCallOf(parts, row, hash, raw), () => `${name}: transaction ${hash}`);
  const receipts = await receiptsOf(parts, row);
  const placed = receipts.filter(({ status }) => status === 1n);
  once.compare(placed.length <= 1, () => `${name}: ${placed.length} of its transactions took effect`);
  const problem = await contradiction(parts, row, placed[0]?.blockNumber ?? null, head);
  outcomes.compare(problem === null, () => `${name} is ${row.state}, and ${problem}`);
}

function isCallOf({ registry }: FsckParts, row: OutboxRow, hash: string, raw: string): boolean {
  try {
    const sent = Transaction.from(raw);
    return sent.hash === hash && sent.to?.toLowerCase() === (row.target ?? registry) && sent.data === row.calldata;
  } catch {
    return false;
  }
}

async function receiptsOf({ request }: FsckParts, row: OutboxRow) {
  const method = "eth_getTransactionReceipt";
  const answers = await Promise.all(row.transactions.map(({ hash }) => request({ method, params: [hash] })));
  return answers.map((answer) => parseAnswer(Receipt, method, answer)).filter((receipt) => receipt !== null);
}

/** What the chain says against the message's state; what is under way may be ahead of the state, never behind. */
async function contradiction(
  parts: FsckParts,
  row: OutboxRow,
  placedIn: bigint | null,
  head: bigint,
): Promise<string | null> {
  if (row.state === "refused") return placedIn === null ? null : `a transaction of it took effect in block ${placedIn}`;
  if (row.state !== "mined") return null;
  if (placedIn !== null)
    return placedIn === row.blockNumber ? null : `it took effect in block ${placedIn}, not ${row.blockNumber}`;
  const { request, registry: address, deployedAt } = parts;
  const found = await findOnRecord(request, { address, deployedAt, head }, row);
  return found === null ? "nothing of it is on the chain" : null;
}
