import { sql } from "kysely";
import { eventRoot, eventsTopic } from "../../core/epcis/anchor/event-tree.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Statement } from "../../core/seal/statements.ts";
import { limits } from "../limits.ts";
import type { Parts, Trx } from "../use-cases/parts.ts";
import { sendAct } from "../use-cases/send-act.ts";
import { statementDeadline } from "../use-cases/statement-deadline.ts";

/** Any number that nothing else in the database locks: "anchor" in ASCII. */
const anchorLock = 0x616e63686f72;

/**
 * Anchors the hashes of all events that were recorded since the last time: signs their Merkle roots as `author` and queues
 * them for the chain, so that everybody can see later that these events, exactly so, were on record by then. The chain shows
 * a root and how many events are under it; nothing of what they say, and nothing of whose they are.
 *
 * @returns How many events it was.
 * @throws FiligranaError `key/not-found` when the author has no key here; the registry's own refusal, for instance
 * `actor/suspended`. Then nothing is kept, and the next time they are all anchored.
 */
export async function anchorEvents(parts: Parts, author: string): Promise<number> {
  let anchored = 0;
  for (;;) {
    const count = await parts.store.transaction().execute((trx) => anchorSome(parts, trx, author));
    anchored += count;
    if (count < limits.eventsPerAnchor) break;
  }
  if (anchored > 0) parts.nudge();
  return anchored;
}

async function anchorSome(parts: Parts, trx: Trx, author: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${anchorLock})`.execute(trx);
  await freeRefused(trx);
  const events = await unanchored(trx);
  if (events.length === 0) return 0;
  const root = eventRoot(events.map(({ eventHash }) => eventHash));
  const operation = await sendAnchor(parts, trx, { author, root, count: events.length });
  const { id } = await trx
    .insertInto("eventAnchors")
    .values({ author, root, count: events.length, outboxId: operation })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = JSON.stringify(
    events.map((event, position) => ({ event: String(event.id), position, event_hash: event.eventHash })),
  );
  await sql`
    insert into anchored_events (event, anchor, position, event_hash)
    select event, ${id}, position, event_hash
    from jsonb_to_recordset(${rows}::jsonb) as r(event bigint, position integer, event_hash text)
  `.execute(trx);
  return events.length;
}

/** What the registry refused in the end was never anchored: its events are taken anew. */
const freeRefused = (trx: Trx) =>
  trx
    .deleteFrom("eventAnchors")
    .where("outboxId", "in", (select) =>
      select.selectFrom("outbox").select("id").where("state", "=", "refused").where("operation", "=", "anchor"),
    )
    .execute();

const unanchored = (trx: Trx) =>
  trx
    .selectFrom("epcisEvents as e")
    .select(["e.id", "e.eventHash"])
    .where((where) =>
      where.not(
        where.exists(where.selectFrom("anchoredEvents as a").select("a.event").whereRef("a.event", "=", "e.id")),
      ),
    )
    .orderBy("e.id")
    .limit(limits.eventsPerAnchor)
    .execute();

async function sendAnchor(
  parts: Parts,
  trx: Trx,
  { author, root, count }: { author: string; root: string; count: number },
): Promise<bigint> {
  const statement: Statement<"Anchor"> = {
    author,
    topic: eventsTopic,
    root,
    count: BigInt(count),
    submitBefore: statementDeadline(parts.now()),
  };
  const digest = statementHash("Anchor", statement, parts.domain);
  const signature = await parts.vault.sign(author, digest, trx);
  return sendAct(parts, trx, {
    sender: "relayer",
    operation: "anchor",
    subject: digest,
    actor: author,
    arguments: [statement, signature],
  });
}
