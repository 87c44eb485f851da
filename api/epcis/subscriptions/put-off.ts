import { type Kysely, sql } from "kysely";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";

/** Whether an error is the standing query's own, such as one that takes too long: asked again at once it would come again. */
export const isOfQuery = (error: unknown): error is FiligranaError =>
  error instanceof FiligranaError && /^(query|subscription)\//.test(error.code);

/**
 * Writes down why a subscription's query could not be answered, for the subscriber to read, and when it is asked again: the
 * pause doubles each time in a row, so that one slow query does not hold up the deliveries of all others.
 */
export async function putOff(
  store: Kysely<Database>,
  subscription: string,
  { message }: FiligranaError,
  now: Date,
): Promise<void> {
  const pause = sql<number>`least(${limits.queryFirstPauseMs} * power(2, least(failures, 30)), ${limits.webhookLongestPauseMs})`;
  await store
    .updateTable("epcisSubscriptions")
    .set(({ eb }) => ({
      failures: eb("failures", "+", 1),
      failure: message.slice(0, 500),
      askAgainAt: sql<Date>`${now}::timestamptz + ${pause} * interval '1 millisecond'`,
    }))
    .where("subscription", "=", subscription)
    .execute();
}
