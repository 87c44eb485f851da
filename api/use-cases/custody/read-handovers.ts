import { type Kysely, sql } from "kysely";
import { type HandoverState, handoverState } from "../../../core/custody/handover-state.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { scopeOf } from "../../../core/http/authorisation.ts";
import { fromUnixSeconds } from "../../../core/schema/unix-seconds.ts";
import type { Caller } from "../../identity/caller.ts";
import type { Database } from "../../store/database.ts";
import type { PageAsked } from "../../store/read-registers.ts";

/** What a list of handovers is narrowed to. */
export type HandoversAsked = PageAsked & {
  readonly state?: HandoverState | undefined;
  /** Towards the caller, or away from it. */
  readonly direction?: "in" | "out" | undefined;
};

/** Gives one handover of the caller's with its state; `handover/not-found` also when it is somebody else's. */
export async function readHandover(store: Kysely<Database>, caller: Caller, handover: string, at: Date) {
  const row = await handoversOf(store, caller).where("h.handover", "=", handover).executeTakeFirst();
  if (row === undefined) throw handoverNotFound(handover);
  return shown(row, at);
}

/** Lists the caller's handovers, the newest first; `after` is the last one of the page before. */
export async function listHandovers(store: Kysely<Database>, caller: Caller, asked: HandoversAsked, at: Date) {
  const { after, limit, state, direction } = asked;
  let query = handoversOf(store, caller)
    .orderBy("h.proposedAt", "desc")
    .orderBy("h.handover")
    .limit(limit + 1);
  if (direction !== undefined) query = query.where(direction === "in" ? "h.to" : "h.from", "=", caller.actor);
  if (state !== undefined) query = query.where(sql<boolean>`${stateInSql(at)} = ${state}`);
  if (after !== undefined) {
    const last = handoversOf(store, caller).clearSelect().select("h.proposedAt").where("h.handover", "=", after);
    query = query.where((where) =>
      where.or([
        where("h.proposedAt", "<", last),
        where.and([where("h.proposedAt", "=", last), where("h.handover", ">", after)]),
      ]),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit).map((row) => shown(row, at));
  return { handovers: page, next: rows.length > limit ? (page.at(-1)?.handover ?? null) : null };
}

/** The answer to who asks for a handover that is not there, or not theirs. */
export const handoverNotFound = (handover: string): FiligranaError =>
  new FiligranaError("handover/not-found", `no handover ${handover} of yours`, { values: { handover } });

const secondsOf = (at: Date): bigint => BigInt(Math.floor(at.getTime() / 1000));

/** core/custody/handover-state.ts in SQL, so that pages are full. */
const stateInSql = (at: Date) => sql<HandoverState>`case
  when c.handover is not null then case when c.block_number <= cursor.final then 'final' else 'recorded' end
  when h.decision in ('refused', 'withdrawn') then h.decision
  when h.decision is null then case when ${secondsOf(at)}::bigint < h.submit_before then 'proposed' else 'expired' end
  when o.state = 'refused' then 'failed'
  when o.state in ('sent', 'mined') then 'sent'
  else 'queued' end`;

function handoversOf(store: Kysely<Database>, caller: Caller) {
  const query = store
    .selectFrom("handovers as h")
    .innerJoin("seals as s", "s.seal", "h.seal")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as fp", "fp.actor", "h.from")
    .innerJoin("actorProfiles as tp", "tp.actor", "h.to")
    .leftJoin("outbox as o", "o.id", "h.outboxId")
    .leftJoin("chainHandovers as c", "c.handover", "h.handover")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .select(["h.handover", "h.gtin", "h.lot", "h.seal", "s.product", "p.name as productName", "p.unit", "h.quantity"])
    .select(["h.from", "fp.name as fromName", "h.to", "tp.name as toName", "h.document", "h.proposedAt"])
    .select(["h.submitBefore", "h.decision", "h.decidedAt", "h.because", "h.outboxId", "o.state as operationState"])
    .select(["o.problem", "c.blockNumber as recordedIn", "c.time as recordedAt", "c.transaction", "cursor.final"]);
  if (scopeOf(caller.role, ["handover", "read"]) === "all") return query;
  const { actor } = caller;
  if (caller.role === "control-body") return query.where("s.controlBody", "=", actor);
  return query.where((where) => where.or([where("h.from", "=", actor), where("h.to", "=", actor)]));
}

type Row = Awaited<ReturnType<ReturnType<typeof handoversOf>["executeTakeFirstOrThrow"]>>;

function shown(row: Row, at: Date) {
  const { quantity, proposedAt, submitBefore, decidedAt, recordedAt, outboxId, problem } = row;
  const { decision: _, operationState: __, recordedIn: ___, final: ____, ...rest } = row;
  const { outboxId: _____, ...named } = rest;
  return {
    ...named,
    state: handoverState(row, secondsOf(at)),
    quantity: String(quantity),
    proposedAt: proposedAt.toISOString(),
    submitBefore: fromUnixSeconds(submitBefore),
    decidedAt: decidedAt?.toISOString() ?? null,
    recordedAt: recordedAt === null ? null : fromUnixSeconds(recordedAt),
    operation: outboxId === null ? null : String(outboxId),
    problem: problem as Record<string, unknown> | null,
  };
}
