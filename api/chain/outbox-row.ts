import { type Kysely, type Selectable, sql } from "kysely";
import type { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import type { Database } from "../store/database.ts";
import type { SignedTransaction } from "./sign-call.ts";

/** A message of the outbox. */
export type OutboxRow = Selectable<Database["outbox"]>;

type Change = Partial<{
  state: OutboxRow["state"];
  nonce: bigint | null;
  blockNumber: bigint | null;
  problem: string | null;
  final: boolean;
  settled: boolean;
  transaction: SignedTransaction;
}>;

/**
 * Changes a message, unless somebody else changed its state since it was read.
 *
 * @returns Whether it was changed.
 */
export async function changeRow(
  store: Kysely<Database>,
  row: Pick<OutboxRow, "id" | "state">,
  change: Change,
): Promise<boolean> {
  const { transaction, settled, ...plain } = change;
  const { numUpdatedRows } = await store
    .updateTable("outbox")
    .set({
      ...plain,
      ...(settled === undefined ? {} : { settledAt: settled ? sql<Date>`now()` : null }),
      ...(transaction === undefined
        ? {}
        : {
            transactions: sql<string>`transactions || ${JSON.stringify([transaction])}::jsonb`,
            sentAt: sql<Date>`now()`,
          }),
    })
    .where("id", "=", row.id)
    .where("state", "=", row.state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A reason as it stands in the outbox: an RFC 9457 problem without the request that it answers. */
export function problemJson(reason: FiligranaError): string {
  const { status, title } = problemKinds[reason.code];
  const { code, message: detail, retry, values } = reason;
  return JSON.stringify({ type: `/problems/${code}`, title, status, detail, code, retry, values });
}
