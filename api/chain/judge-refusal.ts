import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { accountOf } from "./account-of.ts";
import { fetchLogs } from "./fetch-logs.ts";
import { findOnRecord } from "./find-on-record.ts";
import { changeRow, type OutboxRow, problemJson } from "./outbox-row.ts";
import { isTimely } from "./refusal-table.ts";
import { simulate } from "./simulate.ts";
import type { Round, SubmitterParts } from "./submitter-parts.ts";

/**
 * Decides about a queued message that the registry would refuse as the chain stands; nothing was sent for it.
 *
 * It is done when what it says is on record already (anyone may relay). It waits while its refusal may pass: a stop of
 * the registry, something on its way that is not in a block yet, an earlier message that is not settled (a certificate
 * waits for its accreditation), or events in blocks that may yet be taken back. Otherwise it is refused for good.
 */
export async function judgeRefusal(
  parts: SubmitterParts,
  round: Round,
  row: OutboxRow,
  reason: FiligranaError,
): Promise<void> {
  const { request, registry: address, deployedAt } = parts;
  const { head, final } = round.tip;
  const found = await findOnRecord(request, { address, deployedAt, head: head.number }, row);
  if (found !== null) {
    const isFinal = found <= final.number;
    await changeRow(parts.store, row, { state: "mined", blockNumber: found, final: isFinal, settled: true });
    return;
  }
  if (reason.retry || !(await standsAtHead(parts, row, reason))) return;
  if ((await hasOpenBefore(parts, row)) || (await hasUnfinalEvents(parts, round))) return;
  await changeRow(parts.store, row, { state: "refused", problem: problemJson(reason), final: true, settled: true });
}

/** Whether it is refused by what is in blocks, or by the time, and not by what is only on its way. */
async function standsAtHead(parts: SubmitterParts, row: OutboxRow, reason: FiligranaError): Promise<boolean> {
  if (isTimely(reason.values["error"])) return true;
  const call = { from: accountOf(parts.keys[row.sender]), to: row.target ?? parts.registry, data: row.calldata };
  try {
    await simulate(parts.request, call, "latest");
    return false;
  } catch (error) {
    if (error instanceof FiligranaError && error.code !== "chain/unreachable") return true;
    throw error;
  }
}

async function hasOpenBefore({ store }: SubmitterParts, row: OutboxRow): Promise<boolean> {
  const earlier = await store
    .selectFrom("outbox")
    .select("id")
    .where("state", "in", ["queued", "sent"])
    .where("id", "<", row.id)
    .limit(1)
    .executeTakeFirst();
  return earlier !== undefined;
}

async function hasUnfinalEvents({ request, registry: address }: SubmitterParts, { tip }: Round): Promise<boolean> {
  if (tip.final.number >= tip.head.number) return false;
  const logs = await fetchLogs(request, { address, from: tip.final.number + 1n, to: tip.head.number });
  return logs.length > 0;
}
