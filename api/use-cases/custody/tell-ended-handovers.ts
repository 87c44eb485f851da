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
  const seconds = BigInt(Math.floor(parts.now().getTime() / 1000));
  const ended = {
    "handover-expired": await expired(parts.store, seconds),
    "handover-failed": await failed(parts.store, seconds),
  };
  for (const kind of ["handover-expired", "handover-failed"] as const)
    for (const { handover } of ended[kind])
      await parts.store.transaction().execute(async (trx) => tellParty(parts, trx, kind, handover));
}

/** Handovers that are not on record and were not told of yet, the newest first. */
const untold = (store: Parts["store"], kind: "handover-expired" | "handover-failed") =>
  store
    .selectFrom("handovers as h")
    .leftJoin("chainHandovers as c", "c.handover", "h.handover")
    .select("h.handover")
    .where("c.handover", "is", null)
    .where(
      sql<boolean>`not exists (select 1 from notices n
        where n.actor = h.from and n.kind = ${kind} and n.path = '/handovers/' || h.handover)`,
    )
    .orderBy("h.proposedAt", "desc")
    .limit(atOnce);

/** Nobody answered; they are over from `submitBefore` itself on, as core/custody/handover-state.ts has it. */
const expired = (store: Parts["store"], seconds: bigint) =>
  untold(store, "handover-expired")
    .where("h.decision", "is", null)
    .where("h.submitBefore", "<=", seconds)
    .where("h.submitBefore", ">", seconds - newsSeconds)
    .execute();

const failed = (store: Parts["store"], seconds: bigint) =>
  untold(store, "handover-failed")
    .innerJoin("outbox as o", "o.id", "h.outboxId")
    .where("h.decision", "=", "accepted")
    .where("o.state", "=", "refused")
    .where("o.settledAt", ">", new Date(Number(seconds - newsSeconds) * 1000))
    .execute();
