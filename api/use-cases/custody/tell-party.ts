import type { NoticeKind } from "../../../core/notice/notice-kind.ts";
import { tellPeople } from "../../notices/tell-people.ts";
import type { Parts, Trx } from "../parts.ts";

type AboutHandover = Extract<NoticeKind, `handover-${string}`>;

/** Who is told of what: a proposal and its withdrawal the receiver, an answer who proposed it, what nobody did both. */
const told: Readonly<Record<AboutHandover, readonly ("from" | "to")[]>> = {
  "handover-proposed": ["to"],
  "handover-withdrawn": ["to"],
  "handover-accepted": ["from"],
  "handover-refused": ["from"],
  "handover-expired": ["from", "to"],
  "handover-failed": ["from", "to"],
};

/**
 * Tells the parties of a handover whom it concerns what became of it.
 *
 * @param reason - Why it was refused or withdrawn, in the words of who did; empty for none.
 */
export async function tellParty(
  parts: Pick<Parts, "jobs">,
  trx: Trx,
  kind: AboutHandover,
  handover: string,
  reason = "",
): Promise<void> {
  const row = await trx
    .selectFrom("handovers as h")
    .innerJoin("seals as s", "s.seal", "h.seal")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as fp", "fp.actor", "h.from")
    .innerJoin("actorProfiles as tp", "tp.actor", "h.to")
    .select(["h.from", "h.to", "h.lot", "p.name as product", "fp.name as fromName", "tp.name as toName"])
    .where("h.handover", "=", handover)
    .executeTakeFirstOrThrow();
  for (const side of told[kind]) {
    const partner = side === "to" ? row.fromName : row.toName;
    const values = { partner, product: row.product, lot: row.lot, reason };
    await tellPeople(parts, trx, { actor: row[side], kind, path: `/handovers/${handover}`, values });
  }
}
