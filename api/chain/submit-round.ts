import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { accountOf } from "./account-of.ts";
import { readTip } from "./finality.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import type { OutboxRow } from "./outbox-row.ts";
import { type Fees, readFees } from "./read-fees.ts";
import { releaseActs } from "./release-acts.ts";
import { reviveRow } from "./revive-row.ts";
import { isRpcError } from "./rpc-error.ts";
import { parseAnswer, Quantity } from "./rpc-schema.ts";
import { sendRow } from "./send-row.ts";
import { settleRow } from "./settle-row.ts";
import { type Round, type Sender, type SubmitterParts, senders } from "./submitter-parts.ts";

/** What a round saw, so that the next need not look again where nothing changed. */
export type Seen = { readonly head: string; readonly rows: string; readonly at: number };

/** Even where nothing seems to change the node is asked so often whether it still knows what was sent. */
const lookAgainMs = 2000;

/**
 * One round over the outbox: what was sent is looked up, what is lost is sent again, what is queued is sent in order.
 *
 * @param before - What the round before saw, null to look at everything.
 */
export async function submitRound(parts: SubmitterParts, before: Seen | null): Promise<Seen> {
  await releaseActs(parts);
  const rows = await openRows(parts);
  const now = performance.now();
  const seen = { head: "", rows: rows.map((row) => `${row.id}${row.state}`).join(), at: now };
  if (rows.length === 0) return seen;
  const round = await beginRound(parts);
  const head = round.tip.head.hash;
  if (before?.head === head && before.rows === seen.rows && now - before.at < lookAgainMs) return before;
  await settleAll(parts, round, rows);
  for (const sender of senders) await sendQueued(parts, round, sender);
  return { ...seen, head };
}

/** All that is not settled for good, the oldest first; of what waits only as much as may be sent. */
async function openRows({ store, inFlightMax }: SubmitterParts): Promise<OutboxRow[]> {
  const sent = await store
    .selectFrom("outbox")
    .selectAll()
    .where((row) =>
      row.or([row("state", "=", "sent"), row.and([row("state", "=", "mined"), row("final", "=", false)])]),
    )
    .orderBy("nonce")
    .execute();
  const queued = await store
    .selectFrom("outbox")
    .selectAll()
    .where("state", "=", "queued")
    .orderBy("id")
    .limit(inFlightMax)
    .execute();
  return [...sent, ...queued];
}

/** The nonces are read before the receipts: a nonce that is spent has its receipt by then. */
async function beginRound(parts: SubmitterParts): Promise<Round> {
  const tip = await readTip(parts.request, parts.finality);
  const final = `0x${tip.final.number.toString(16)}`;
  const [relayer, region] = await Promise.all(senders.map((sender) => countOf(parts, sender, final)));
  return { tip, finalNonces: { relayer: relayer ?? 0n, region: region ?? 0n } };
}

async function settleAll(parts: SubmitterParts, round: Round, rows: readonly OutboxRow[]): Promise<void> {
  const sent = rows.filter((row) => row.state !== "queued");
  const next = await Promise.all(sent.map((row) => settleRow(parts, round, row)));
  const waiting = new Set<Sender>();
  for (const [i, row] of sent.entries()) {
    if (next[i] !== "revive") continue;
    await reviveRow(parts, row, !waiting.has(row.sender));
    waiting.add(row.sender);
  }
}

async function sendQueued(parts: SubmitterParts, round: Round, sender: Sender): Promise<void> {
  const { last, inFlight } = await statusOf(parts, sender);
  let room = parts.inFlightMax - inFlight;
  const held = new Set<string>();
  let after = 0n;
  let nonce: bigint | null = null;
  while (room > 0) {
    const page = await queuedAfter(parts, sender, after, held);
    if (page.length === 0) return;
    const fees = await readFees(parts.request);
    nonce ??= max(last === null ? 0n : last + 1n, await pendingCountOf(parts, sender));
    for (const row of page) {
      after = row.id;
      if (room === 0 || held.has(row.operation)) continue;
      const outcome = await trySend(parts, round, row, nonce, fees);
      if (outcome === "held") held.add(row.operation);
      if (outcome !== "sent") continue;
      nonce++;
      room--;
    }
  }
}

async function statusOf({ store }: SubmitterParts, sender: Sender): Promise<{ last: bigint | null; inFlight: number }> {
  const own = store.selectFrom("outbox").where("sender", "=", sender);
  const last = await own
    .select("nonce")
    .where("nonce", "is not", null)
    .orderBy("nonce", "desc")
    .limit(1)
    .executeTakeFirst();
  const sent = await own
    .select(({ fn }) => fn.count<bigint>("id").as("count"))
    .where("state", "=", "sent")
    .executeTakeFirst();
  return { last: last?.nonce ?? null, inFlight: Number(sent?.count ?? 0) };
}

/** The next queued messages; of operations that are held up none, so that they cannot keep others from their turn. */
async function queuedAfter(
  { store }: SubmitterParts,
  sender: Sender,
  after: bigint,
  held: ReadonlySet<string>,
): Promise<OutboxRow[]> {
  let query = store
    .selectFrom("outbox")
    .selectAll()
    .where("state", "=", "queued")
    .where("sender", "=", sender)
    .where("id", ">", after);
  if (held.size > 0) query = query.where("operation", "not in", [...held]);
  return query.orderBy("id").limit(64).execute();
}

/**
 * Tries one message. A refusal is its own affair: the ones behind it go on with the nonce that it did not use. `held`
 * says that every message of its operation would meet the same obstacle now.
 */
async function trySend(
  parts: SubmitterParts,
  round: Round,
  row: OutboxRow,
  nonce: bigint,
  fees: Fees,
): Promise<"sent" | "kept" | "held"> {
  try {
    return (await sendRow(parts, row, nonce, fees)) ? "sent" : "kept";
  } catch (error) {
    if (isRpcError(error)) {
      parts.onTrouble(error);
      return "kept";
    }
    if (!(error instanceof FiligranaError) || error.code === "chain/unreachable") throw error;
    await judgeRefusal(parts, round, row, error);
    return error.code === "chain/stopped" ? "held" : "kept";
  }
}

const max = (a: bigint, b: bigint) => (a > b ? a : b);

async function countOf(parts: SubmitterParts, sender: Sender, block: string): Promise<bigint> {
  const method = "eth_getTransactionCount";
  return parseAnswer(Quantity, method, await parts.request({ method, params: [accountOf(parts.keys[sender]), block] }));
}

async function pendingCountOf(parts: SubmitterParts, sender: Sender): Promise<bigint> {
  try {
    return await countOf(parts, sender, "pending");
  } catch (error) {
    if (isRpcError(error)) return countOf(parts, sender, "latest");
    throw error;
  }
}
