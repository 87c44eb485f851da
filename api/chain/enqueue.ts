import { type Kysely, sql } from "kysely";
import type { Database } from "../store/database.ts";

/** One call of the registry to be sent. */
export type OutboxMessage = {
  /** Whose account sends: the relayer for signed statements, the region for acts of governance. */
  readonly sender: "relayer" | "region";
  /** The contract's function. Of the guard of governance: `schedule`, and `cancelSchedule` for its `cancel`. */
  readonly operation: string;
  /** The id of what it places: seal, certificate, actor… */
  readonly subject: string;
  /** The actor that asks for it; none for acts of governance. */
  readonly actor?: string | null | undefined;
  /** The ABI-encoded call. */
  readonly calldata: string;
  /** The contract that is called; the registry when absent. */
  readonly target?: string;
  /** `waiting` for an act of governance that is not due yet; `queued` when absent. */
  readonly state?: "waiting" | "queued";
};

/** The PostgreSQL channel on which a new message is announced. */
export const outboxChannel = "filigrana_outbox";

/**
 * Writes a message to the outbox in the caller's own database transaction: it is sent if, and only if, that transaction
 * commits. The submitter wakes on the commit.
 *
 * @returns The message's number, to follow it by.
 */
export async function enqueue(
  trx: Kysely<Database>,
  { actor = null, target, state = "queued", ...message }: OutboxMessage,
): Promise<bigint> {
  const { id } = await trx
    .insertInto("outbox")
    .values({ ...message, actor, target: target ?? null, state, transactions: "[]" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`select pg_notify(${outboxChannel}, '')`.execute(trx);
  return id;
}
