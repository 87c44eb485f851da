import { sql } from "kysely";
import type { Parts } from "../parts.ts";
import { tellParty } from "./tell-party.ts";

/** The most that one round tells; the next goes on. */
const atOnce = 100;

/** How long after its end a handover is still news, seconds. */
const newsSeconds = 7n * 24n * 3600n;

/**
 * Tells both parties of the handovers that ended in the last seven days without anybody doing it: nobody answered in time,
 * or the registry did not take what was accepted. Each once.
 */
export async function tellEndedHandovers(parts: Pick<Parts, "store" | "jobs" | "now">): Promise<void> {
  for (const { handover, kind } of await endedUntold(parts))
    await parts.store.transaction().execute(async (trx) => tellParty(parts, trx, kind, handover));
}

/** The newest first; `expired` from `submitBefore` itself on, as core/custody/handover-state.ts has it. */
function endedUntold({ store, now }: Pick<Parts, "store" | "now">) {
  const seconds = BigInt(Math.floor(now().getTime() / 1000));
  const kind = sql<"handover-expired" | "handover-failed">`
    case when h.decision is null then 'handover-expired' else 'handover-failed' end`;
  return store
    .selectFrom("handovers as h")
    .leftJoin("outbox as o", "o.id", "h.outboxId")
    .leftJoin("chainHandovers as c", "c.handover", "h.handover")
    .select(["h.handover", kind.as("kind")])
    .where("c.handover", "is", null)
    .where((where) =>
      where.or([
        where.and([
          where("h.decision", "is", null),
          where("h.submitBefore", "<=", seconds),
          where("h.submitBefore", ">", seconds - newsSeconds),
        ]),
        where.and([
          where("h.decision", "=", "accepted"),
          where("o.state", "=", "refused"),
          where("o.settledAt", ">", new Date(Number(seconds - newsSeconds) * 1000)),
        ]),
      ]),
    )
    .where(
      sql<boolean>`not exists (select 1 from notices n
        where n.actor = h.from and n.kind = ${kind} and n.path = '/handovers/' || h.handover)`,
    )
    .orderBy("h.proposedAt", "desc")
    .limit(atOnce)
    .execute();
}
