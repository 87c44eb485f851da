import { sql } from "kysely";
import { askSlowly } from "./ask-slowly.ts";
import { type Finding, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";

type Answer = { total: bigint; wrong: string[] };

/** What was acknowledged must be where it belongs: each is a count and the ids of what is missing, in SQL. */
const questions = [
  {
    check: "a seal that was queued has its message in the outbox",
    all: sql`select s.seal as id, exists (select 1 from outbox o where o.id = s.outbox_id and o.subject = s.seal) as good
      from seals s where s.outbox_id is not null`,
  },
  {
    check: "a seal whose message was mined is on record, with the same statement",
    all: sql`select s.seal as id, exists (select 1 from chain_seals c where c.seal = s.seal and c.root = s.root
        and c.total = s.total and c.count = s.count and c.certificate = s.certificate) as good
      from seals s join outbox o on o.id = s.outbox_id, chain_cursor k
      where o.state = 'mined' and o.block_number <= k.head`,
  },
  {
    check: "a seal on record has all its batches",
    all: sql`select c.seal as id, (select count(*) from batches b where b.seal = c.seal) = c.count as good
      from chain_seals c join seals s on s.seal = c.seal`,
  },
  {
    check: "a seal on record has not ended, and its batches stand",
    all: sql`select c.seal as id, s.ended_at is null and not exists (
        select 1 from batches b where b.seal = c.seal and not b.standing) as good
      from chain_seals c join seals s on s.seal = c.seal`,
  },
  {
    check: "a certificate whose message was mined is on record",
    all: sql`select g.certificate as id, exists (select 1 from chain_certificates c where c.certificate = g.certificate
        and c.operator = g.operator and c.control_body = g.control_body and c.product = g.product) as good
      from certificate_grants g join outbox o on o.id = g.outbox_id, chain_cursor k
      where o.state = 'mined' and o.block_number <= k.head`,
  },
  {
    check: "what a certificate's seals add up to is its running total, and within its quota",
    all: sql`select c.certificate as id, t.used = coalesce(l.used_after, 0) and t.used <= c.quota as good
      from (select distinct on (certificate) * from chain_certificates
        order by certificate, block_number desc, log_index desc) c
      cross join lateral (select
        coalesce((select sum(total) from chain_seals s where s.certificate = c.certificate), 0)
        - coalesce((select sum(quantity) from chain_quota_returns r where r.certificate = c.certificate), 0) as used) t
      left join lateral (select used_after from chain_seals s where s.certificate = c.certificate
        order by block_number desc, log_index desc limit 1) l on true`,
  },
  {
    check: "an accepted handover whose message was mined is on record, with the same statement",
    all: sql`select h.handover as id, exists (select 1 from chain_handovers c where c.handover = h.handover
        and c.handover_id = h.handover_id and c.seal = h.seal and c.batch = h.batch and c."from" = h."from"
        and c."to" = h."to" and c.quantity = h.quantity and c.submit_before = h.submit_before
        and c.document = coalesce(h.document, '0x' || repeat('0', 64))) as good
      from handovers h join outbox o on o.id = h.outbox_id, chain_cursor k
      where h.decision = 'accepted' and o.state = 'mined' and o.block_number <= k.head`,
  },
  {
    check: "a loss whose message was mined is on record, with the same statement",
    all: sql`select l.loss as id, exists (select 1 from chain_losses c where c.loss_id = l.loss_id
        and c.seal = l.seal and c.batch = l.batch and c.holder = l.holder and c.quantity = l.quantity
        and c.cause = l.cause and c.submit_before = l.submit_before) as good
      from losses l join outbox o on o.id = l.outbox_id, chain_cursor k
      where o.state = 'mined' and o.block_number <= k.head`,
  },
  {
    check: "a seal on record consumed what it was made from, no more and no less",
    all: sql`select c.seal as id, not exists (
        (select i.input_seal, i.batch, i.quantity from seal_inputs i where i.seal = c.seal
          except select d.seal, d.batch, d.quantity from chain_consumptions d where d.output = c.seal)
        union all
        (select d.seal, d.batch, d.quantity from chain_consumptions d where d.output = c.seal
          except select i.input_seal, i.batch, i.quantity from seal_inputs i where i.seal = c.seal)) as good
      from chain_seals c join seals s on s.seal = c.seal`,
  },
  {
    check: "nobody has given on, transformed or lost more of a batch than came in",
    all: sql`select seal || ' ' || batch || ' ' || actor as id, sum(received) >= sum(gone) as good
      from holding_changes group by seal, batch, actor`,
  },
  {
    check: "what is made from something is within its yields, as they were set by now or before",
    all: sql`select s.seal as id, s.total <= floor(sum(d.quantity * (case when ic.product = oc.product then 1000000
        else coalesce((select max(y.ppm) from chain_yields y where y.output = oc.product and y.input = ic.product
          and (y.block_number, y.log_index) < (s.block_number, s.log_index)), 0) end)) / 1000000) as good
      from chain_seals s
      join chain_consumptions d on d.output = s.seal
      join chain_seals i on i.seal = d.seal
      join chain_certificates ic on ic.certificate = i.certificate and ic.version = 1
      join chain_certificates oc on oc.certificate = s.certificate and oc.version = 1
      group by s.seal, s.total`,
  },
  {
    check: "no batch stands twice",
    all: sql`select batch_key as id, count(*) = 1 as good from batches where standing group by batch_key`,
  },
];

/** Looks for what was acknowledged and is missing, and for what is there and was never to be. */
export async function checkAcknowledged({ store }: FsckParts): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { check, all } of questions) {
    const query = sql<Answer>`
      select count(*) as total, coalesce(array_agg(id::text) filter (where good is not true), '{}') as wrong
      from (${all}) a`;
    const [answer] = await askSlowly(store, query);
    const each = tally(check);
    const { total = 0n, wrong = [] } = answer ?? {};
    for (let i = wrong.length; i < total; i++) each.compare(true, () => "");
    for (const id of wrong) each.compare(false, () => id);
    findings.push(each.finding());
  }
  return findings;
}
